import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (schema: string) =>
  lintWith('lists-typed', `components: { schemas: { Tested: ${schema} } }`);

test('refuses a list of what is not said', async () => {
  expect(await lint('{ type: array }')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested: This list does not say what it holds. Write \`items\`, best a \`$ref\`; \`items: {}\` if that is not documented.",
    ]
  `);
  expect(await lint("{ type: [array, 'null'] }")).toHaveLength(1);
  expect(await lint('{ properties: { data: { type: array } } }')).toHaveLength(1);
});

test('accepts a list of something, and of anything', async () => {
  expect(await lint('{ type: array, items: { type: string } }')).toEqual([]);
  expect(await lint('{ type: array, items: {} }')).toEqual([]);
  expect(await lint('{ type: string }')).toEqual([]);
});
