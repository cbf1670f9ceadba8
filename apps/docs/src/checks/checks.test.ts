import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { foreignLoads } from './foreign.ts';
import { ambiguousAnchors, brokenLinks } from './links.ts';
import { type Output, readOutput } from './output.ts';
import { unmapped } from './sitemap.ts';
import { LIMITS, sizesOf, tooLarge } from './sizes.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test('follows links and anchors, relative or not, in pages and in Markdown', () => {
  const output = site({
    'index.html':
      '<a href="/a/#b">x</a><a href=a/>x</a><a href="/c.yaml">x</a><a href="#top">x</a><p id=top>',
    'a/index.html': '<p id="b"><a href="../">x</a><a href="https://elsewhere.example/">x</a>',
    'a.md': '[x](/a.md#b) [y](/c.yaml) `[z](/none)`\n\n```\n[z](/none)\n```\n',
    'c.yaml': '',
  });
  expect(brokenLinks(output)).toEqual([]);
});

test('names what leads nowhere', () => {
  const output = site({
    'index.html': '<a href="/none/">x</a><a href="/a/#none">x</a>',
    'a/index.html': '<a href=b/>x</a>',
    'a.md': '[x](/none.md) [y](/a.md#none)',
  });
  expect(brokenLinks(output).sort()).toEqual([
    '/ links to /a/#none, but there is no such anchor.',
    '/ links to /none/, which does not exist.',
    '/a.md links to /a/#none, but there is no such anchor.',
    '/a.md links to /none.md, which does not exist.',
    '/a/ links to b/, which does not exist.',
  ]);
});

test('names an anchor that a page has twice', () => {
  const output = site({ 'index.html': '<p id="a"><p id=b><i id=b></i>' });
  expect(ambiguousAnchors(output)).toEqual(['/ has the anchor b more than once.']);
});

test('names pages that the sitemap does not have, or not with their other language', () => {
  const entry = (path: string, ...others: [string, string][]) =>
    `<url><loc>https://a.example${path}</loc>${others.map(([lang, to]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="https://a.example${to}"/>`).join('')}</url>`;
  const both: [string, string][] = [
    ['en', '/a/'],
    ['fr', '/fr/a/'],
  ];
  const output = site({
    'a/index.html': '',
    'fr/a/index.html': '',
    'b/index.html': '',
    'fr/b/index.html': '',
    'c/index.html': '',
    '404.html': '',
    'sitemap-0.xml': `<urlset>${entry('/a/', ...both)}${entry('/fr/a/', ...both)}${entry('/b/')}${entry('/fr/b/', ['en', '/b/'], ['fr', '/fr/b/'])}</urlset>`,
  });
  expect(unmapped(output).sort()).toEqual([
    'The sitemap does not say that /b/ is also /fr/b/.',
    'The sitemap lacks /c/.',
  ]);
});

test('names what is loaded from elsewhere, and lets links lead there', () => {
  const output = site({
    'index.html': `<a href="https://elsewhere.example/">x</a><link rel=canonical href="https://elsewhere.example/">
      <script src="https://elsewhere.example/a.js"></script><img src=//elsewhere.example/a.png>
      <link rel="stylesheet" href="https://elsewhere.example/a.css"><img src="/a.png"><img src="data:,">`,
    '_astro/a.css': 'a{background:url(https://elsewhere.example/b.png)}b{background:url("data:,")}',
  });
  expect(foreignLoads(output)).toEqual([
    '/ loads https://elsewhere.example/a.js.',
    '/ loads //elsewhere.example/a.png.',
    '/ loads https://elsewhere.example/a.css.',
    '/_astro/a.css loads https://elsewhere.example/b.png.',
  ]);
});

test('counts modules with what they import, and not what they load later', () => {
  const noise = Array.from({ length: 3000 }, (_, index) => `${index * 7919}`).join();
  const files = {
    'index.html': '<script type=module src=/_astro/a.js></script>',
    '_astro/a.js': 'import{b}from"./b.js";import("./c.js");b()',
    '_astro/b.js': `export const b=()=>"${noise}"`,
    '_astro/c.js': `export const c="${noise}${noise}"`,
  };
  const output = site(files);
  const [sizes] = sizesOf(output);
  const without = sizesOf(site({ ...files, '_astro/b.js': 'export const b=1' }))[0];
  const withMore = sizesOf(site({ ...files, '_astro/c.js': noise + noise + noise }))[0];
  expect(sizes?.script).toBeGreaterThan((without?.script ?? 0) + 1000);
  expect(withMore?.script).toBe(sizes?.script);
});

test('counts what a page waits for before it shows anything', () => {
  const link = '<link rel=stylesheet href=/a.css>';
  const css = Array.from({ length: 3000 }, (_, index) => `.a${index * 7919}{top:0}`).join('');
  const files = { 'index.html': link, 'a.css': css, 'b.css': css, 'c.js': css };
  const [one] = sizesOf(site(files));
  const html = `${link}${link.replace('a.', 'b.')}<script type=module src=/c.js></script>`;
  const [two] = sizesOf(site({ ...files, 'index.html': html }));
  expect([one?.stylesheets, two?.stylesheets]).toEqual([1, 2]);
  expect(one?.first).toBe(one?.page);
  expect(two?.first).toBeGreaterThan(1.9 * (one?.first ?? Infinity));
  expect(two?.page).toBe((two?.first ?? 0) + (two?.script ?? 0));
});

test('says which page is too large, and when everything is', () => {
  const output = { ...site({ 'index.html': '' }), size: LIMITS.output + 1 };
  const over = { script: LIMITS.script + 1, page: LIMITS.page + 1, first: LIMITS.first + 1 };
  expect(tooLarge(output, [{ path: '/', ...over, stylesheets: 2 }])).toEqual([
    `/ loads ${LIMITS.script + 1} bytes of JavaScript.`,
    `/ shows nothing before ${LIMITS.first + 1} bytes.`,
    '/ waits for 2 stylesheets.',
    `/ takes ${LIMITS.page + 1} bytes in all.`,
    `The site has ${LIMITS.output + 1} bytes, and may have ${LIMITS.output}.`,
  ]);
  expect(tooLarge(site({ 'index.html': '' }), [])).toEqual([]);
});

function site(files: Record<string, string>): Output {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return readOutput(folder);
}
