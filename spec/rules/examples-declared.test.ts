import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (schema: string, value: string) =>
  lintWith(
    'examples-declared',
    `
components:
  schemas:
    Filters: { type: object, properties: { country: { type: string } } }
    Paging: { type: object, properties: { page: { type: integer } } }
  requestBodies:
    Tested: { content: { application/json: { schema: ${schema}, examples: { search: { value: ${value} } } } } }
`,
  );

const composed =
  "{ allOf: [{ $ref: '#/components/schemas/Filters' }, { $ref: '#/components/schemas/Paging' }] }";

test('refuses a name that the schema does not declare', async () => {
  expect(await lint(composed, '{ pays: US, page: 1 }')).toMatchInlineSnapshot(`
    [
      "#/components/requestBodies/Tested/content/application~1json/examples/search/value/pays: The example \`search\` has \`pays\`, which its schema does not declare. Declare it there if the service knows it, else remove it.",
    ]
  `);
  expect(await lint("{ $ref: '#/components/schemas/Filters' }", '{ page: 1 }')).toHaveLength(1);
});

test('accepts the names of all that a schema is composed of', async () => {
  expect(await lint(composed, '{ country: US, page: 1 }')).toEqual([]);
  expect(
    await lint(
      "{ oneOf: [{ $ref: '#/components/schemas/Paging' }, { type: array }] }",
      '{ page: 1 }',
    ),
  ).toEqual([]);
});

test('leaves maps, lists, and objects of unknown names alone', async () => {
  expect(
    await lint('{ type: object, additionalProperties: { type: integer } }', '{ 2026-03: 1 }'),
  ).toEqual([]);
  expect(
    await lint(
      '{ type: object, properties: { page: {} }, patternProperties: { ^2: { type: integer } } }',
      '{ 2026-03: 1 }',
    ),
  ).toEqual([]);
  expect(await lint('{ type: object }', '{ anything: 1 }')).toEqual([]);
  expect(await lint(composed, '[1]')).toEqual([]);
  expect(await lint(composed, '')).toEqual([]);
});

test('gets over a body that is half written', async () => {
  expect(await lint('', '{ page: 1 }')).toEqual([]);
  expect(await lint("{ $ref: '#/components/schemas/Nowhere' }", '{ page: 1 }')).toEqual([]);
});
