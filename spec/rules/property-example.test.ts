import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

/** Lints one property of a schema. */
const lint = (property: string) =>
  lintWith(
    'property-example',
    `
components:
  schemas:
    Shop: { type: object, description: A shop., properties: { name: { const: Glow Theory } } }
    Name: { type: string, description: What a shop is called., examples: [Glow Theory] }
    Tested: { properties: { ${property} } }
`,
  );

test('refuses a property without an example', async () => {
  expect(await lint('price: { type: number }')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/price: The property \`price\` shows no example. Write \`examples: [<a value as the service sends or takes it>]\`, or \`const\` if it has one value only.",
    ]
  `);
});

test.each([
  'price: { examples: [] }',
  'price: { example: 24.9 }',
  'order: { enum: [asc, desc], default: desc }',
  'tags: { type: array, items: { type: string } }',
  'ranks: { type: object, additionalProperties: { type: integer } }',
  'extra: { type: object }',
  "loop: { type: array, items: { $ref: '#/components/schemas/Tested/properties/loop' } }",
])('refuses %s', async (property) => {
  expect(await lint(property)).toHaveLength(1);
});

test.each([
  'price: { examples: [24.9] }',
  'success: { const: false }',
  "name: { $ref: '#/components/schemas/Name' }",
  'name: { type: string, examples: [Glow Theory] }',
  "names: { type: array, items: { $ref: '#/components/schemas/Name' } }",
  "shop: { $ref: '#/components/schemas/Shop' }",
  "shops: { type: array, items: { $ref: '#/components/schemas/Shop' } }",
  "name: { oneOf: [{ $ref: '#/components/schemas/Name' }, { type: integer }] }",
  'ranks: { type: object, additionalProperties: { examples: [3] } }',
  'period: { not: {} }',
])('accepts %s', async (property) => {
  expect(await lint(property)).toEqual([]);
});

test('accepts examples beside a reference', async () => {
  const problems = await lintWith(
    'property-example',
    `
components:
  schemas:
    Day: { type: string }
    Tested: { properties: { from: { $ref: '#/components/schemas/Day', examples: ['2026-03-01'] } } }
`,
  );
  expect(problems).toEqual([]);
});
