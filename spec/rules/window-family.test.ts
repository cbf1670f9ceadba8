import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

/** Problems of a window that accepts these names and refuses `start_date`. */
const lint = (...accepted: string[]) =>
  lintWith(
    'window-family',
    `
paths:
  /products:
    get: { parameters: [{ name: window, in: query, schema: { $ref: '#/components/schemas/Window' } }] }
components:
  schemas:
    Window:
      type: object
      properties:
        start_date: { not: {} }
${accepted.map((name) => `        ${name}: { type: string }\n`).join('')}`,
  );

test('refuses a window that is itself a mix', async () => {
  expect(await lint('period', 'date_from')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Window/properties: This time window accepts \`period\`, \`date_from\`, which no route of the API takes together. Accept \`period\`; or \`date_range\`, \`date_from\`, \`date_to\`; or \`date_from\`, \`date_to\`; or \`from\`, \`to\`, \`fromlastseen\`, \`tolastseen\`; or nothing.",
    ]
  `);
});

test.each([
  { names: ['date_range'] },
  { names: ['date_from'] },
  { names: ['from', 'to'] },
  { names: ['date_from', 'date_to', 'from', 'to'] },
  { names: ['from', 'to', 'fromlastseen', 'tolastseen', 'period'] },
  { names: ['end_date'] },
])('refuses a window of $names', async ({ names }) => {
  expect(await lint(...names)).toHaveLength(1);
});

test.each([
  { names: [] },
  { names: ['period'] },
  { names: ['date_to', 'date_from'] },
  { names: ['date_from', 'date_to', 'first_seen_from'] },
  { names: ['from', 'to', 'fromlastseen', 'tolastseen'] },
])('accepts a window of $names', async ({ names }) => {
  expect(await lint(...names)).toEqual([]);
});

test('refuses a date_range that does not say when dates go with it', async () => {
  expect(await lint('date_range', 'date_from', 'date_to')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Window/properties: This time window accepts \`date_range\` beside dates, and does not say which go together. Add \`anyOf\` with a branch for the presets, which refuses the dates, and one for \`custom\`, which requires both.",
    ]
  `);
});

test('accepts a date_range with branches', async () => {
  const problems = await lintWith(
    'window-family',
    `
paths:
  /ads:
    get: { parameters: [{ name: window, in: query, schema: { $ref: '#/components/schemas/Window' } }] }
components:
  schemas:
    Window:
      type: object
      properties: { date_range: {}, date_from: {}, date_to: {}, period: { not: {} } }
      anyOf: [{ properties: { date_from: { not: {} } } }, { required: [date_from] }]
`,
  );
  expect(problems).toEqual([]);
});
