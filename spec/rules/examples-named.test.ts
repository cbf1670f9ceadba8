import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (examples: string) =>
  lintWith(
    'examples-named',
    `
components:
  responses: { Tested: { content: { application/json: { examples: ${examples} } } } }
  examples:
    Described: { summary: One page, value: {} }
    Bare: { value: {} }
`,
  );

test('refuses a name that is not written in camelCase', async () => {
  expect(await lint('{ first-page: { value: {} } }')).toMatchInlineSnapshot(`
    [
      "#/components/responses/Tested/content/application~1json/examples/first-page: The name of the example \`first-page\` is not written in camelCase. Write it like \`mixedWindow\`.",
    ]
  `);
  expect(await lint('{ FirstPage: { value: {} } }')).toHaveLength(1);
  expect(await lint('{ première: { value: {} } }')).toHaveLength(1);
});

test('refuses one of several that does not say what it shows', async () => {
  expect(
    await lint(
      "{ first: { $ref: '#/components/examples/Described' }, last: { $ref: '#/components/examples/Bare' } }",
    ),
  ).toMatchInlineSnapshot(`
    [
      "#/components/responses/Tested/content/application~1json/examples/last: The example \`last\` is one of several and does not say what it shows. Write a \`summary\` of one line.",
    ]
  `);
});

test('accepts a single one without a summary, and several with', async () => {
  expect(await lint('{ page: { value: {} } }')).toEqual([]);
  expect(
    await lint(
      "{ first: { $ref: '#/components/examples/Described' }, last: { summary: The last, value: {} } }",
    ),
  ).toEqual([]);
});

test('refuses the same on a parameter, and leaves the examples of a schema alone', async () => {
  const problems = await lintWith(
    'examples-named',
    `
components:
  parameters:
    Country: { name: country, in: query, examples: { US: { value: US } }, schema: { examples: [US, GB] } }
`,
  );
  expect(problems).toHaveLength(1);
});

test('gets over examples that are half written', async () => {
  expect(await lint('')).toEqual([]);
  expect(await lint('[1, 2]')).toEqual([]);
  expect(await lint('{ first: , last: }')).toHaveLength(2);
});
