import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { oneStylesheetEach } from './stylesheets.ts';

const folders: string[] = [];

afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function site(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'docs-'));
  folders.push(folder);
  await mkdir(join(folder, '_astro'));
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, '_astro', name), text);
  }
  return folder;
}

const page = (names: string[], body: string): string =>
  `<head>${names.map((name) => `<link rel="stylesheet" href="/_astro/${name}">`).join('')}</head>${body}`;

test('gives each kind of page one stylesheet, in the order of its own, with what the kind uses', async () => {
  const folder = await site({
    'a.css': 'p{top:0}.one{top:1px}.two{top:2px}.made{top:3px}.worked{top:4px}',
    'b.css': 'p{left:0}',
    'c.js': 'e.className="made"',
    'worker-d.js': 'log("worked")',
  });
  const pages = new Map([
    ['1', page(['a.css', 'b.css'], '<p class="one">')],
    ['2', page(['a.css', 'b.css'], '<p class="two">')],
    ['3', page(['a.css'], '<p>')],
  ]);
  await oneStylesheetEach(folder, pages);
  const sheets = [...pages.values()].map((html) => html.match(/\/_astro\/\w+\.css/g) ?? []);
  expect(sheets.map(({ length }) => length)).toEqual([1, 1, 1]);
  expect(sheets[0]).toEqual(sheets[1]);
  const texts = await Promise.all(
    [sheets[0], sheets[2]].map((paths) => readFile(join(folder, paths?.[0] ?? ''), 'utf8')),
  );
  expect(texts).toEqual([
    'p{top:0}.one{top:1px}.two{top:2px}.made{top:3px}p{left:0}',
    'p{top:0}.made{top:3px}',
  ]);
});

test('leaves the stylesheets that a script loads, with the variables that they read', async () => {
  const folder = await site({
    'a.css': ':root{--x:1;--y:2}',
    'b.css': 'p{top:var(--x)}',
    'c.js': 'load("/_astro/b.css")',
    'unused.css': 'p{top:var(--y)}',
  });
  const pages = new Map([['1', page(['a.css'], '')]]);
  await oneStylesheetEach(folder, pages);
  const [path = ''] = pages.get('1')?.match(/\/_astro\/\w+\.css/) ?? [];
  expect(await readFile(join(folder, path), 'utf8')).toBe(':root{--x:1}');
  expect((await readdir(join(folder, '_astro'))).sort()).toEqual(
    ['b.css', 'c.js', path.slice('/_astro/'.length)].sort(),
  );
});
