import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

/** Lints one property of a schema. */
const lint = (property: string) =>
  lintWith(
    'dates-formatted',
    `components: { schemas: { Tested: { properties: { ${property} } } } }`,
  );

test('refuses a date of any form', async () => {
  expect(await lint('added_at: { type: string }')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/added_at: \`added_at\` is named like a date, but does not say how the date is written. Write \`format: date\` or \`format: date-time\`; where the service sends both, \`pattern: ^[0-9]{4}-[0-9]{2}-[0-9]{2}\`; or say in its description that the form of the date is not documented.",
    ]
  `);
});

test('refuses a date of any form under another name', async () => {
  expect(await lint("started: { type: string, examples: ['2026-01-18'] }")).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/started: \`started\` shows a date, but does not say how the date is written. Write \`format: date\` or \`format: date-time\`; where the service sends both, \`pattern: ^[0-9]{4}-[0-9]{2}-[0-9]{2}\`; or say in its description that the form of the date is not documented.",
    ]
  `);
  expect(
    await lint("days: { type: array, items: { type: string }, examples: [['2026-01-18']] }"),
  ).toHaveLength(1);
});

test('refuses a number that does not say what it counts', async () => {
  expect(
    await lint('updated_at: { type: integer, description: When it changed. }'),
  ).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/updated_at: \`updated_at\` is a date as a number, and does not say of what. Write in its description whether it counts seconds or milliseconds, and since when.",
    ]
  `);
});

test.each(['date', 'date_added', 'first_ad_date', 'createdAt', 'startDate'])(
  'takes %s for a date',
  async (name) => {
    expect(await lint(`${name}: { type: string }`)).toHaveLength(1);
  },
);

test('refuses a loose branch, and loose entries of a list', async () => {
  const branch = '{ oneOf: [{ type: string, format: date }, { type: string }] }';
  expect(await lint(`added_at: ${branch}`)).toHaveLength(1);
  expect(await lint("ad_date: { type: array, items: { type: [string, 'null'] } }")).toHaveLength(1);
});

test.each([
  'added_at: { type: string, format: date }',
  'added_at: { type: string, format: date-time }',
  "added_at: { type: string, pattern: '^[0-9]{4}' }",
  'added_at: { type: string, anyOf: [{ format: date }, { format: date-time }] }',
  'added_at: { type: integer, description: Seconds since 1970. }',
  "ad_date: { enum: ['', today], type: string }",
  'added_at: { type: string, description: When; the form of the date is not documented. }',
  'date_from: { not: {} }',
  'first_date: { description: Not documented. }',
  'date_range: { type: string }',
  'flat: { type: string }',
  'update: { type: string }',
])('accepts %s', async (property) => {
  expect(await lint(property)).toEqual([]);
});

test('looks at parameters, but not at the name of an exploded object', async () => {
  const problems = await lintWith(
    'dates-formatted',
    `
components:
  parameters:
    Day: { name: ad_date, in: query, schema: { type: string } }
    Object: { name: date, in: query, explode: true, schema: { properties: { day: { type: string } } } }
`,
  );
  expect(problems.map((text) => text.split(':')[0])).toEqual(['#/components/parameters/Day']);
});
