import { describe, expect, test } from 'vitest';
import { docsContent } from '../docs.ts';
import type { Document } from '../document.ts';
import { around } from '../fixtures/read.ts';
import type { SampleRequest } from './content.ts';

const responses = { 200: { description: 'Fine.' } };
const json = (schema: unknown, more: object = {}) => ({
  content: { 'application/json': { schema, ...more } },
});

/** The samples of one operation. */
function samplesOf(operation: object, path = '/a', more: object = {}) {
  const paths = { [path]: { post: { summary: 'Do it', responses, ...operation } } };
  const document = { ...around({}, paths), ...more } as Document;
  const config = { origin: '', credentials: { Header: 'h', Query: 'q', Cookie: 'c', Bearer: 'b' } };
  return docsContent(document, config).operations[0]?.samples ?? [];
}

function requestOf(...args: Parameters<typeof samplesOf>): SampleRequest {
  return samplesOf(...args)[0]?.request as SampleRequest;
}

test('there is one for each example of a body, with its title', () => {
  const examples = { one: { summary: 'The first', value: { a: 1 } }, two: { value: { a: 2 } } };
  const samples = samplesOf({ requestBody: json({ properties: { a: {} } }, { examples }) });
  expect(samples.map(({ title, request }) => [title, request.body])).toEqual([
    ['The first', '{"a":1}'],
    ['Do it', '{"a":2}'],
  ]);
});

test('a body without an example has what is required', () => {
  const schema = {
    type: 'object',
    required: ['id', 'day', 'kind', 'size', 'tags', 'inner', 'either', 'yes', 'none', 'any'],
    properties: {
      id: { type: 'string', minLength: 6 },
      day: { type: 'string', format: 'date' },
      kind: { enum: ['a', 'b'] },
      size: { type: 'integer', exclusiveMinimum: 4 },
      tags: { type: 'array', items: { type: 'number', maximum: 0 }, minItems: 2 },
      inner: { type: 'object', required: ['x'], properties: { x: { default: 1 }, y: {} } },
      either: { oneOf: [{ type: 'string', examples: ['shown'] }, { type: 'null' }] },
      yes: { type: 'boolean' },
      none: { type: 'null' },
      any: {},
      left: { type: 'string' },
    },
  };
  expect(JSON.parse(requestOf({ requestBody: json(schema) }).body ?? '')).toEqual({
    id: 'text..',
    day: '2026-01-31',
    kind: 'a',
    size: 5,
    tags: [0, 0],
    inner: { x: 1 },
    either: 'shown',
    yes: true,
    none: null,
    any: 'text',
  });
});

test('a body that is no object is made, too', () => {
  const schema = { type: 'array', items: { type: 'string', examples: ['a'] } };
  expect(requestOf({ requestBody: json(schema) }).body).toBe('["a"]');
});

describe('a query', () => {
  const parameter = (name: string, schema: object, more: object = {}) => ({
    name,
    in: 'query',
    required: true,
    schema,
    ...more,
  });

  test('writes lists and objects as the description says', () => {
    const list = { type: 'array', examples: [['a', 'b']] };
    const object = { type: 'object', examples: [{ x: 1, y: 2 }] };
    const open = { ...object, additionalProperties: true };
    const parameters = [
      parameter('comma', list, { explode: false }),
      parameter('repeat', list),
      parameter('spaces', list, { style: 'spaceDelimited', explode: false }),
      parameter('pipes', list, { style: 'pipeDelimited', explode: false }),
      parameter('deep', object, { style: 'deepObject' }),
      parameter('open', open),
      parameter('flat', object, { explode: false }),
      {
        name: 'json',
        in: 'query',
        required: true,
        content: { 'application/json': { example: [1] } },
      },
    ];
    expect(requestOf({ parameters }).query).toEqual([
      ['comma', 'a,b'],
      ['repeat', 'a'],
      ['repeat', 'b'],
      ['spaces', 'a b'],
      ['pipes', 'a|b'],
      ['deep[x]', '1'],
      ['deep[y]', '2'],
      ['x', '1'],
      ['y', '2'],
      ['flat', 'x,1,y,2'],
      ['json', '[1]'],
    ]);
  });

  test('has what is required, what groups show, and one example of the window each', () => {
    const Window = { type: 'object', properties: { span: {}, day: { not: {} } } };
    const parameters = [
      parameter('q', { type: 'string' }, { example: 'tea' }),
      parameter('left', { type: 'string' }, { required: false }),
      parameter('filters', { type: 'object', properties: { min: {} } }, { example: { min: 2 } }),
      parameter(
        'window',
        { $ref: '#/components/schemas/Window' },
        {
          examples: {
            week: { summary: 'A week', value: { span: '7d' } },
            all: { value: { span: 'all' } },
          },
        },
      ),
    ];
    const samples = samplesOf({ parameters }, '/a', { components: { schemas: { Window } } });
    expect(samples.map(({ title, request }) => [title, request.query])).toEqual([
      [
        'A week',
        [
          ['q', 'tea'],
          ['min', '2'],
          ['span', '7d'],
        ],
      ],
      [
        'Do it',
        [
          ['q', 'tea'],
          ['min', '2'],
          ['span', 'all'],
        ],
      ],
    ]);
  });
});

test('a path is filled in, and encoded', () => {
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { examples: ['a b/c'] } }];
  expect(requestOf({ parameters }, '/books/{id}/notes').path).toBe('/books/a%20b%2Fc/notes');
});

describe('the first alternative of the security', () => {
  const securitySchemes = {
    Header: { type: 'apiKey', in: 'header', name: 'X-Key' },
    Query: { type: 'apiKey', in: 'query', name: 'key' },
    Cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
    Bearer: { type: 'http', scheme: 'bearer' },
    Unknown: { type: 'oauth2', flows: {} },
  };

  test.each<[object[], Record<string, string>, [string, string][]]>([
    [[], {}, []],
    [[{ Header: [] }, { Query: [] }], { 'X-Key': 'h' }, []],
    [[{ Query: [] }], {}, [['key', 'q']]],
    [[{ Cookie: [], Bearer: [] }], { Cookie: 'session=c', Authorization: 'Bearer b' }, []],
    [[{ Unknown: [] }], { Authorization: 'Bearer <Unknown>' }, []],
  ])('of %j is sent', (security, headers, query) => {
    const request = requestOf({ security }, '/a', { components: { securitySchemes } });
    expect([request.headers, request.query]).toEqual([headers, query]);
  });
});

test('a required header is sent', () => {
  const parameters = [
    { name: 'X-Page', in: 'header', required: true, schema: { type: 'integer' }, example: 3 },
  ];
  expect(requestOf({ parameters }).headers).toEqual({ 'X-Page': '3' });
});

test('a required cookie is sent beside that of the session', () => {
  const parameters = [
    { name: 'theme', in: 'cookie', required: true, schema: { type: 'string' }, example: 'dark' },
    { name: 'left', in: 'cookie', schema: { type: 'string' }, example: 'out' },
  ];
  const components = {
    securitySchemes: { Cookie: { type: 'apiKey', in: 'cookie', name: 'session' } },
  };
  const session = { security: [{ Cookie: [] }], parameters };
  expect(requestOf({ parameters }).headers).toEqual({ Cookie: 'theme=dark' });
  expect(requestOf(session, '/a', { components }).headers).toEqual({
    Cookie: 'session=c; theme=dark',
  });
});

test('a list in a path or a header has commas', () => {
  const schema = { type: 'array', examples: [['a', 'b c']] };
  const parameters = ['path', 'header'].map((place) => ({
    name: 'ids',
    in: place,
    required: true,
    schema,
  }));
  const { path, headers } = requestOf({ parameters }, '/books/{ids}');
  expect([path, headers]).toEqual(['/books/a%2Cb%20c', { ids: 'a,b c' }]);
});

test('a form has fields, and files by the names that their examples have', () => {
  const schema = {
    properties: {
      cover: { type: 'string', format: 'binary' },
      scan: { type: 'string', format: 'binary' },
      tags: { type: 'array' },
    },
  };
  const example = { cover: 'bytes of cover.png', scan: 'bytes', tags: ['a', 'b'] };
  const requestBody = { content: { 'multipart/form-data': { schema, example } } };
  expect(requestOf({ requestBody }).form).toEqual([
    { name: 'cover', value: '', file: 'cover.png', type: 'image/png' },
    { name: 'scan', value: '', file: 'scan.bin' },
    { name: 'tags', value: 'a' },
    { name: 'tags', value: 'b' },
  ]);
});

test('a body that is neither JSON nor a form is text', () => {
  const requestBody = { content: { 'text/csv': { schema: { type: 'string' }, example: 'a,b' } } };
  expect(requestOf({ requestBody })).toMatchObject({
    body: 'a,b',
    headers: { 'Content-Type': 'text/csv' },
  });
});

test('an answer that is no JSON is told', () => {
  const page = { 200: { description: '', content: { 'text/html': {} } } };
  expect(requestOf({ responses: page }).isText).toBe(true);
  expect(requestOf({}).isText).toBeUndefined();
});
