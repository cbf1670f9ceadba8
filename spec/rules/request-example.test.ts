import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (components: string) => lintWith('request-example', `components: ${components}`);
const lintParameter = (parameter: string) => lint(`{ parameters: { Tested: { ${parameter} } } }`);

test('refuses a parameter without an example', async () => {
  expect(
    await lintParameter('name: country, in: query, schema: { type: string }'),
  ).toMatchInlineSnapshot(`
    [
      "#/components/parameters/Tested: The query parameter \`country\` shows no value to send. Write a realistic \`example\` beside its schema.",
    ]
  `);
  expect(
    await lintParameter('name: id, in: path, schema: { type: string, examples: [] }'),
  ).toHaveLength(1);
});

test('refuses an object of the query that shows no values that go together', async () => {
  const problems = await lintParameter(`
    name: filters, in: query,
    schema: { type: object, properties: { country: { examples: [US] }, status: { examples: [live] } } }
`);
  expect(problems).toHaveLength(1);
});

test('refuses a body without a named example', async () => {
  const problems = await lint(`
  requestBodies:
    Tested:
      content:
        application/json: { schema: { type: object }, example: {} }
        multipart/form-data: { schema: { type: object }, examples: { a: { value: {} } } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/requestBodies/Tested/content/application~1json: This request body has no named example as \`application/json\`. Write \`examples: { <name>: { summary: <what it does>, value: <a realistic body> } }\`.",
    ]
  `);
});

test.each([
  'example: US, schema: { type: string }',
  'examples: { us: { value: US } }',
  'schema: { type: string, examples: [US] }',
  'schema: { const: US }',
  'example: { country: US }, schema: { type: object, properties: { country: { type: string } } }',
])('accepts the parameter %s', async (written) => {
  expect(await lintParameter(`name: country, in: query, ${written}`)).toEqual([]);
});

test('leaves headers alone', async () => {
  expect(await lintParameter('name: X-Trace, in: header')).toEqual([]);
});

test('gets over a body that is half written', async () => {
  expect(await lint('{ requestBodies: { Tested: { content: } } }')).toEqual([]);
  expect(
    await lint('{ requestBodies: { Tested: { content: { application/json: } } } }'),
  ).toHaveLength(1);
});
