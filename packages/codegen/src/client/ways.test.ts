import { expect, test } from 'vitest';
import { configOf, operation } from '../fixtures/client.ts';
import { around } from '../fixtures/read.ts';
import { callsOf } from './calls.ts';
import type { Way } from './ways.ts';

const schema = {
  type: 'object',
  properties: {
    offset: {},
    limit: { default: 20, maximum: 50 },
    size: { $ref: '#/components/schemas/Size' },
  },
};

/** The ways of a POST, or of a GET whose query is the same. */
function ways(given: unknown, method: 'get' | 'post' = 'get'): Way[] | undefined {
  const more = {
    get: {
      parameters: [
        { name: 'all', in: 'query', style: 'form', explode: true, schema },
        { name: 'page', in: 'query', schema: {} },
        { name: 'rows', in: 'query', schema: { default: 10 } },
      ],
    },
    post: { requestBody: { content: { 'application/json': { schema } } } },
  };
  const item = { [method]: operation('a', { ...more[method], 'x-pagination': given }) };
  const document = around({ Size: { default: 5, maximum: 9 } }, { '/a': item });
  return callsOf(document, configOf())[0]?.ways;
}

test.each([
  [
    { style: 'page', parameter: 'page', first: 0, rows: '' },
    { by: 'page', name: 'page', from: 0, rows: [] },
  ],
  [
    { style: 'cursor', parameter: 'page', counter: 'offset', rows: '/data', next: '/meta/next' },
    { by: 'cursor', name: 'page', counter: 'offset', rows: ['data'], next: ['meta', 'next'] },
  ],
  [
    { style: 'offset', parameter: 'offset', rows: '/a~1b/c~0d', total: '/total' },
    { by: 'offset', name: 'offset', rows: ['a/b', 'c~d'], total: ['total'] },
  ],
  [
    { style: 'keyset', parameter: 'page', rows: '/data', key: '/id' },
    { by: 'keyset', name: 'page', rows: ['data'], key: ['id'] },
  ],
])('reads %j', (given, way) => {
  expect(ways([given])).toEqual([way]);
});

test.each([
  ['a parameter', 'rows', { usual: 10 }],
  ['an object in the query', 'limit', { usual: 20, most: 50 }],
  ['a schema with a name', 'size', { usual: 5, most: 9 }],
  ['nowhere', 'unknown', {}],
])('finds the size of a page in %s', (_, size, sizes) => {
  const given = { style: 'page', parameter: 'page', size, rows: '' };
  expect(ways([given])).toEqual([{ by: 'page', name: 'page', size, ...sizes, rows: [] }]);
});

test('finds the size of a page in a body', () => {
  const given = { style: 'offset', parameter: 'offset', size: 'limit', rows: '' };
  expect(ways([given], 'post')).toEqual([
    { by: 'offset', name: 'offset', size: 'limit', usual: 20, most: 50, rows: [] },
  ]);
});

test('keeps the ways in their order', () => {
  const page = { style: 'page', parameter: 'page', rows: '' };
  const names = ways([page, { ...page, parameter: 'offset' }])?.map(({ name }) => name);
  expect(names).toEqual(['page', 'offset']);
});

test('tells a list without a way from what is no list', () => {
  expect(ways([])).toEqual([]);
  expect(ways(undefined)).toBeUndefined();
});

test.each([
  [
    { style: 'link', parameter: 'page' },
    'has the style "link"; a client knows cursor, keyset, offset, page.',
  ],
  [{ style: 'page', parameter: 'side' }, 'reads on by "side", which the operation does not take.'],
])('refuses %j', (way, message) => {
  expect(() => ways([way])).toThrow(`The x-pagination of GET /a ${message}`);
});
