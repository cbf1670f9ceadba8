import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (content: string) =>
  lintWith('response-example', `components: { responses: { Tested: { content: ${content} } } }`);

test('refuses an answer without a named example', async () => {
  expect(await lint('{ application/json: { schema: { type: object } } }')).toMatchInlineSnapshot(`
    [
      "#/components/responses/Tested/content/application~1json: This answer has no named example as \`application/json\`. Write \`examples: { <name>: { summary: <what it shows>, value: <a realistic answer> } }\`.",
    ]
  `);
});

test.each(['example: {}', 'examples: {}', 'examples:'])(
  'refuses an answer with %s',
  async (written) => {
    expect(
      await lint(`{ application/json: { schema: { type: object }, ${written} } }`),
    ).toHaveLength(1);
  },
);

test('accepts a named example', async () => {
  const problems = await lint(
    '{ text/html: { schema: { type: string }, examples: { page: { value: <p> } } } }',
  );
  expect(problems).toEqual([]);
});

test('leaves an answer without a schema alone', async () => {
  expect(await lint('{ application/json: {} }')).toEqual([]);
  expect(await lint('')).toEqual([]);
});
