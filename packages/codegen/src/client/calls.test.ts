import { describe, expect, test } from 'vitest';
import { configOf, operation } from '../fixtures/client.ts';
import { around } from '../fixtures/read.ts';
import { type Call, callsOf } from './calls.ts';
import type { ClientConfig } from './config.ts';

function calls(paths: Record<string, object>, config: Partial<ClientConfig> = {}): Call[] {
  return callsOf(around({ Book: { type: 'object' } }, paths), configOf(config));
}

const query = (...names: string[]) => names.map((name) => ({ name, in: 'query', schema: {} }));
const body = (mediaType: string, ...names: string[]) => ({
  content: {
    [mediaType]: {
      schema: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, {}])) },
    },
  },
});
const JSON_TYPE = 'application/json';

describe('a GET and a POST of one path', () => {
  const get = operation('a', { parameters: query('q', 'page') });
  const post = { 'x-safe': true, requestBody: body(JSON_TYPE, 'page', 'q') };
  const ids = (paths: object) => calls({ '/a': paths }).map(({ operationId }) => operationId);

  test('are one call if they are the same', () => {
    const [call, ...others] = calls({ '/a': { get, post: operation('b', post) } });
    expect(call).toMatchObject({ operationId: 'a', twin: { operation: { operationId: 'b' } } });
    expect(others).toEqual([]);
  });

  test.each([
    ['changes something', { ...post, 'x-safe': false }],
    ['takes other names', { ...post, requestBody: body(JSON_TYPE, 'q') }],
    ['takes only a form', { ...post, requestBody: body('multipart/form-data', 'q', 'page') }],
    ['asks for another key', { ...post, security: [{ Key: [] }] }],
    ['costs more', { ...post, 'x-metering': { credits: 2 } }],
    ['answers otherwise', { ...post, responses: { 201: { content: { [JSON_TYPE]: {} } } } }],
  ])('are two if the POST %s', (_, more) => {
    const found = ids({ get, post: operation('change', more) });
    expect(found).toEqual(['a', 'change']);
  });
});

describe('no method, but a call by its path, has an operation', () => {
  const answering = (content: object) => ({ responses: { 200: { description: '', content } } });

  test.each([
    ['that answers a page', operation('a', answering({ 'text/html': {} }))],
    ['that answers nothing', operation('a', { responses: { 204: { description: '' } } })],
    ['whose body is a picture', operation('a', { requestBody: body('image/png') })],
    [
      'whose body is a list',
      operation('a', { requestBody: { content: { [JSON_TYPE]: { schema: { type: 'array' } } } } }),
    ],
    ['that the configuration leaves out', operation('thatAlias')],
  ])('%s', (_, post) => {
    expect(calls({ '/a': { post } }, { leftOut: 'Alias$' })).toMatchObject([
      { path: '/a', method: undefined },
    ]);
  });
});

test('what is neither GET nor POST is no call if it has no method', () => {
  const gone = operation('a', { responses: { 204: { description: '' } } });
  expect(calls({ '/a': { delete: gone, put: operation('b') } }, { leftOut: '^b$' })).toEqual([]);
});

describe('an operation that cannot be a method is an error:', () => {
  const problem = (paths: Record<string, object>, config: Partial<ClientConfig> = {}) => {
    try {
      return calls(paths, config).length;
    } catch (error) {
      return (error as Error).message.split('\n');
    }
  };

  test.each([
    [
      'another HTTP method',
      { '/a': { put: operation('a') } },
      'a (PUT /a): a client sends GET and POST only',
    ],
    [
      'no operationId',
      { '/a': { get: { ...operation(''), operationId: undefined } } },
      'get /a (GET /a): it has no operationId',
    ],
    [
      'an operationId that is no name',
      { '/a': { get: operation('get-a') } },
      'get-a (GET /a): its operationId "get-a" cannot name a function',
    ],
    [
      'a keyword as operationId',
      { '/a': { get: operation('delete') } },
      'delete (GET /a): its operationId "delete" cannot name a function',
    ],
    [
      'a name of the module as operationId',
      { '/a': { get: operation('windows') } },
      'windows (GET /a): its operationId "windows" cannot name a function',
    ],
    [
      'an interface as operationId',
      { '/a': { get: operation('Methods') } },
      'Methods (GET /a): its operationId "Methods" cannot name a function',
    ],
    [
      'a segment that is no name',
      { '/a/2b': { get: operation('a') } },
      'a (GET /a/2b): "2b" in its path is no name',
    ],
    [
      'a name of the client',
      { '/{id}': { get: operation('a') } },
      'a (GET /{id}): the client has "get" for itself',
    ],
    [
      'a query and a body',
      {
        '/a': {
          post: operation('a', { parameters: query('q'), requestBody: body(JSON_TYPE, 'b') }),
        },
      },
      'a (POST /a): it takes a query and a body, which one flat object does not tell apart',
    ],
  ])('%s', (_, paths, message) => {
    expect(problem(paths, { reserved: ['get'] })).toEqual([
      'These cannot be methods. Change them, or let "leftOut" of the configuration match them.',
      `- ${message}`,
    ]);
  });

  test('two of one name', () => {
    const paths = {
      '/books/{id}': { get: operation('a') },
      '/books/{id}/{page}': { get: operation('b') },
    };
    expect(problem(paths)).toEqual([
      expect.any(String),
      '- a (GET /books/{id}): it would be books.get, and GET /books/{id}/{page} books.get',
      '- b (GET /books/{id}/{page}): it would be books.get, and GET /books/{id} books.get',
    ]);
    expect(problem(paths, { leftOut: '^b$' })).toBe(2);
  });

  test('two methods of one path with one verb', () => {
    const paths = { '/books': { get: operation('findBooks'), post: operation('findMore') } };
    expect(problem(paths)).toContain(
      '- findBooks (GET /books): it would be books.find, and POST /books books.find',
    );
  });

  test('one where others hang', () => {
    const paths = { '/a/{x}/b': { get: operation('a') }, '/a/b/c': { get: operation('b') } };
    expect(problem(paths)).toEqual([
      expect.any(String),
      '- a (GET /a/{x}/b): it would be a.b, and GET /a/b/c a.b.c',
    ]);
  });
});

describe('a session opens', () => {
  const schemes = {
    Key: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
    Cookie: { $ref: '#/components/securitySchemes/Session' },
    Session: { type: 'apiKey', in: 'cookie', name: 'session' },
  };
  const isSession = (security: object[] | undefined) => {
    const document = around({}, { '/a': { get: operation('a', { security }) } });
    const components = { schemas: {}, securitySchemes: schemes };
    return callsOf({ ...document, components, security: [{ Key: [] }] }, configOf())[0]?.isSession;
  };

  test.each([
    [[{ Session: [] }]],
    [[{ Cookie: [] }]],
    [[{ Session: [] }, { Key: [], Session: [] }]],
  ])('what takes %j', (security) => {
    expect(isSession(security)).toBe(true);
  });

  test.each([
    [undefined],
    [[]],
    [[{}]],
    [[{ Key: [] }]],
    [[{ Session: [] }, { Key: [] }]],
    [[{ Unknown: [] }]],
  ])('not what takes %j', (security) => {
    expect(isSession(security)).toBe(false);
  });
});
