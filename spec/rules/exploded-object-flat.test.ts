import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (parameter: string) =>
  lintWith(
    'exploded-object-flat',
    `
components:
  schemas:
    Filters: { type: object, properties: { country: { type: string } } }
  parameters:
    Tested: ${parameter}
`,
  );

test('refuses an object that does not say how it is sent', async () => {
  const problems = await lint(`
      name: filters
      in: query
      schema: { $ref: '#/components/schemas/Filters' }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/parameters/Tested: The query parameter \`filters\` is an object and must say how it is sent, because tools differ in what they assume. Write \`style: form\` and \`explode: true\`.",
    ]
  `);
});

test.each([
  'style: form',
  'explode: true',
  'style: deepObject, explode: true',
  'style: form, explode: false',
])('refuses an object sent with %s', async (sent) => {
  const problems = await lint(
    `{ name: filters, in: query, ${sent}, schema: { $ref: '#/components/schemas/Filters' } }`,
  );
  expect(problems).toHaveLength(1);
});

test('refuses an object composed of others', async () => {
  const problems = await lint(`
      name: filters
      in: query
      style: form
      explode: true
      schema:
        allOf: [{ $ref: '#/components/schemas/Filters' }]
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/parameters/Tested/schema: The schema of the query parameter \`filters\` is not one flat object, so its names would go unchecked. Write \`type: object\` with all names in its own \`properties\`, without \`allOf\`, or split it into several parameters.",
    ]
  `);
});

test.each([
  '{ properties: { country: { type: string } } }',
  '{ type: object }',
  "{ type: [object, 'null'], properties: { country: { type: string } } }",
  "{ type: object, properties: { page: { type: integer } }, allOf: [{ $ref: '#/components/schemas/Filters' }] }",
])('refuses %s, which is no flat object', async (schema) => {
  const parameter = '{ name: filters, in: query, style: form, explode: true';
  expect(await lint(`${parameter}, schema: ${schema} }`)).toEqual([
    expect.stringContaining('is not one flat object'),
  ]);
});

test('leaves objects outside the query alone, and what is no object', async () => {
  const schema = "schema: { $ref: '#/components/schemas/Filters' }";
  expect(await lint(`{ name: filters, in: header, ${schema} }`)).toEqual([]);
  expect(await lint('{ name: country, in: query, schema: { type: string } }')).toEqual([]);
  expect(await lint('{ name: country, in: query }')).toEqual([]);
});

test('refuses arrays and objects inside', async () => {
  const problems = await lint(`
      name: filters
      in: query
      style: form
      explode: true
      schema:
        type: object
        properties:
          ids: { type: [array, 'null'] }
          price: { $ref: '#/components/schemas/Filters' }
          tags: { oneOf: [{ type: string }, { type: array }] }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/parameters/Tested/schema/properties/ids: \`ids\` is an array inside an object of the query, which validators cannot read from a URL. Make it a query parameter of its own, or a scalar.",
      "#/components/parameters/Tested/schema/properties/price: \`price\` is an object inside an object of the query, which validators cannot read from a URL. Make it a query parameter of its own, or a scalar.",
      "#/components/parameters/Tested/schema/properties/tags: \`tags\` is an array inside an object of the query, which validators cannot read from a URL. Make it a query parameter of its own, or a scalar.",
    ]
  `);
});

test('refuses names that are not written in snake_case', async () => {
  const problems = await lint(`
      name: filters
      in: query
      style: form
      explode: true
      schema:
        type: object
        properties: { minPrice: { type: integer }, min-sales: { type: integer } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/parameters/Tested/schema/properties/minPrice: \`minPrice\` is not written in snake_case, so its values would go unchecked inside an object of the query. Rename it, or make it a query parameter of its own if the service knows it by this name.",
      "#/components/parameters/Tested/schema/properties/min-sales: \`min-sales\` is not written in snake_case, so its values would go unchecked inside an object of the query. Rename it, or make it a query parameter of its own if the service knows it by this name.",
    ]
  `);
});

test.each(['oneOf', 'anyOf'])(
  'accepts a flat object of scalars, with branches in %s',
  async (keyword) => {
    const problems = await lint(`
      name: window
      in: query
      style: form
      explode: true
      schema:
        type: object
        properties:
          period: { type: [string, integer] }
          top_3: { oneOf: [{ type: string }, { type: integer }] }
          start_date: { not: {} }
        ${keyword}: [{ required: [period] }, { required: [top_3] }]
`);
    expect(problems).toEqual([]);
  },
);
