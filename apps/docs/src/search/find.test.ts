import { operation, site } from '@winninghunter/docs-content';
import { describe, expect, test } from 'vitest';
import { ENGLISH, LOCALES } from '../i18n/locales.ts';
import { voiceOf } from '../reference/voice.ts';
import { operationPath } from '../site/addresses.ts';
import { searchData } from './documents.ts';
import { createFinder } from './find.ts';

const GUIDES = [
  {
    path: '/guides/pagination/',
    title: 'Pagination',
    sections: [
      { anchor: '', heading: '', text: 'Lists are read by page.' },
      { anchor: 'cursors', heading: 'Cursors', text: 'Send the token of the answer before.' },
    ],
  },
];

describe.each(LOCALES)('in $lang', (locale) => {
  const voice = voiceOf(locale);
  const data = searchData(voice, []);
  const find = createFinder(data);
  const firstThree = (query: string) => find(query, 3).map(({ path }) => path);

  test('finds each operation by its name among the first three', () => {
    for (const { id } of site.operations) {
      expect(firstThree(id), id).toContain(voice.to(operationPath(id)));
    }
  });

  test('finds each operation by its title among the first three', () => {
    for (const { page, title } of data.operations) {
      expect(firstThree(title), title).toContain(page);
    }
  });

  test('finds each operation by its path, with method, host or query around it', () => {
    for (const { id, method, path } of site.operations) {
      const page = voice.to(operationPath(id));
      const url = `https://app.winninghunter.com${path.replace(/\{.*?\}/g, '172938')}?period=30d`;
      expect(firstThree(path), path).toContain(page);
      expect(firstThree(`${method} ${path}`)[0], path).toBe(page);
      expect(firstThree(url), url).toContain(page);
    }
  });

  test('finds each parameter of each operation by both names', () => {
    for (const { id, page, parameters } of data.operations) {
      for (const [name] of parameters) {
        const query = `${id} ${name}`;
        expect(find(query, 1)[0]?.path, query).toBe(`${page}#${encodeURIComponent(name)}`);
      }
    }
  });

  test('finds the operations of a parameter by its name alone, in the order of the site', () => {
    const having = Map.groupBy(
      data.operations.flatMap(({ page, parameters }) =>
        parameters.map(([name]) => ({ name, path: `${page}#${encodeURIComponent(name)}` })),
      ),
      ({ name }) => name.toLowerCase(),
    );
    for (const [name, all] of having) {
      const paths = find(name, 3 + all.length)
        .filter(({ kind }) => kind === 'parameter')
        .map(({ path }) => path);
      const expected = all.map(({ path }) => path);
      expect(paths.slice(0, expected.length), name).toEqual(expected);
    }
  });

  test('knows every parameter that an operation has', () => {
    for (const { id, parameters } of data.operations) {
      expect(parameters.map(([name]) => name).sort(), id).toEqual(
        operation(id).parameters.toSorted(),
      );
    }
  });

  test('finds each surface by its name among the first three', () => {
    for (const { title, path } of data.surfaces) expect(firstThree(title), title).toContain(path);
  });

  test('finds each error by its code', () => {
    for (const { code, path } of data.errors.filter(({ code }) => code !== '')) {
      expect(firstThree(code), code).toContain(path);
    }
  });
});

const find = createFinder(searchData(voiceOf(ENGLISH), GUIDES));

test.each([
  ['products/explore', '/reference/products/explore-products/'],
  ['explore products', '/reference/products/explore-products/'],
  ['search prodcts', '/reference/products/explore-products/'],
  ['pagination', '/guides/pagination/'],
  ['cursors', '/guides/pagination/#cursors'],
  ['429', '/errors/#429-rate-limit'],
  ['brands', '/reference/brands/'],
])('finds by %j first of all or nearly', (query, path) => {
  expect(find(query, 3).map((hit) => hit.path)).toContain(path);
});

test('finds nothing for nothing, and nothing for nonsense', () => {
  expect(find('  ')).toEqual([]);
  expect(find('qqqqzzzzxxxx')).toEqual([]);
});

test('takes what means something in a pattern for what it is', () => {
  for (const query of ['(', '[a', '\\', '/api/(', '*', '+?']) {
    expect(() => find(query)).not.toThrow();
  }
});

test('ignores accents', () => {
  const french = LOCALES.find(({ lang }) => lang === 'fr');
  const search = createFinder(searchData(voiceOf(french ?? ENGLISH), []));
  expect(search('categories')[0]).toBeDefined();
  expect(search('catégories')[0]).toEqual(search('categories')[0]);
});
