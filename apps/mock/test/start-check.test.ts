import { expect, test } from 'vitest';
import { createPrismEngine } from '../src/engines/prism.ts';
import { OK, thingsDescription, writeDescription } from './support/fixture.ts';

const BROKEN = "{ type: string, pattern: '[' }";
const JSON_BODY = (schema: string) => `{ application/json: { schema: ${schema} } }`;

async function refusal(description: string): Promise<string> {
  const path = await writeDescription(description);
  const error = await createPrismEngine(path).then(
    () => new Error('the engine started'),
    (cause: Error) => cause,
  );
  return error.message.replaceAll(path, '<file>');
}

test.each([
  [
    'query parameter',
    `parameters: [{ name: q, in: query, schema: ${BROKEN} }], responses: { ${OK} }`,
    'query parameter q',
  ],
  [
    'member of an exploded object',
    `parameters: [{ name: w, in: query, style: form, explode: true, schema: { type: object, properties: { q: ${BROKEN} } } }], responses: { ${OK} }`,
    'query parameter w',
  ],
  [
    'header',
    `parameters: [{ name: X-Q, in: header, schema: ${BROKEN} }], responses: { ${OK} }`,
    'header X-Q',
  ],
  [
    'request body',
    `requestBody: { content: ${JSON_BODY(`{ allOf: [{ properties: { q: ${BROKEN} } }] }`)} }, responses: { ${OK} }`,
    'request body, application/json',
  ],
  [
    'response body',
    `responses: { '200': { description: Fine, content: ${JSON_BODY(BROKEN)} } }`,
    'response 200, application/json',
  ],
  [
    'response header',
    `responses: { '200': { description: Fine, headers: { X-Q: { schema: ${BROKEN} } } } }`,
    'response 200, header X-Q',
  ],
])('does not start on a %s that Ajv cannot compile', async (_, operation, place) => {
  expect(await refusal(thingsDescription(`{ ${operation} }`))).toBe(
    `GET /things, ${place}: Ajv cannot compile the schema: Invalid regular expression: /[/u: Unterminated character class`,
  );
});

test('does not start on a keyword with an impossible value', async () => {
  const operation = `{ parameters: [{ name: q, in: query, schema: { type: text } }], responses: { ${OK} } }`;
  expect(await refusal(thingsDescription(operation))).toContain(
    'GET /things, query parameter q: Ajv cannot compile the schema: schema is invalid',
  );
});

test('does not start on a jsonSchemaDialect', async () => {
  const dialect = 'jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base\n';
  expect(await refusal(thingsDescription(`{ responses: { ${OK} } }`, dialect))).toBe(
    '<file> states jsonSchemaDialect "https://spec.openapis.org/oas/3.1/dialect/base", with which Prism validates no request body. Remove that line.',
  );
});

test.each([
  [
    'other YAML',
    'hello: world',
    '<file> is not an OpenAPI 3 description: it has no "openapi: 3.x".',
  ],
  ['plain text', 'hello', '<file> is not an OpenAPI 3 description: it has no "openapi: 3.x".'],
  [
    'no operations',
    'openapi: 3.1.0\ninfo: { title: None, version: 1.0.0 }\npaths: {}',
    'The description <file> holds no operation. Give one with paths.',
  ],
])('does not start on %s', async (_, text, message) => {
  expect(await refusal(text)).toBe(message);
});

test.each([
  ['a word for an operation', 'get: x', 'GET /a is no operation but "x".'],
  [
    'a parameter without a name',
    'get: { parameters: [{ $ref: "#/a" }, {}], responses: {} }',
    'parameter 2 of GET /a has no name and place, and no $ref.',
  ],
])('does not start on %s, and says where it stands', async (_, item, message) => {
  const text = `openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths: { /a: { ${item} } }`;
  expect(await refusal(text)).toBe(`<file> is broken: ${message}`);
});

test('does not start on broken YAML, and says so in one line', async () => {
  const message = await refusal('openapi: [');
  expect(message).toContain('<file> is neither YAML nor JSON: ');
  expect(message).not.toContain('\n');
});

test('does not start on a reference into nothing', async () => {
  const operation = `{ parameters: [{ $ref: '#/components/parameters/none' }], responses: { ${OK} } }`;
  expect(await refusal(thingsDescription(operation))).toContain(
    'Cannot use the description <file>: ',
  );
});

test('does not start without a file', async () => {
  await expect(createPrismEngine('/no/such.yaml')).rejects.toThrow(
    'Cannot read the description /no/such.yaml: there is no such file.',
  );
});
