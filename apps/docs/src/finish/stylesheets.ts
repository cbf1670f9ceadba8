/** One stylesheet for each kind of page, since each that a page waits for costs a slow network dearly. */

import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { classesOf, usedRules, wordsOf } from './used-rules.ts';

/** Built pages: their HTML by file. */
export type Pages = Map<string, string>;

/** Gives pages that link the same stylesheets one in place of them, with what these pages use. */
export async function oneStylesheetEach(folder: string, pages: Pages): Promise<void> {
  const styles = await assets(folder, '.css');
  const scripts = await assets(folder, '.js');
  const code = [...scripts.values()].join('\n');
  const later = [...styles].filter(([path]) => code.includes(path));
  // a worker sees no page
  const seen = [...scripts].filter(([path]) => !path.includes('/worker-'));
  const added = [...seen, ...later].flatMap(([, text]) => wordsOf(text));
  for (const path of styles.keys()) {
    if (!code.includes(path)) await rm(join(folder, path));
  }
  for (const [links, members] of Map.groupBy(pages, ([, html]) => linksOf(html).join(''))) {
    const css = addressesOf(links).map((path) => styles.get(path) ?? '');
    const names = new Set([...added, ...members.flatMap(([, html]) => classesOf(html))]);
    const path = await write(folder, usedRules(css.join('\n'), names));
    for (const [file, html] of members) pages.set(file, withOne(html, path));
  }
}

const LINK = /<link rel="stylesheet" href="([^"]*)">/g;

function linksOf(html: string): string[] {
  return html.match(LINK) ?? [];
}

function addressesOf(links: string): string[] {
  return [...links.matchAll(LINK)].map(([, path = '']) => path);
}

function withOne(html: string, path: string): string {
  let isFirst = true;
  return html.replace(LINK, () => {
    const link = isFirst ? `<link rel="stylesheet" href="${path}">` : '';
    isFirst = false;
    return link;
  });
}

/** The texts of what the pages load, by address. */
async function assets(folder: string, end: string): Promise<Map<string, string>> {
  const names = (await readdir(join(folder, '_astro'))).filter((name) => name.endsWith(end));
  const texts = names.map(
    async (name): Promise<[string, string]> => [
      `/_astro/${name}`,
      await readFile(join(folder, '_astro', name), 'utf8'),
    ],
  );
  return new Map(await Promise.all(texts));
}

async function write(folder: string, css: string): Promise<string> {
  const name = createHash('sha256').update(css).digest('hex').slice(0, 8);
  const path = `/_astro/${name}.css`;
  await writeFile(join(folder, path), css);
  return path;
}
