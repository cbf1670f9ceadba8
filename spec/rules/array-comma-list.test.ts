import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (parameter: string) =>
  lintWith(
    'array-comma-list',
    `
components:
  schemas:
    Ids: { type: array, items: { type: string } }
  parameters:
    Tested: { name: ids, schema: { $ref: '#/components/schemas/Ids' }, ${parameter} }
`,
  );

test('refuses a list that does not say how it is sent', async () => {
  expect(await lint('in: query')).toMatchInlineSnapshot(`
    [
      "#/components/parameters/Tested: The query parameter \`ids\` is a list and must say that it is sent as \`ids=1,2\`. Write \`style: form\` and \`explode: false\`.",
    ]
  `);
});

test.each([
  'style: form',
  'explode: false',
  'style: form, explode: true',
  'style: pipeDelimited, explode: false',
])('refuses a list sent with %s', async (sent) => {
  expect(await lint(`in: query, ${sent}`)).toHaveLength(1);
});

test('accepts a comma-separated list', async () => {
  expect(await lint('in: query, style: form, explode: false')).toEqual([]);
});

test('leaves lists outside the query alone, and what is no list', async () => {
  expect(await lint('in: header')).toEqual([]);
  const text = '{ name: id, in: query, schema: { type: string } }';
  expect(
    await lintWith('array-comma-list', `components: { parameters: { Tested: ${text} } }`),
  ).toEqual([]);
});

const lintBody = (media: string) =>
  lintWith(
    'array-comma-list',
    `
components:
  schemas:
    Lists: { type: object, properties: { ids: { oneOf: [{ type: string }, { type: array }] }, tags: { type: array } } }
paths:
  /products: { post: { requestBody: { content: { ${media} } } } }
`,
  );

const LISTS = `{ allOf: [{ $ref: '#/components/schemas/Lists' }, { type: object, properties: { page: { type: integer } } }] }`;
const COMMAS = '{ style: form, explode: false }';

test('refuses a form that does not say how its lists are sent', async () => {
  const media = `application/json: { schema: ${LISTS} }, application/x-www-form-urlencoded: { schema: ${LISTS} }`;
  expect(await lintBody(media)).toMatchInlineSnapshot(`
    [
      "#/paths/~1products/post/requestBody/content/application~1x-www-form-urlencoded: The form of POST /products holds lists, and must say that they are sent as \`ids=1,2\`. Write \`encoding: { ids: { style: form, explode: false }, tags: { style: form, explode: false } }\` beside its schema.",
    ]
  `);
});

test('refuses a list that a form sends otherwise, and names only that one', async () => {
  const encoding = `{ ids: ${COMMAS}, tags: { style: form, explode: true } }`;
  expect(
    await lintBody(`multipart/form-data: { schema: ${LISTS}, encoding: ${encoding} }`),
  ).toEqual([
    expect.stringContaining('Write `encoding: { tags: { style: form, explode: false } }`'),
  ]);
});

test('refuses to say how something is sent that is not there', async () => {
  const encoding = `{ ids: ${COMMAS}, tags: ${COMMAS}, page: { contentType: text/plain }, tag: ${COMMAS} }`;
  expect(
    await lintBody(`multipart/form-data: { schema: ${LISTS}, encoding: ${encoding} }`),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1products/post/requestBody/content/multipart~1form-data/encoding/tag: The form of POST /products says how \`tag\` is sent, which its schema does not have. Remove it, or correct the name.",
    ]
  `);
});

test('accepts a form with comma-separated lists, and one without lists', async () => {
  const encoding = `{ ids: ${COMMAS}, tags: ${COMMAS} }`;
  const page = '{ type: object, properties: { page: { type: integer } } }';
  expect(
    await lintBody(
      `application/x-www-form-urlencoded: { schema: ${LISTS}, encoding: ${encoding} }, multipart/form-data: { schema: ${page} }`,
    ),
  ).toEqual([]);
});
