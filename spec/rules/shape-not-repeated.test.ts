import { expect, test } from 'vitest';
import { lintFilesWith } from './lint-files-with.ts';
import { lintBundleWith, lintWith } from './lint-with.ts';

/** Lints two schemas. */
const lint = (one: string, other: string) =>
  lintWith('shape-not-repeated', `components: { schemas: { One: ${one}, Other: ${other} } }`);

test('refuses a shape that is written twice', async () => {
  expect(
    await lint(
      '{ properties: { id: { type: string, examples: [a] }, name: { type: string } } }',
      '{ description: Again., properties: { name: { type: string }, id: { type: string, description: Its id. } } }',
    ),
  ).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Other: The shape of \`Other\` is that of \`One\` again. Keep one, in a file under components/, and write \`$ref\` to it at both places.",
    ]
  `);
});

test('finds it within another schema, and within an operation', async () => {
  const files = {
    'openapi.yaml': 'openapi: 3.1.0\npaths: { /api/shops: { $ref: shops.yaml } }',
    'shops.yaml':
      'get: { parameters: [{ name: a, in: query, schema: { $ref: Shop.yaml } }], requestBody: { content: { text/plain: { schema: { properties: { used: {}, limit: {} } } } } } }',
    'Shop.yaml': 'properties: { quota: { properties: { used: {}, limit: {} } } }',
  };
  const problems = await lintFilesWith(['shape-not-repeated'], files);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/get/requestBody/content/text~1plain/schema: The shape of \`/api/shops/get/requestBody/content/text/plain/schema\` is that of \`Shop/properties/quota\` again. Keep one, in a file under components/, and write \`$ref\` to it at both places.",
    ]
  `);
  const bundled = await lintFilesWith(['shape-not-repeated'], files, lintBundleWith);
  const messages = (texts: string[]) => texts.map((text) => text.replace(/^\S+ /, ''));
  expect(messages(bundled)).toEqual(messages(problems));
});

test('refuses a copy of a small schema', async () => {
  const schema = '{ type: array, description: Some codes., items: { type: string } }';
  expect(await lint(schema, schema)).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Other: The schema of \`Other\` is that of \`One\` again. Keep one, in a file under components/, and write \`$ref\` to it at both places.",
    ]
  `);
  expect(await lint(schema, schema.replace('Some', 'Other'))).toEqual([]);
});

test.each([
  [
    'another type',
    '{ properties: { id: { type: string }, n: {} } }',
    '{ properties: { id: { type: integer }, n: {} } }',
  ],
  [
    'another limit',
    '{ properties: { n: { maximum: 5 }, id: {} } }',
    '{ properties: { n: { maximum: 9 }, id: {} } }',
  ],
  [
    'other choices',
    '{ properties: { sort: { enum: [a] }, id: {} } }',
    '{ properties: { sort: { enum: [b] }, id: {} } }',
  ],
  [
    'other known values',
    '{ properties: { sort: { examples: [a, b] }, id: {} } }',
    '{ properties: { sort: { examples: [c, d] }, id: {} } }',
  ],
  [
    'other required names',
    '{ properties: { n: {}, id: {} }, required: [id] }',
    '{ properties: { n: {}, id: {} } }',
  ],
  ['one property', '{ properties: { id: {} } }', '{ description: Other., properties: { id: {} } }'],
  [
    'a property called `title`',
    '{ properties: { title: {}, id: {} } }',
    '{ properties: { id: {}, name: {} } }',
  ],
  [
    'another target',
    "{ properties: { row: { $ref: '#/components/schemas/One' }, id: {} } }",
    "{ properties: { row: { $ref: '#/components/schemas/Other' }, id: {} } }",
  ],
])('accepts %s', async (_, one, other) => {
  expect(await lint(one, other)).toEqual([]);
});

test('refuses parameters, answers and examples that are written twice', async () => {
  const operation = `
      parameters: [{ name: page, in: query, schema: { type: integer } }]
      responses:
        '200':
          description: The shops.
          content:
            application/json:
              schema: { type: array }
              examples: { shops: { value: [{ id: '7495821036549217', name: Glow Theory, country: US, rating: 4.7, products_count: 84 }] } }
`;
  const problems = await lintWith(
    'shape-not-repeated',
    `
paths:
  /shops:
    get: ${operation}
    post: ${operation}
`,
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1shops/post/parameters/0: The parameter of \`/shops/post/parameters/0\` is that of \`/shops/get/parameters/0\` again. Keep one, in a file under components/, and write \`$ref\` to it at both places.",
      "#/paths/~1shops/post/responses/200: The answer of \`/shops/post/responses/200\` is that of \`/shops/get/responses/200\` again. Keep one, in a file under components/, and write \`$ref\` to it at both places.",
    ]
  `);
});

test('accepts short examples that are alike', async () => {
  const example = "{ examples: { shop: { value: { id: '7495821036549217' } } } }";
  const body = `{ content: { application/json: ${example} } }`;
  expect(
    await lintWith(
      'shape-not-repeated',
      `paths: { /a: { post: { requestBody: ${body} } }, /b: { post: { requestBody: ${body} } } }`,
    ),
  ).toEqual([]);
});

test('accepts answers that are alike in being undocumented', async () => {
  const answer =
    "{ responses: { '200': { description: The answer., content: { application/json: {} } } } }";
  expect(
    await lintWith(
      'shape-not-repeated',
      `paths: { /a: { get: ${answer} }, /b: { get: ${answer} } }`,
    ),
  ).toEqual([]);
});

test('accepts one schema for several media types', async () => {
  const media = '{ schema: { properties: { id: {}, name: {} } } }';
  expect(
    await lintWith(
      'shape-not-repeated',
      `paths: { /a: { post: { requestBody: { content: { application/json: ${media}, multipart/form-data: ${media} } } } } }`,
    ),
  ).toEqual([]);
});
