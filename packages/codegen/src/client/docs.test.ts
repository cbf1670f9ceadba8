import { describe, expect, test } from 'vitest';
import { client } from '../client.ts';
import { configOf, operation } from '../fixtures/client.ts';
import { around } from '../fixtures/read.ts';
import type { ClientConfig } from './config.ts';
import { literal } from './literal.ts';

const schemas = {
  Timeless: {
    type: 'object',
    properties: { q: {}, span: { not: {}, description: 'Leave it\n out: no */ time.' } },
  },
  Silent: { type: 'object', properties: { span: { not: {} } } },
  Moved: { type: 'object' },
};

/** The doc comment of the one method of a path. */
function doc(more: object, config: Partial<ClientConfig> = {}, path = '/a'): string {
  const method = 'requestBody' in more ? 'post' : 'get';
  const document = around(schemas, { [path]: { [method]: operation('getA', more) } });
  const text = client(document, configOf(config))['methods.ts'] ?? '';
  return /\/\*\*\n[\s\S]*? {2}\*\//.exec(text)?.[0].replaceAll(/^ +/gm, '') ?? '';
}

/** What stands between the brackets of the example. */
function example(more: object, path?: string): string | undefined {
  return /= await api\.\w+(?:\.\w+)*\((.*)\);/.exec(doc(more, {}, path))?.[1];
}

const query = (schema: object, more: object = {}) => ({
  parameters: [{ name: 'window', in: 'query', style: 'form', explode: true, schema, ...more }],
});
const body = (media: object, required = true, mediaType = 'application/json') => ({
  requestBody: { required, content: { [mediaType]: media } },
});

test('says everything in one order', () => {
  const more = {
    summary: 'Find all',
    description: 'First.\n\n  - indented\n\nLast.  ',
    deprecated: true,
    'x-cost': { credits: 1 },
    ...query({ $ref: '#/components/schemas/Timeless' }, { example: { q: 'sea' } }),
  };
  expect(doc(more, { errors: { exclusive: 'WindowError' } })).toBe(`/**
* Find all.
*
* First.
*
*   - indented
*
* Last.
*
* Sends \`GET /a\`.
*
* Timeless: Leave it out: no *\\/ time.
*
* @deprecated
* @cost credits: 1
* @throws WindowError before anything is sent
* @example
* \`\`\`ts
* const answer = await api.a({ q: 'sea' });
* \`\`\`
*/`);
});

test('says no more than there is', () => {
  expect(doc({})).toBe(`/**
* Sends \`GET /a\`.
*
* @example
* \`\`\`ts
* const answer = await api.a();
* \`\`\`
*/`);
});

test.each([
  ['Find all', 'Find all.'],
  ['Find all.', 'Find all.'],
  ['Found all? ', 'Found all?'],
  ['Find\n  all', 'Find all.'],
])('makes one sentence of the summary %j', (summary, sentence) => {
  expect(doc({ summary }).split('\n')[1]).toBe(`* ${sentence}`);
});

test('cannot be ended, nor given a tag, by what a description says', () => {
  const text = doc({
    summary: 'a */ b',
    description: 'c */\n@deprecated\n  @internal',
    'x-d': '*/',
  });
  expect(text.match(/\*\//g)).toHaveLength(1);
  expect(text).toContain('* a *\\/ b.\n*\n* c *\\/\n* \\@deprecated\n*   \\@internal\n');
  expect(text).toContain('* @d *\\/\n');
});

test('names a window that has no sentence', () => {
  expect(doc(query({ $ref: '#/components/schemas/Silent' }))).toContain('*\n* Silent\n*');
});

describe('errors', () => {
  const content = { 'application/json': { schema: {} } };
  const errors = {
    notData: 'MovedError',
    400: 'Wrong',
    422: 'Wrong',
    '5XX': 'Broken',
    404: 'Gone',
  };
  const responses = (schema: object) => ({
    responses: {
      200: { description: '', content: { 'application/json': { schema } } },
      ...Object.fromEntries(['400', '418', '422', '5XX'].map((status) => [status, { content }])),
    },
  });
  const thrown = (schema: object) =>
    doc(responses(schema), { errors, notData: ['Moved'] }).match(/(?<=@throws ).*/g);

  test('stand with their statuses, if the operation has them', () => {
    expect(thrown({ type: 'object' })).toEqual(['Wrong (400, 422)', 'Broken (5XX)']);
  });

  test('stand for what may be instead of data', () => {
    const moved = { oneOf: [{ type: 'object' }, { $ref: '#/components/schemas/Moved' }] };
    expect(thrown(moved)).toContain('MovedError (200)');
  });
});

describe('the example', () => {
  const plain = { type: 'object', properties: { a: {}, b: {} } };
  const needy = { ...plain, required: ['a'] };

  test.each([
    ['the first of a body', body({ schema: plain, examples: { x: { value: { a: 1 } }, y: {} } })],
    ['the one of a body', body({ schema: plain, example: { a: 1 } })],
    ['the one of a form', body({ schema: plain, example: { a: 1 } }, true, 'multipart/form-data')],
    ['the first of a parameter', query(plain, { examples: { x: { value: { a: 1 } } } })],
    ['the one of a parameter', query(plain, { example: { a: 1 } })],
    ['the first of a schema', query({ ...plain, examples: [{ a: 1 }] })],
  ])('is %s', (_, more) => {
    expect(example(more)).toBe('{ a: 1 }');
  });

  test('joins path, required parameters and body', () => {
    const parameters = [
      { name: 'id', in: 'path', required: true, schema: { examples: ['b1'] } },
      { name: 'X-Trace', in: 'header', required: true, schema: {}, example: 'no' },
    ];
    const more = { parameters, ...body({ schema: plain, example: { b: 2 } }) };
    expect(example(more, '/a/{id}/b')).toBe(`{ id: 'b1', b: 2 }`);
  });

  test('leaves out what need not be sent', () => {
    const parameters = [
      { name: 'a', in: 'query', schema: {}, example: 1 },
      { name: 'b', in: 'query', required: true, schema: {}, example: 2 },
    ];
    expect(example({ parameters })).toBe('{ b: 2 }');
  });

  test.each([
    ['nothing', ''],
    [
      'a parameter without an example',
      'input',
      { parameters: [{ name: 'b', in: 'query', required: true, schema: {} }] },
    ],
    ['a body without an example', 'input', body({ schema: needy })],
    ['a body whose example lacks it', 'input', body({ schema: needy, example: { b: 2 } })],
    [
      'one branch or another',
      'input',
      body({ schema: { ...plain, anyOf: [{ required: ['a'] }, { required: ['b'] }] } }),
    ],
    ['a body that may be left out', '', body({ schema: needy }, false)],
  ] as [string, string, object?][])('where %s must be sent is (%s)', (_, text, more = {}) => {
    expect(example(more)).toBe(text);
  });

  test('is written as by hand', () => {
    const value = {
      text: `it's "a" \\ b\n*/`,
      'two words': [true, null, -1.5],
      $id_1: { deep: {} },
      none: [],
    };
    expect(example(body({ schema: { type: 'object' }, example: value }))).toBe(
      String.raw`{ text: 'it\'s "a" \\ b\n*\/', 'two words': [true, null, -1.5], $id_1: { deep: {} }, none: [] }`,
    );
  });

  test('means the value that it was made of', () => {
    const value = { a: `\\' \\" \\\\" '\u2028\t`, "b'": ['"', "'"] };
    expect(new Function(`return ${literal(value)}`)()).toEqual(value);
  });
});
