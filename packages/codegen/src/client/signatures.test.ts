import { describe, expect, test } from 'vitest';
import { client } from '../client.ts';
import { compileClient, configOf, operation } from '../fixtures/client.ts';
import { around } from '../fixtures/read.ts';

const MEDIA = 'application/json';
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas = {
  Book: { type: 'object', properties: { title: { type: 'string' } } },
  Page: { type: 'object', properties: { data: { type: 'array', items: named('Book') } } },
  Moved: { type: 'object', required: ['moved'], properties: { moved: {} } },
  Closed: { type: 'object', required: ['closed'], properties: { closed: {} } },
  BookOrMoved: { anyOf: [named('Book'), named('Moved')] },
};
const config = configOf({ notData: ['Moved', 'Closed'] });
const own = (part: string) => `operations["doIt"]${part}`;

/** Input and result of the one method, whose module has to compile. */
function signature(method: 'get' | 'post', more: object, path = '/a'): (string | undefined)[] {
  const document = around(schemas, { [path]: { [method]: operation('doIt', more) } });
  expect(compileClient(document, config)).toEqual([]);
  const text = client(document, config)['methods.ts'] ?? '';
  const [, input, result] = /\((input.*), options\?: \w+\): (.*);$/m.exec(text) ?? [];
  return [input, result];
}

const query = (...parameters: object[]) => ({
  parameters: parameters.map((each) => ({ name: 'q', in: 'query', schema: {}, ...each })),
});
const body = (schema: object, required: boolean, ...mediaTypes: string[]) => ({
  requestBody: {
    required,
    content: Object.fromEntries(mediaTypes.map((each) => [each, { schema }])),
  },
});
const ID = { name: 'id', in: 'path', required: true };
const OPTIONAL = { type: 'object', properties: { a: {}, b: {} } };
const REQUIRED = { ...OPTIONAL, required: ['a'] };
const EITHER = { ...OPTIONAL, anyOf: [{ required: ['a'] }, { required: ['b'] }] };
const PARTS = { allOf: [OPTIONAL, { required: ['b'] }] };

describe('the input', () => {
  const QUERY = own('["parameters"]["query"]');
  const PATH = own('["parameters"]["path"]');

  test.each([
    ['nothing', {}, 'input?: Record<string, never>'],
    ['a header', query({ in: 'header', required: true }), 'input?: Record<string, never>'],
    ['an optional query', query({}), `input?: NonNullable<${QUERY}>`],
    ['a required query', query({ required: true }), `input: ${QUERY}`],
    ['an object', query({ schema: OPTIONAL }), `input?: NonNullable<${QUERY}>`],
    ['a required object', query({ schema: REQUIRED }), `input: ${QUERY}`],
    ['branches that require', query({ schema: EITHER }), `input: ${QUERY}`],
  ])('of a GET with %s', (_, more, input) => {
    expect(signature('get', more)[0]).toBe(input);
  });

  test('of a GET with path and query', () => {
    expect(signature('get', query(ID, {}), '/a/{id}')[0]).toBe(
      `input: ${PATH} & NonNullable<${QUERY}>`,
    );
  });

  const BODY = own('["requestBody"]');
  const FORM = 'application/x-www-form-urlencoded';
  const MULTIPART = 'multipart/form-data';
  test.each([
    ['optional names', body(OPTIONAL, true, MEDIA), `input?: ${BODY}["content"]["${MEDIA}"]`],
    ['required names', body(REQUIRED, true, MEDIA), `input: ${BODY}["content"]["${MEDIA}"]`],
    ['branches that require', body(EITHER, true, MEDIA), `input: ${BODY}["content"]["${MEDIA}"]`],
    ['parts that require', body(PARTS, true, MEDIA), `input: ${BODY}["content"]["${MEDIA}"]`],
    [
      'no need',
      body(REQUIRED, false, MEDIA),
      `input?: NonNullable<${BODY}>["content"]["${MEDIA}"]`,
    ],
    [
      'JSON and forms',
      body(OPTIONAL, true, FORM, MULTIPART, MEDIA),
      `input?: ${BODY}["content"]["${MEDIA}"]`,
    ],
    [
      'both forms',
      body(OPTIONAL, true, FORM, MULTIPART),
      `input?: ${BODY}["content"]["${MULTIPART}"]`,
    ],
    ['one form', body(OPTIONAL, true, 'text/plain', FORM), `input?: ${BODY}["content"]["${FORM}"]`],
    [
      'JSON of its own kind',
      body(OPTIONAL, true, 'application/vnd.a+json; charset=utf-8'),
      `input?: ${BODY}["content"]["application/vnd.a+json; charset=utf-8"]`,
    ],
  ])('of a POST whose body has %s', (_, more, input) => {
    expect(signature('post', more)[0]).toBe(input);
  });

  test('of a POST with path and body', () => {
    const more = { ...query(ID), ...body(OPTIONAL, true, MEDIA) };
    expect(signature('post', more, '/a/{id}')[0]).toBe(
      `input: ${PATH} & ${BODY}["content"]["${MEDIA}"]`,
    );
  });
});

describe('the answer', () => {
  const answering = (...schemasOfSuccess: object[]) => ({
    responses: Object.fromEntries(
      schemasOfSuccess.map((schema, index) => [
        200 + index,
        { description: '', content: { [MEDIA]: { schema } } },
      ]),
    ),
  });
  const BOOK = 'components["schemas"]["Book"]';
  const WHOLE = own(`["responses"][200]["content"]["${MEDIA}"]`);

  test.each([
    ['a schema', answering(named('Book')), BOOK],
    ['what has no name', answering({ type: 'string' }), WHOLE],
    [
      'two successes',
      answering(named('Book'), named('Book'), named('Page')),
      `${BOOK} | components["schemas"]["Page"]`,
    ],
    ['a choice', answering({ oneOf: [named('Book'), named('Page')] }), WHOLE],
    ['data, or not', answering({ oneOf: [named('Moved'), named('Book')] }), BOOK],
    ['data, or not, by name', answering(named('BookOrMoved')), BOOK],
    [
      'some data, or not',
      answering({ anyOf: [named('Book'), named('Closed'), named('Page'), named('Moved')] }),
      `${BOOK} | components["schemas"]["Page"]`,
    ],
    [
      'data without a name, or not',
      answering({ anyOf: [{ type: 'string' }, named('Moved'), named('Closed')] }),
      `Exclude<${WHOLE}, components["schemas"]["Moved"] | components["schemas"]["Closed"]>`,
    ],
    [
      'no data at all',
      answering({ oneOf: [named('Moved')] }),
      `Exclude<${WHOLE}, components["schemas"]["Moved"]>`,
    ],
  ])('is the data of %s', (_, more, answer) => {
    expect(signature('get', more)[1]).toBe(`Call<${answer}>`);
  });

  test('of a range of statuses is found by its key', () => {
    const responses = { '2XX': { description: '', content: { [MEDIA]: { schema: {} } } } };
    expect(signature('get', { responses })[1]).toBe(
      `Call<${own(`["responses"]["2XX"]["content"]["${MEDIA}"]`)}>`,
    );
  });

  test('of a POST is a write, unless it is safe', () => {
    const answer = answering(named('Book'));
    expect(signature('post', answer)[1]).toBe(`WriteCall<${BOOK}>`);
    expect(signature('post', { ...answer, 'x-safe': true })[1]).toBe(`Call<${BOOK}>`);
  });
});

describe('a list', () => {
  const list = (schema: object, ...ways: object[]) => ({
    'x-pagination': ways.map((way) => ({
      style: 'page',
      parameter: 'page',
      rows: '/data',
      ...way,
    })),
    parameters: [
      { name: 'page', in: 'query', schema: { type: 'integer' } },
      { name: 'after', in: 'query', schema: { type: ['string', 'integer', 'number'] } },
      { name: 'per-page', in: 'query', schema: {} },
    ],
    responses: { 200: { description: '', content: { [MEDIA]: { schema } } } },
  });
  const result = (schema: object, ...ways: object[]) => signature('get', list(schema, ...ways))[1];
  const PAGE = 'components["schemas"]["Page"]';

  test('gives its rows', () => {
    expect(result(named('Page'), {})).toBe(
      `PagedCall<${PAGE}, NonNullable<${PAGE}["data"]>[number], { page?: number }>`,
    );
  });

  test('may be its rows', () => {
    const whole = own(`["responses"][200]["content"]["${MEDIA}"]`);
    expect(result({ type: 'array', items: {} }, { rows: '' })).toBe(
      `PagedCall<${whole}, ${whole}[number], { page?: number }>`,
    );
  });

  test('gives the rows of each of its shapes', () => {
    const other = { ...schemas.Page, title: 'Other' };
    const both = { oneOf: [named('Page'), named('Moved'), named('Other')] };
    const document = around(
      { ...schemas, Other: other },
      { '/a': { get: operation('doIt', list(both, {})) } },
    );
    expect(compileClient(document, config)).toEqual([]);
    expect(client(document, config)['methods.ts']).toContain(
      `NonNullable<(${PAGE} | components["schemas"]["Other"])["data"]>[number]`,
    );
  });

  test('is read on by every name of its ways, each once', () => {
    const ways = [
      {},
      { style: 'cursor', parameter: 'after', counter: 'page' },
      { style: 'offset', parameter: 'per-page' },
    ];
    expect(result(named('Page'), ...ways)).toContain(
      `, { page?: number; after?: string | number; 'per-page'?: string }>`,
    );
  });

  test('that has no way to read on is a plain call', () => {
    expect(result(named('Page'))).toBe(`Call<${PAGE}>`);
  });
});
