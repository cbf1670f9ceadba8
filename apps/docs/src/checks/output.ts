/** The built site as the checks see it. */

import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, readPage } from './page.ts';

export type Output = {
  /** Addresses of all files, such as `/openapi.yaml`. */
  files: Set<string>;
  pages: Map<string, Page>;
  /** Bytes of everything together. */
  size: number;
  /** The text of a file, by its address. */
  read(path: string): string;
};

export function readOutput(folder: string): Output {
  const names = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  const texts = new Map<string, string>();
  const read = (path: string): string => {
    let text = texts.get(path);
    if (text === undefined) {
      text = readFileSync(join(folder, path), 'utf8');
      texts.set(path, text);
    }
    return text;
  };
  const pages = names
    .filter((name) => name.endsWith('.html'))
    .map((name) => readPage(name.replace(/index\.html$/, ''), read(name)));
  return {
    files: new Set(names),
    pages: new Map(pages.map((page) => [page.path, page])),
    size: names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    read,
  };
}
