import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

/** Lints one property of a schema. */
const lint = (property: string) =>
  lintWith(
    'figure-unit-stated',
    `components: { schemas: { Tested: { properties: { ${property} } } } }`,
  );

test('refuses a share without a unit', async () => {
  expect(
    await lint('growth_rate: { type: number, description: Growth of revenue. }'),
  ).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/growth_rate: \`growth_rate\` is a figure without a unit. Write in its description whether it is a fraction or percent, or that this is not documented.",
    ]
  `);
});

test('refuses a duration without a unit', async () => {
  expect(
    await lint('duration: { type: integer, description: Length of the video. }'),
  ).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/duration: \`duration\` is a figure without a unit. Write in its description whether it is seconds or milliseconds, or that this is not documented.",
    ]
  `);
});

test('refuses a size without a unit', async () => {
  expect(
    await lint('file_size: { type: integer, description: Size of the picture. }'),
  ).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/file_size: \`file_size\` is a figure without a unit. Write in its description whether it is bytes or kilobytes, or that this is not documented.",
    ]
  `);
});

test.each([
  'growth_rate: { type: number, description: Growth as a fraction. }',
  'growth_pct: { type: number, description: Growth in percent. }',
  'growth_rate: { type: number, description: Growth; its unit is not documented. }',
  'duration: { type: integer, description: Length in seconds. }',
  'file_size: { type: integer, description: Size in bytes. }',
  'rate: { type: string, description: A word. }',
  'rating: { type: number, description: Stars. }',
  'separate: { type: number, description: A number. }',
])('accepts %s', async (property) => {
  expect(await lint(property)).toEqual([]);
});
