/** How much a browser loads for a page, compressed, and how much there is of everything. */

import { gzipSync } from 'node:zlib';
import type { Output } from './output.ts';
import type { Page } from './page.ts';

/** In bytes; those of a page compressed. */
export const LIMITS = { script: 12_000, page: 45_000, first: 20_000, output: 16_000_000 };

/** Each that a page waits for before it shows anything is one more to fetch on a slow network. */
const MOST_STYLESHEETS = 1;

export type Sizes = {
  path: string;
  script: number;
  page: number;
  /** What has to be there before a reader sees anything: the HTML and its stylesheets. */
  first: number;
  stylesheets: number;
};

/** What each page loads before anybody touches it. */
export function sizesOf({ pages, read }: Output): Sizes[] {
  const known = new Map<string, number>();
  const size = (path: string): number => {
    let found = known.get(path);
    if (found === undefined) {
      found = gzipSync(read(path)).length;
      known.set(path, found);
    }
    return found;
  };
  const sum = (paths: Iterable<string>): number =>
    [...paths].reduce((all, path) => all + size(path), 0);
  return [...pages.values()].map((page) => {
    const script = sum(scriptsOf(page, read)) + inlineScripts(page);
    const first = gzipSync(page.html).length + sum(page.styles);
    const stylesheets = page.styles.length;
    return { path: page.path, script, page: first + script, first, stylesheets };
  });
}

export function tooLarge(output: Output, sizes: Sizes[]): string[] {
  const over = sizes.flatMap(({ path, script, page, first, stylesheets }) => [
    ...(script > LIMITS.script ? [`${path} loads ${script} bytes of JavaScript.`] : []),
    ...(first > LIMITS.first ? [`${path} shows nothing before ${first} bytes.`] : []),
    ...(stylesheets > MOST_STYLESHEETS ? [`${path} waits for ${stylesheets} stylesheets.`] : []),
    ...(page > LIMITS.page ? [`${path} takes ${page} bytes in all.`] : []),
  ]);
  const whole = `The site has ${output.size} bytes, and may have ${LIMITS.output}.`;
  return output.size > LIMITS.output ? [...over, whole] : over;
}

/** The modules of a page, with those that they import at once. */
function scriptsOf({ scripts }: Page, read: Output['read']): Set<string> {
  const found = new Set<string>();
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, name = ''] of read(path).matchAll(STATIC_IMPORT)) {
      add(new URL(name, `http://here.invalid${path}`).pathname);
    }
  };
  for (const path of scripts) add(path);
  return found;
}

const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)(?:[\w*{},\s$]*from)?\s*["'](\.[^"']+)["']/g;

function inlineScripts({ html }: Page): number {
  const codes = [...html.matchAll(/<script>([^<]*)<\/script>/g)].map(([, code = '']) => code);
  return codes.length === 0 ? 0 : gzipSync(codes.join('')).length;
}
