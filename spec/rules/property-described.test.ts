import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

/** Lints one property of a schema. */
const lint = (property: string) =>
  lintWith(
    'property-described',
    `
components:
  schemas:
    Shop: { properties: { name: { description: What it calls itself. } } }
    Name: { type: string, description: What a shop is called., examples: [Glow Theory] }
    Tested: { properties: { ${property} } }
`,
  );

test('refuses a property without a description', async () => {
  expect(await lint('price: { type: number }')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/price: The property \`price\` has no description. Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
    ]
  `);
});

test('refuses a description that is not a sentence', async () => {
  expect(await lint('price: { description: Price of one unit }')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/price: The property \`price\` has a description that does not end with a full stop. Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
    ]
  `);
});

test('refuses a description of one word', async () => {
  expect(await lint('view_count: { description: Views. }')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/view_count: The property \`view_count\` is described with one word, "Views.". Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
    ]
  `);
});

test('refuses the name again', async () => {
  expect(
    await lint('creatorName: { description: The name of the creator. }'),
  ).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/creatorName: The property \`creatorName\` is described with its name again, "The name of the creator.". Write \`description: <what it holds, in which unit, of which time>.\`, beside its \`$ref\` if it has one.",
    ]
  `);
});

test.each(["''", 'null', '[a]', '{}'])('refuses %s for a description', async (description) => {
  expect(await lint(`price: { description: ${description} }`)).toHaveLength(1);
});

test.each([
  'price: { description: Price of one unit. }',
  "name: { $ref: '#/components/schemas/Name' }",
  "shop: { $ref: '#/components/schemas/Shop', description: The shop that sells it. }",
  'period: { not: {} }',
])('accepts %s', async (property) => {
  expect(await lint(property)).toEqual([]);
});

test('leaves alone what a branch restates', async () => {
  const problems = await lintWith(
    'property-described',
    `
components:
  schemas:
    Error: { properties: { error: { description: What went wrong. } } }
    RateLimit:
      allOf:
        - { $ref: '#/components/schemas/Error' }
        - properties: { error: { type: string }, wait: { type: integer } }
    Window:
      properties: { preset: { description: One of the presets. } }
      anyOf:
        - { properties: { preset: { enum: [all] } } }
        - { properties: { preset: { const: custom }, day: { type: string } } }
`,
  );
  expect(problems.map((text) => text.split(':')[0])).toEqual([
    '#/components/schemas/RateLimit/allOf/1/properties/wait',
    '#/components/schemas/Window/anyOf/1/properties/day',
  ]);
});
