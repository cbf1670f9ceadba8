import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

/** Lints one property of a schema. */
const lint = (property: string) =>
  lintWith(
    'figure-window-stated',
    `components: { schemas: { Tested: { properties: { ${property} } } } }`,
  );

test('refuses a span that is only in the name', async () => {
  expect(
    await lint('revenue_30d: { description: Revenue, whatever the period. }'),
  ).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/revenue_30d: The name \`revenue_30d\` holds a span of time that its description does not say in words. Write which time it is about, such as "over the last 30 days".",
    ]
  `);
});

test('refuses a description of another span', async () => {
  expect(
    await lint('sales_7d: { description: Units sold over the last 30 days. }'),
  ).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/properties/sales_7d: The name \`sales_7d\` holds a span of time that its description does not say in words. Write which time it is about, such as "over the last 7 days".",
    ]
  `);
});

test.each([
  'revenue_30_days',
  'growth_1w',
  'visits_growth_pct_m3',
  '30d_rev_estimated_min',
  'last_12_months',
  'revenue_lifetime',
  'views_24h',
])('reads the span in %s', async (name) => {
  expect(await lint(`${name}: { description: A figure. }`)).toHaveLength(1);
});

test.each([
  'revenue_30d: { description: Over the last 30 days. }',
  'revenue_30_days: { description: In a 30-day window. }',
  'growth_1w: { description: Growth over the last week. }',
  'growth_1w: { description: Growth over 7 days. }',
  'growth_1m: { description: Growth over one month. }',
  'growth_m3: { description: Growth over three months. }',
  'sales_1d: { description: Units sold on the last day. }',
  'revenue_lifetime: { description: Revenue over its lifetime. }',
  'category_l1_id: { description: A category. }',
  'top_3: { description: The best. }',
  'ad2_cost: { description: Its cost. }',
  'period_7d: { not: {} }',
])('accepts %s', async (property) => {
  expect(await lint(property)).toEqual([]);
});
