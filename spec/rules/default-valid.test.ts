import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (schema: string) =>
  lintWith('default-valid', `components: { schemas: { Tested: ${schema} } }`);

test('refuses a default that is no choice', async () => {
  expect(await lint('{ enum: [asc, desc], default: down }')).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/default: The default \`"down"\` is not in its \`enum\`: \`asc\`, \`desc\`. Write what the service takes when nothing is sent, or leave \`default\` out if that is not known.",
    ]
  `);
});

test('refuses a default of another type', async () => {
  expect(await lint("{ type: [integer, 'null'], default: '20' }")).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/default: The default \`"20"\` is not of type \`integer\` or \`null\`. Write what the service takes when nothing is sent, or leave \`default\` out if that is not known.",
    ]
  `);
});

test.each([
  ["{ pattern: '^[A-Z]{2}$', default: us }", 'does not match its `pattern`, `^[A-Z]{2}$`'],
  ['{ type: integer, minimum: 1, default: 0 }', 'is below its `minimum`, 1'],
  ['{ type: integer, maximum: 50, default: 51 }', 'is above its `maximum`, 50'],
  ['{ type: integer, default: 1.5 }', 'is not of type `integer`'],
  ['{ type: object, default: [] }', 'is not of type `object`'],
])('says of %s that it %s', async (schema, flaw) => {
  expect((await lint(schema))[0]).toContain(flaw);
});

test.each([
  '{ enum: [asc, desc], default: desc }',
  '{ type: integer, minimum: 1, maximum: 50, default: 20 }',
  "{ type: [string, 'null'], default: null }",
  '{ type: array, default: [] }',
  '{ default: 30d }',
  "{ pattern: '[', default: 30d }",
  '{ type: string }',
])('accepts %s', async (schema) => {
  expect(await lint(schema)).toEqual([]);
});
