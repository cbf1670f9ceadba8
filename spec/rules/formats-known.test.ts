import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (schema: string) =>
  lintWith('formats-known', `components: { schemas: { Tested: ${schema} } }`);

test('refuses a misspelt format', async () => {
  expect(await lint('{ type: string, format: dates }')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/format: The format \`dates\` is none of this description, so nothing checks it. Write one of \`binary\`, \`date\`, \`date-time\`, \`double\`, \`email\`, \`hostname\`, \`uri\`, \`uri-reference\`, or a \`pattern\`; or add it to this rule.",
    ]
  `);
});

test('refuses it inside a list', async () => {
  expect(await lint('{ type: array, items: { type: string, format: url } }')).toHaveLength(1);
});

test('accepts a known format, none, and a property of that name', async () => {
  expect(await lint('{ type: string, format: uri }')).toEqual([]);
  expect(await lint('{ type: string }')).toEqual([]);
  expect(await lint('{ type: object, properties: { format: { const: image } } }')).toEqual([]);
});
