/** What would be loaded from elsewhere. */

import type { Output } from './output.ts';

export function foreignLoads({ pages, files, read }: Output): string[] {
  const problems: string[] = [];
  for (const { path, loads } of pages.values()) {
    for (const load of loads.filter(isForeign)) problems.push(`${path} loads ${load}.`);
  }
  for (const path of files) {
    if (!path.endsWith('.css')) continue;
    for (const [, url = ''] of read(path).matchAll(/(?:url\(|@import)\s*["']?([^"')\s]+)/g)) {
      if (isForeign(url)) problems.push(`${path} loads ${url}.`);
    }
  }
  return problems;
}

function isForeign(url: string): boolean {
  return /^(?:[a-z]+:)?\/\//i.test(url.trim());
}
