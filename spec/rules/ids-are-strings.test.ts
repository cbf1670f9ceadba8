import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

/** Lints one property of a schema. */
const lint = (property: string) =>
  lintWith(
    'ids-are-strings',
    `components: { schemas: { Tested: { properties: { ${property} } } } }`,
  );

test('refuses a number', async () => {
  expect(await lint('id: { type: integer }')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/id: \`id\` is an identifier, but may be a number, which loses its last digits when it is long. Write \`type: string\`, with \`pattern: ^[0-9]+$\` if it consists of digits.",
    ]
  `);
});

test.each([
  'shop_id: { type: number }',
  "board_id: { type: [string, integer, 'null'] }",
  'category_ids: { type: array, items: { type: integer } }',
  'productid: { oneOf: [{ type: string }, { type: integer }] }',
  'pageId: { type: integer }',
])('refuses %s', async (property) => {
  expect(await lint(property)).toHaveLength(1);
});

test.each([
  'id: { type: string }',
  "shop_id: { type: [string, 'null'] }",
  'id: { description: Not documented. }',
  'id: { not: {} }',
  'paid: { type: integer }',
  'bids: { type: integer }',
])('accepts %s', async (property) => {
  expect(await lint(property)).toEqual([]);
});

test('looks at parameters', async () => {
  const parameter = '{ name: id, in: path, required: true, schema: { type: integer } }';
  expect(
    await lintWith('ids-are-strings', `components: { parameters: { Id: ${parameter} } }`),
  ).toHaveLength(1);
});
