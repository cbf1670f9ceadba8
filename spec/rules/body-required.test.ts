import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (body: string) =>
  lintWith(
    'body-required',
    `
components: { schemas: { Named: { type: object, required: [name], properties: { name: { type: string } } } } }
paths: { /api/v1/boards: { post: { requestBody: ${body} } } }
`,
  );
const content = (schema: string) => `content: { application/json: { schema: ${schema} } }`;
const named = "{ allOf: [{ $ref: '#/components/schemas/Named' }] }";

test('refuses an optional body of which something is required', async () => {
  expect(await lint(`{ ${content(named)} }`)).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1boards/post/requestBody: POST /api/v1/boards requires \`name\`, but not the body that holds it. Write \`required: true\` beside \`content\`.",
    ]
  `);
  expect(await lint(`{ required: false, ${content(named)} }`)).toHaveLength(1);
});

test('accepts a required body, and an optional one of optional parts', async () => {
  expect(await lint(`{ required: true, ${content(named)} }`)).toEqual([]);
  expect(await lint(`{ ${content('{ type: object }')} }`)).toEqual([]);
  expect(await lint(`{ ${content(`{ anyOf: [${named}, { type: object }] }`)} }`)).toEqual([]);
});
