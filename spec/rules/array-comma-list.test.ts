import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (parameter: string) =>
  lintWith(
    'array-comma-list',
    `
components:
  schemas:
    Ids: { type: array, items: { type: string } }
  parameters:
    Tested: { name: ids, schema: { $ref: '#/components/schemas/Ids' }, ${parameter} }
`,
  );

test('refuses a list that does not say how it is sent', async () => {
  expect(await lint('in: query')).toMatchInlineSnapshot(`
    [
      "#/components/parameters/Tested: The query parameter \`ids\` is a list and must say that it is sent as \`ids=1,2\`. Write \`style: form\` and \`explode: false\`.",
    ]
  `);
});

test.each([
  'style: form',
  'explode: false',
  'style: form, explode: true',
  'style: pipeDelimited, explode: false',
])('refuses a list sent with %s', async (sent) => {
  expect(await lint(`in: query, ${sent}`)).toHaveLength(1);
});

test('accepts a comma-separated list', async () => {
  expect(await lint('in: query, style: form, explode: false')).toEqual([]);
});

test('leaves lists outside the query alone', async () => {
  expect(await lint('in: header')).toEqual([]);
});
