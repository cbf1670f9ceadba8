import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (schema: string) =>
  lintWith('schema-described', `components: { schemas: { Shop: ${schema} } }`);

test('refuses a named schema without a description', async () => {
  expect(await lint('{ type: object }')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Shop/description: The schema \`Shop\` has no description. Write \`description: <what one of these is, and what is not known about it>.\`, in whole sentences.",
    ]
  `);
});

test('refuses a description that is not a sentence', async () => {
  expect(await lint('{ description: One shop }')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Shop/description: The schema \`Shop\` has a description that does not end with a full stop. Write \`description: <what one of these is, and what is not known about it>.\`, in whole sentences.",
    ]
  `);
});

test('accepts a sentence, and leaves schemas without a name alone', async () => {
  expect(await lint('{ description: One shop., properties: { name: { type: string } } }')).toEqual(
    [],
  );
});
