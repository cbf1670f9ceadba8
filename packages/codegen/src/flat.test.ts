import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Document } from './document.ts';
import { around, fixture } from './fixtures/read.ts';
import { flat } from './flat.ts';
import { types } from './types.ts';

const responses = { 200: { description: 'Fine.' } };
const refused = { not: {}, description: 'Leave it out.' };
const query = (name: string, schema: object, more: object = {}) => ({
  name,
  in: 'query',
  style: 'form',
  explode: true,
  schema,
  ...more,
});

function operation(document: Document, path: string, method = 'get') {
  return document.paths?.[path]?.[method] as Record<string, unknown>;
}

function names(document: Document, path: string) {
  return (operation(document, path)['parameters'] as { name: string }[]).map(({ name }) => name);
}

describe.each(['windows', 'bodies', 'foreign'] as const)('the description %s', (name) => {
  test('becomes what the snapshot shows', async () => {
    await expect(stringify(flat(fixture(name)))).toMatchFileSnapshot(`fixtures/${name}.flat.txt`);
  });

  test('names nothing impossible, and is the same when flattened again', () => {
    const once = flat(fixture(name));
    expect(JSON.stringify(once)).not.toContain('"not":{}');
    expect(flat(once)).toEqual(once);
  });

  test('gives the same bytes twice, and is left as it was', () => {
    const document = fixture(name);
    const before = JSON.stringify(document);
    expect(JSON.stringify(flat(document))).toBe(JSON.stringify(flat(document)));
    expect(JSON.stringify(document)).toBe(before);
  });

  test('stays a description that a strict reader accepts', () => {
    expect(types(flat(fixture(name)))).toContain('export interface paths');
  });
});

test('shares parameters that several operations take from one named schema', () => {
  const Filters = {
    type: 'object',
    required: ['q'],
    properties: { q: { type: 'string', description: 'Words.', deprecated: true } },
  };
  const get = { parameters: [query('f', { $ref: '#/components/schemas/Filters' })], responses };
  const result = flat(around({ Filters }, { '/a': { get }, '/b': { get } }));
  const reference = { $ref: '#/components/parameters/Filters.q' };
  expect(operation(result, '/a')['parameters']).toEqual([reference]);
  expect(operation(result, '/b')['parameters']).toEqual([reference]);
  expect(result.components).toEqual({
    parameters: {
      'Filters.q': {
        name: 'q',
        in: 'query',
        description: 'Words.',
        required: true,
        deprecated: true,
        schema: { type: 'string' },
      },
    },
  });
});

test('names a parameter once, as the first that declares it', () => {
  const get = {
    parameters: [
      query('page', { type: 'integer' }),
      query('all', { type: 'object', properties: { page: { type: 'string' }, q: {} } }),
    ],
    responses,
  };
  const result = flat(around({}, { '/a': { get } }));
  expect(operation(result, '/a')['parameters']).toEqual([
    query('page', { type: 'integer' }),
    { name: 'q', in: 'query', schema: {} },
  ]);
});

test('hands what a path item explodes down to its operations, unless they override it', () => {
  const object = (name: string) => ({ type: 'object', properties: { [name]: {} } });
  const item = {
    parameters: [query('f', object('inherited')), query('plain', {})],
    get: { responses },
    post: { parameters: [query('f', object('own'))], responses },
  };
  const result = flat(around({}, { '/a': item }));
  expect(result.paths?.['/a']?.parameters).toEqual([query('plain', {})]);
  expect(operation(result, '/a', 'get')['parameters']).toEqual([
    { name: 'inherited', in: 'query', schema: {} },
  ]);
  expect(operation(result, '/a', 'post')['parameters']).toEqual([
    { name: 'own', in: 'query', schema: {} },
  ]);
});

test('lists a property that only the branches name', () => {
  const oneOf = [
    { properties: { kind: { const: 'a' } }, required: ['kind'] },
    { properties: { kind: { const: 'b' }, size: {} }, required: ['kind'] },
  ];
  const get = { parameters: [query('f', { type: 'object', oneOf })], responses };
  const result = flat(around({}, { '/a': { get } }));
  expect(names(result, '/a')).toEqual(['kind', 'size']);
  expect(operation(result, '/a')['parameters']).toContainEqual({
    name: 'kind',
    in: 'query',
    required: true,
    schema: { anyOf: [{ const: 'a' }, { const: 'b' }] },
  });
});

test('drops an ordinary parameter that is impossible', () => {
  const get = { parameters: [query('start', refused), query('q', {})], responses };
  expect(names(flat(around({}, { '/a': { get } })), '/a')).toEqual(['q']);
});

test('hands the examples of an exploded object to its properties', () => {
  const Range = { type: 'object', properties: { mode: {}, day: {} } };
  const examples = {
    custom: { summary: 'One day', value: { mode: 'custom', day: '2026-01-01' } },
    preset: { summary: 'A preset', value: { mode: 'all' } },
  };
  const Text = { type: 'object', properties: { q: {}, page: {} } };
  const parameters = [query('r', Range, { examples }), query('t', Text, { example: { q: 'sea' } })];
  const result = flat(around({}, { '/a': { get: { parameters, responses } } }));
  const made = operation(result, '/a')['parameters'] as Record<string, unknown>[];
  expect(made.map(({ name, example, examples }) => ({ name, example, examples }))).toEqual([
    {
      name: 'mode',
      examples: {
        custom: { summary: 'One day', value: 'custom' },
        preset: { summary: 'A preset', value: 'all' },
      },
    },
    { name: 'day', examples: { custom: { summary: 'One day', value: '2026-01-01' } } },
    { name: 'q', example: 'sea' },
    { name: 'page' },
  ]);
});

test('writes the schema of a list out, inline and under components', () => {
  const Ids = { type: 'array', items: { $ref: '#/components/schemas/Id' } };
  const list = { $ref: '#/components/schemas/Ids' };
  const shared = { $ref: '#/components/parameters/Shared' };
  const get = { parameters: [query('ids', list, { explode: false }), shared], responses };
  const document = around({ Ids, Id: { type: 'string' } }, { '/a': { get } });
  document.components = {
    ...document.components,
    parameters: { Shared: query('more', list, { explode: false }) },
  };
  const result = flat(document);
  expect(operation(result, '/a')['parameters']).toEqual([
    query('ids', Ids, { explode: false }),
    shared,
  ]);
  expect(result.components?.['parameters']?.['Shared']).toEqual(
    query('more', Ids, { explode: false }),
  );
});

test('writes the answer of a success out, and leaves errors shared', () => {
  const found = { description: 'Found.' };
  const shared = { Found: found, Missing: { description: 'Missing.' } };
  const missing = { $ref: '#/components/responses/Missing' };
  const get = { responses: { '200': { $ref: '#/components/responses/Found' }, '404': missing } };
  const paths = { '/a': { get }, '/b': { get } };
  const result = flat({ ...around({}, paths), components: { responses: shared } });
  expect(operation(result, '/a')['responses']).toEqual({ '200': found, '404': missing });
  expect(operation(result, '/b')['responses']).toEqual({ '200': found, '404': missing });
  expect(Object.keys(result.components?.['responses'] ?? {})).toEqual(['Missing']);
});

describe('a body', () => {
  const body = (schema: object, schemas: Record<string, object> = {}) => {
    const post = { requestBody: { content: { 'application/json': { schema } } }, responses };
    const result = flat(around(schemas, { '/a': { post } }));
    const { requestBody } = operation(result, '/a', 'post') as {
      requestBody: { content: Record<string, { schema: object }> };
    };
    return { schema: requestBody.content['application/json']?.schema, result };
  };

  test('keeps oneOf if listed values keep the branches apart', () => {
    const oneOf = [
      { properties: { a: { enum: ['x', 'y'] }, b: refused } },
      { properties: { a: { const: 'z' } }, required: ['a', 'b'] },
    ];
    expect(body({ type: 'object', properties: { a: {}, b: {} }, oneOf }).schema).toEqual({
      type: 'object',
      properties: { a: {}, b: {} },
      oneOf: [
        { properties: { a: { enum: ['x', 'y'] } } },
        { properties: { a: { const: 'z' } }, required: ['a', 'b'] },
      ],
    });
  });

  test('turns oneOf to anyOf if only impossible properties kept the branches apart', () => {
    const oneOf = [
      { properties: { b: refused }, required: ['a'] },
      { properties: { a: refused }, required: ['b'] },
    ];
    expect(body({ type: 'object', properties: { a: {}, b: {} }, oneOf }).schema).toEqual({
      type: 'object',
      properties: { a: {}, b: {} },
      anyOf: [{ required: ['a'] }, { required: ['b'] }],
    });
  });

  test('loses the parts of allOf that only refused', () => {
    const schemas = {
      Nothing: { type: 'object', properties: { start: refused } },
      Something: { type: 'object', properties: { a: {} } },
    };
    const nothing = { $ref: '#/components/schemas/Nothing' };
    const something = { $ref: '#/components/schemas/Something' };
    const open = { minProperties: 1 };
    expect(body({ allOf: [something, nothing, open] }, schemas).schema).toEqual({
      allOf: [something, open],
    });
    expect(body({ allOf: [something, nothing] }, schemas).schema).toEqual(something);
    expect(body({ allOf: [nothing] }, schemas).schema).toEqual({ type: 'object' });
    expect(
      Object.keys(body({ allOf: [something, nothing] }, schemas).result.components ?? {}),
    ).toEqual(['schemas']);
    expect(body({ allOf: [something, nothing] }, schemas).result.components?.['schemas']).toEqual({
      Something: schemas.Something,
    });
  });

  test('makes one object of the parts that are left of allOf', () => {
    const window = { type: 'object', properties: { period: { type: 'string' }, start: refused } };
    const filters = { type: 'object', properties: { a: {} } };
    expect(body({ allOf: [filters, window] }).schema).toEqual({
      type: 'object',
      properties: { a: {}, period: { type: 'string' } },
    });
  });

  test('forbids with false what was impossible outside properties', () => {
    expect(body({ type: 'object', additionalProperties: { not: {} } }).schema).toEqual({
      type: 'object',
      additionalProperties: false,
    });
  });

  test('keeps examples and defaults that look impossible', () => {
    const schema = { type: 'object', default: { properties: { a: { not: {} } } } };
    expect(body(schema).schema).toEqual(schema);
  });
});
