import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (schema: string) =>
  lintWith('composition-sound', `components: { schemas: { Shop: {}, Tested: ${schema} } }`);

/** Lints the JSON body of one operation. */
const lintBody = (schema: string) =>
  lintWith(
    'composition-sound',
    `
paths:
  /shops: { post: { requestBody: { content: { application/json: { schema: ${schema} } } } } }
components:
  schemas:
    Page: { type: object, properties: { page: { type: integer } } }
    NoPage: { type: object, properties: { page: { not: {} } } }
    Ids: { type: array }
`,
  );

test('refuses two parts of a body that declare one name', async () => {
  const schema =
    "{ allOf: [{ $ref: '#/components/schemas/Page' }, { properties: { page: { type: string } } }] }";
  expect(await lintBody(schema)).toMatchInlineSnapshot(`
    [
      "#/paths/~1shops/post/requestBody/content/application~1json/schema/allOf/1/properties/page: The body of POST /shops declares \`page\` in two of its parts, so that a value must fit both. Keep it in one of them.",
    ]
  `);
});

test('refuses a part of a body that is no object', async () => {
  const schema =
    "{ allOf: [{ $ref: '#/components/schemas/Page' }, { $ref: '#/components/schemas/Ids' }] }";
  expect(await lintBody(schema)).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Ids: The body of POST /shops is composed of a part of type \`array\`. Write objects only: each part brings properties of its own.",
    ]
  `);
});

test.each([
  "{ allOf: [{ $ref: '#/components/schemas/Page' }, { properties: { id: { type: string } } }] }",
  "{ allOf: [{ $ref: '#/components/schemas/Page' }, { $ref: '#/components/schemas/NoPage' }] }",
  "{ allOf: [{ $ref: '#/components/schemas/Page' }, { $ref: '#/components/schemas/Page' }] }",
  "{ $ref: '#/components/schemas/Ids' }",
  '{ oneOf: [{ properties: { id: {} } }, { properties: { id: {} } }] }',
  '{ allOf: [null] }',
])('accepts the body %s', async (schema) => {
  expect((await lintBody(schema)).filter((text) => text.includes('The body'))).toEqual([]);
});

test('accepts two media types that take one name', async () => {
  const problems = await lintWith(
    'composition-sound',
    `
paths:
  /ads:
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded: { schema: { properties: { text: { type: string } } } }
          multipart/form-data: { schema: { properties: { text: { type: string }, image: { type: string } } } }
`,
  );
  expect(problems).toEqual([]);
});

test('refuses alternatives without a title', async () => {
  const schema = "{ oneOf: [{ type: string }, { $ref: '#/components/schemas/Shop' }] }";
  expect(await lint(schema)).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/oneOf/0: A branch of \`oneOf\` has no title, by which a reader could choose it. Write \`title: <two or three words>\`, or give it a file of its own and write \`$ref\`.",
    ]
  `);
});

test('refuses a discriminator without a mapping', async () => {
  expect(
    await lint(
      "{ oneOf: [{ $ref: '#/components/schemas/Shop' }], discriminator: { propertyName: kind } }",
    ),
  ).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/discriminator: The discriminator \`kind\` has no mapping, so that file names would decide. Write \`mapping: { <value>: <reference to the schema> }\`, with each value it takes.",
    ]
  `);
});

test.each([
  '{ oneOf: [{ title: Days, type: integer }] }',
  '{ anyOf: [{ type: string }, { type: integer }] }',
  "{ discriminator: { propertyName: kind, mapping: { shop: '#/components/schemas/Shop' } } }",
  '{ oneOf: [null], discriminator: null }',
])('accepts %s', async (schema) => {
  expect(await lint(schema)).toEqual([]);
});
