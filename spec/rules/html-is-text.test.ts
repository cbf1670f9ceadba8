import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (type: string, schema: string) =>
  lintWith(
    'html-is-text',
    `paths: { /api: { get: { responses: { '200': { content: { ${type}: { schema: ${schema} } } } } } } }`,
  );

test('refuses an object as a page', async () => {
  expect(await lint('text/html', '{ type: object, properties: {} }')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api/get/responses/200/content/text~1html: This answer is described as \`text/html\`, but is no text. Write \`application/json\` if it has properties, else \`schema: { type: string }\`.",
    ]
  `);
  expect(await lint('text/html', '{}')).toHaveLength(1);
});

test('accepts a page as text, and an object as JSON', async () => {
  expect(await lint('text/html', '{ type: string }')).toEqual([]);
  expect(await lint('application/json', '{ type: object }')).toEqual([]);
});
