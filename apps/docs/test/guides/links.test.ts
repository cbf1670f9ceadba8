// What the guides lead to is there, in their own language, and what they name is in the description.

import { globSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '@winninghunter/docs-content';
import { ORIGIN } from '@winninghunter/docs-content/samples';
import { toString as textOf } from 'mdast-util-to-string';
import type { MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { inLocale, LOCALES, type Locale, localeOf, withoutLocale } from '../../src/i18n/locales.ts';
import { errorPath, operationPath, surfacePath } from '../../src/site/addresses.ts';
import { anchorsIn, type Guide, guidesIn, within } from './guides.ts';

const PAGES = join(import.meta.dirname, '../../src/pages/[...locale]');

const OPERATION = /^(GET|POST) \/api(\/[\w{}-]+)*$/;

const operations = new Map(
  site.operations.map(({ id, method, path }) => [`${method} ${path}`, operationPath(id)]),
);
const byId = new Map(site.operations.map(({ id }) => [id, operationPath(id)]));

describe.each(LOCALES)('in $label', (locale) => {
  const guides = guidesIn(locale);
  const links = guides.flatMap((guide) => linksIn(guide));

  test('every link leads to something', async () => {
    const known = await addressesIn(locale, guides);
    expect(links.filter(({ url }) => url.startsWith('/') && !known.has(url))).toEqual([]);
    expect(links.length).toBeGreaterThan(50);
  });

  test('no link leads to another language', () => {
    const paths = links.filter(({ url }) => url.startsWith('/'));
    expect(paths.filter(({ url }) => localeOf(url) !== locale)).toEqual([]);
  });

  test('a link out of the site leads to the service', () => {
    const outside = links.map(({ url }) => url).filter((url) => !url.startsWith('/'));
    expect(outside.filter((url) => new URL(url).origin !== ORIGIN)).toEqual([]);
  });

  test('every operation that is named is in the description', () => {
    const named = guides.flatMap(({ name, body }) =>
      [...within(body)]
        .flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []))
        .filter((code) => OPERATION.test(code))
        .map((code) => ({ name, code })),
    );
    expect(named.filter(({ code }) => !operations.has(code))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  test('the name of an operation leads to its page', () => {
    const named = links.flatMap(({ text, url }) => {
      const path = operations.get(text) ?? byId.get(text);
      return path === undefined ? [] : [{ text, url, path }];
    });
    expect(named.filter(({ url, path }) => withoutLocale(url) !== path)).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });
});

type Link = { from: string; text: string; url: string };

function linksIn({ name, path, front, body }: Guide): Link[] {
  const hero = front['hero'] as { actions: { text: string; link: string }[] } | undefined;
  const actions = hero?.actions.map(({ text, link }) => ({ text, url: link })) ?? [];
  const inBody = [...within(body)].flatMap((node: MdastNode) =>
    node.type === 'link' ? [{ text: textOf(node), url: node.url }] : [],
  );
  return [...actions, ...inBody].map(({ text, url }) => ({
    from: name,
    text,
    url: url.startsWith('#') ? path + url : url,
  }));
}

/** What guides may lead to, with the anchors of guides and of the catalogue of errors. */
async function addressesIn(locale: Locale, guides: Guide[]): Promise<Set<string>> {
  const single = globSync('**/*.astro', { cwd: PAGES })
    .filter((file) => !file.includes('['))
    .map((file) => `/${file.replace(/(index)?\.astro$/, '')}/`.replace(/\/+$/, '/'));
  const made = [
    ...site.surfaces.map(({ name }) => surfacePath(name)),
    ...byId.values(),
    ...site.errors.map(({ slug }) => errorPath(slug)),
  ];
  const anchors = await Promise.all(
    guides.map(async (guide) => (await anchorsIn(guide)).map((id) => `${guide.path}#${id}`)),
  );
  return new Set([
    ...[...single, ...made].map((path) => inLocale(locale, path)),
    ...guides.map(({ path }) => path),
    ...anchors.flat(),
  ]);
}
