import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (schema: string) =>
  lintWith('nullable-by-type', `components: { schemas: { Shop: {}, Tested: ${schema} } }`);

test('refuses null as a branch beside scalars', async () => {
  expect(await lint("{ oneOf: [{ type: integer }, { type: 'null' }] }")).toMatchInlineSnapshot(`
    [
      "#/components/schemas/Tested/oneOf/1: A value that may be null is written as a branch of \`oneOf\`. Write \`type: [integer, 'null']\` and leave the branch \`type: 'null'\` out.",
    ]
  `);
});

test('names every type once', async () => {
  const schema = "{ anyOf: [{ type: [string, integer] }, { type: string }, { type: 'null' }] }";
  expect((await lint(schema))[0]).toContain("`type: [string, integer, 'null']`");
});

test.each([
  "{ type: [string, 'null'] }",
  "{ oneOf: [{ $ref: '#/components/schemas/Shop' }, { type: 'null' }] }",
  "{ oneOf: [{ type: object }, { type: 'null' }] }",
  '{ oneOf: [{ type: string }, { type: integer }] }',
  "{ oneOf: [{ const: false }, { type: 'null' }] }",
  "{ oneOf: [{ type: 'null' }] }",
  '{ oneOf: [null, { type: integer }] }',
])('accepts %s', async (schema) => {
  expect(await lint(schema)).toEqual([]);
});
