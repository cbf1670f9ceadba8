import { describe, expect, test } from 'vitest';
import { client } from '../client.ts';
import { config, configOf, operation } from '../fixtures/client.ts';
import { around, fixture } from '../fixtures/read.ts';

function rowsOf(paths: Record<string, object>, schemas: Record<string, unknown> = {}): string[] {
  const table = client(around(schemas, paths), configOf())['table.ts'] ?? '';
  return /rows: `([^`]*)`/.exec(table)?.[1]?.split('\n') ?? [];
}

/** The letters of the one operation. */
function letters(method: 'get' | 'post', more: object): string | undefined {
  return rowsOf({ '/a': { [method]: operation('a', more) } })[1]?.split(' ')[1];
}

const body = (...mediaTypes: string[]) => ({
  requestBody: { content: Object.fromEntries(mediaTypes.map((each) => [each, {}])) },
});
const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

describe('the letters of an operation', () => {
  test.each([
    ['a GET', 'get', {}, 'Gk0n--'],
    ['a POST', 'post', {}, 'Wk0n--'],
    ['a POST that only reads', 'post', { 'x-safe': true }, 'Rk0n--'],
    ['what costs', 'get', { 'x-metering': { credits: 9 } }, 'Gk9n--'],
    ['what costs in other ways', 'get', { 'x-metering': { unit: 'rows' } }, 'Gk0n--'],
    ['JSON', 'post', body('application/json'), 'Wk0j--'],
    ['JSON beside forms', 'post', body(FORM, MULTIPART, 'application/json'), 'Wk0j--'],
    ['an URL-encoded form', 'post', body(FORM), 'Wk0u--'],
    ['a multipart form', 'post', body(MULTIPART), 'Wk0m--'],
    ['either form', 'post', body(FORM, MULTIPART), 'Wk0f--'],
    ['another body', 'post', body('image/png'), 'Wk0n--'],
  ] as const)('tell %s', (_, method, more, text) => {
    expect(letters(method, more)).toBe(text);
  });

  test.each([10, -1, 0.5, '1 each'])('do not hold %j credits', (credits) => {
    expect(() => letters('get', { 'x-metering': { credits } })).toThrow(
      `The x-metering of GET /a says ${credits} credits. A table of calls holds 0 to 9.`,
    );
  });
});

describe('windows and ways', () => {
  const window = (name: string) => ({
    parameters: [
      {
        name: 'w',
        in: 'query',
        style: 'form',
        explode: true,
        schema: { $ref: `#/components/schemas/${name}` },
      },
    ],
  });
  const many = (count: number) => Array.from({ length: count }, (_, index) => `W${index}`);
  const paths = (names: string[]) =>
    Object.fromEntries(
      names.map((name) => [`/${name}`, { get: operation(`get${name}`, window(name)) }]),
    );
  const schemas = (names: string[]) =>
    Object.fromEntries(
      names.map((name) => [name, { type: 'object', properties: { a: {}, [name]: { not: {} } } }]),
    );

  test('are pointed to by one letter or digit', () => {
    const names = many(36);
    expect(
      rowsOf(paths(names), schemas(names))
        .slice(1)
        .map((row) => row.split(' ')[1]?.[4]),
    ).toEqual(
      // in the order of their names: W0, W1, W10, W11, …
      names.map((name) => names.toSorted().indexOf(name).toString(36)),
    );
  });

  test('cannot be more than that', () => {
    const names = many(37);
    expect(() => rowsOf(paths(names), schemas(names))).toThrow(
      'A table of calls holds 36 kinds of windows and of paging, not more.',
    );
  });
});

test('a row tells the path, and the verb that is not in it', () => {
  const paths = {
    '/books': { get: operation('countBooks') },
    '/books/{id}/notes': { get: operation('getNotes') },
    '/page': { get: operation('page', { responses: {} }) },
  };
  expect(rowsOf(paths)).toEqual([
    '@ ',
    '/books Gk0n-- count',
    '/books/{id}/notes Gk0n--',
    '/page Gk0n-- -',
  ]);
});

test('a path may hold what a template would take for its own', () => {
  const path = ['/`$', '{a}\\'].join('');
  const document = around({}, { [path]: { get: operation('a', { responses: {} }) } });
  const table = client(document, configOf())['table.ts'] ?? '';
  const [, rows] = /rows: (`[\s\S]*`),\n/.exec(table) ?? [];
  expect(new Function(`return ${rows}`)()).toBe(`@ \n${path} Gk0n-- -`);
});

test('rows lead to the names that the functions have', () => {
  const modules = client(fixture('client'), config);
  const rows = /`([^`]*)`/.exec(modules['table.ts'] ?? '')?.[1]?.split('\n') ?? [];
  let namespace = '';
  const names = rows.flatMap((row) => {
    const [path = '', flags = '', verb = ''] = row.split(' ');
    if (path.startsWith('@')) {
      namespace = flags;
      return [];
    }
    const steps = path.split('/').filter((step) => !step.startsWith('{'));
    const camel = steps.map((step) =>
      step.replace(/-(\w)/g, (_, each: string) => each.toUpperCase()),
    );
    return verb === '-' ? [] : [[namespace, ...camel, verb].filter(Boolean).join('.')];
  });
  const functions = [...(modules['operations.ts'] ?? '').matchAll(/alone\("([^"]+)"/g)];
  expect(names).toHaveLength(12);
  expect(names).toEqual(functions.map(([, name]) => name));
});
