import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (schema: string) =>
  lintWith('objects-open', `components: { schemas: { Tested: ${schema} } }`);

test('refuses what holds anyway', async () => {
  expect(await lint('{ type: object, additionalProperties: true }')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/additionalProperties: \`additionalProperties: true\` is what holds anyway. Remove it.",
    ]
  `);
});

test('refuses a closed object', async () => {
  expect(await lint('{ type: object, additionalProperties: false }')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/additionalProperties: \`additionalProperties: false\` would refuse what the service adds tomorrow, and every other part of an \`allOf\`. Remove it; to refuse one name, declare it as \`{ not: {}, description: <what to send instead>. }\`.",
    ]
  `);
});

test('refuses one closed by `unevaluatedProperties`', async () => {
  expect(await lint('{ type: object, unevaluatedProperties: false }')).toHaveLength(1);
});

test('accepts an open object, and a schema for what else there is', async () => {
  expect(await lint('{ type: object }')).toEqual([]);
  expect(await lint('{ type: object, additionalProperties: { type: integer } }')).toEqual([]);
});
