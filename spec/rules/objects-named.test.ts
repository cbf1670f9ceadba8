import { expect, test } from 'vitest';
import { lintFilesWith } from './lint-files-with.ts';
import { lintBundleWith } from './lint-with.ts';

const pair = '{ properties: { id: {}, name: {} } }';

/** Lints the schema of an answer, beside a schema `Shop`. */
const lint = (answer: string, shop = pair) =>
  lintFilesWith(['objects-named'], {
    'openapi.yaml': 'openapi: 3.1.0\npaths: { /shops: { $ref: shops.yaml } }',
    'shops.yaml': `get: { responses: { '200': { content: { application/json: { schema: ${answer} } } } } }`,
    'Shop.yaml': shop,
  });

test('refuses an object that is written out in an answer', async () => {
  expect(await lint(pair)).toMatchInlineSnapshot(`
    [
      "#/get/responses/200/content/application~1json/schema: An object with 2 properties is written out here. Move it to a file of its own, components/schemas/<Name>.yaml, and write \`$ref\` to that file instead.",
    ]
  `);
});

test.each([`{ type: array, items: ${pair} }`, `{ allOf: [{ $ref: Shop.yaml }, ${pair}] }`])(
  'refuses it within %s',
  async (answer) => {
    expect(await lint(answer)).toHaveLength(1);
  },
);

test('refuses a large object inside a named one', async () => {
  const shop = '{ properties: { owner: { properties: { a: {}, b: {}, c: {}, d: {}, e: {} } } } }';
  expect(await lint('{ $ref: Shop.yaml }', shop)).toMatchInlineSnapshot(`
    [
      "#/properties/owner: An object with 5 properties is written out here, inside another, where at most 4 are easy to read. Move it to a file of its own, components/schemas/<Name>.yaml, and write \`$ref\` to that file instead.",
    ]
  `);
});

test.each([
  ['a named schema', '{ $ref: Shop.yaml }', pair],
  ['a list of a named schema', '{ type: array, items: { $ref: Shop.yaml } }', pair],
  ['one property', '{ properties: { shop: { $ref: Shop.yaml } } }', pair],
  [
    'a small object inside a named one',
    '{ $ref: Shop.yaml }',
    `{ properties: { owner: ${pair} } }`,
  ],
  [
    'what a named schema is composed of',
    '{ $ref: Shop.yaml }',
    '{ allOf: [{ properties: { a: {}, b: {}, c: {}, d: {}, e: {} } }] }',
  ],
])('accepts %s', async (_, answer, shop) => {
  expect(await lint(answer, shop)).toEqual([]);
});

test('knows the schemas of a bundle by their place', async () => {
  const files = {
    'openapi.yaml': 'openapi: 3.1.0\npaths: { /shops: { $ref: shops.yaml } }',
    'shops.yaml':
      'get: { parameters: [{ name: shop, in: query, schema: { $ref: Shop.yaml } }, { name: x, in: query, schema: { properties: { a: {}, b: {} } } }] }',
    'Shop.yaml': pair,
  };
  expect(await lintFilesWith(['objects-named'], files, lintBundleWith)).toMatchInlineSnapshot(`
    [
      "#/paths/~1shops/get/parameters/1/schema: An object with 2 properties is written out here. Move it to a file of its own, components/schemas/<Name>.yaml, and write \`$ref\` to that file instead.",
    ]
  `);
});
