/** Pages that the sitemap lacks, or has without their other languages. */

import { inLocale, LOCALES, withoutLocale } from '../i18n/locales.ts';
import type { Output } from './output.ts';

export function unmapped({ files, pages, read }: Output): string[] {
  const others = new Map(
    [...files]
      .filter((path) => /^\/sitemap-\d+\.xml$/.test(path))
      .flatMap((path) => read(path).match(/<url>.*?<\/url>/gs) ?? [])
      .map(readEntry),
  );
  return [...pages.keys()]
    .filter((path) => path.endsWith('/'))
    .flatMap((path) => {
      const told = others.get(path);
      if (!told) return [`The sitemap lacks ${path}.`];
      return LOCALES.map((locale) => inLocale(locale, withoutLocale(path)))
        .filter((other) => other !== path && pages.has(other) && !told.includes(other))
        .map((other) => `The sitemap does not say that ${path} is also ${other}.`);
    });
}

function readEntry(entry: string): [path: string, others: string[]] {
  const [, address = ''] = /<loc>([^<]*)<\/loc>/.exec(entry) ?? [];
  const links = [...entry.matchAll(/hreflang="[^"]*" href="([^"]*)"/g)];
  return [pathOf(address), links.map(([, link = '']) => pathOf(link))];
}

function pathOf(address: string): string {
  return decodeURIComponent(new URL(address).pathname);
}
