import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (name: string, schema: string) =>
  lintWith(
    'page-size-bounded',
    `
paths:
  /api/v1/brands: { get: { parameters: [{ $ref: '#/components/parameters/Paging' }] } }
  /api/v1/shops: { get: { parameters: [{ $ref: '#/components/parameters/Paging' }] } }
components:
  parameters:
    Paging: { name: paging, in: query, schema: { type: object, properties: { ${name}: ${schema} } } }
`,
  );

test('refuses a page size without bounds, once for all that take it', async () => {
  expect(await lint('limit', '{ type: string }')).toMatchInlineSnapshot(`
    [
      "#/components/parameters/Paging/schema/properties/limit: \`limit\` sets the size of a page, but is not a whole number from 1. Write \`type: integer\` and \`minimum: 1\`.",
      "#/components/parameters/Paging/schema/properties/limit: \`limit\` sets the size of a page without a limit. Write \`maximum\`, or say in its description that the maximum is not documented.",
    ]
  `);
});

test('refuses a page of no rows', async () => {
  expect(await lint('pageSize', '{ type: integer, minimum: 0, maximum: 50 }')).toHaveLength(1);
});

test('accepts a maximum, or the word that none is documented', async () => {
  expect(await lint('limit', '{ type: integer, minimum: 1, maximum: 50 }')).toEqual([]);
  expect(
    await lint(
      'limit',
      '{ type: integer, minimum: 1, description: "Its default and maximum\\nare not documented." }',
    ),
  ).toEqual([]);
});

test('leaves other names alone', async () => {
  expect(await lint('level', '{ type: integer }')).toEqual([]);
});
