import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const components = `
components:
  schemas:
    Filters: { type: object, properties: { country: { type: string } } }
    PeriodWindow: { type: object, properties: { period: { type: string }, start_date: { not: {} } } }
    DetailPeriodWindow: { type: object, properties: { period: { type: integer }, end_date: { not: {} } } }
    Paging: { type: object, properties: { page: { type: integer }, limit: { type: integer } } }
    Lists: { type: object, properties: { category_ids: { type: array } } }
  parameters:
    Filters: { name: filters, in: query, schema: { $ref: '#/components/schemas/Filters' } }
    Window: { name: window, in: query, schema: { $ref: '#/components/schemas/PeriodWindow' } }
`;

const lint = (paths: string) => lintWith('twins-agree', paths + components);

test('refuses names that only one of the two takes', async () => {
  const problems = await lint(`
paths:
  /products:
    get:
      parameters:
        - $ref: '#/components/parameters/Filters'
        - $ref: '#/components/parameters/Window'
        - { name: category_ids, in: query, schema: { type: array } }
        - { name: sort, in: query, schema: { type: string } }
    post:
      requestBody:
        content:
          application/json:
            schema:
              allOf:
                - $ref: '#/components/schemas/Filters'
                - $ref: '#/components/schemas/PeriodWindow'
                - $ref: '#/components/schemas/Paging'
                - $ref: '#/components/schemas/Lists'
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1products/post: GET /products and its POST are one request in two forms, but the body lacks \`sort\`, and the query lacks \`page\`, \`limit\`. Add what is missing, best in a schema that both refer to.",
    ]
  `);
});

test('refuses a body that lacks what the query takes', async () => {
  const problems = await lint(`
paths:
  /products:
    get:
      parameters:
        - $ref: '#/components/parameters/Filters'
        - $ref: '#/components/parameters/Window'
    post:
      requestBody:
        content:
          application/json: { schema: { $ref: '#/components/schemas/Filters' } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1products/post: GET /products and its POST are one request in two forms, but the body lacks \`period\`. Add what is missing, best in a schema that both refer to.",
    ]
  `);
});

test('compares a form as it compares JSON', async () => {
  const problems = await lint(`
paths:
  /products:
    get:
      parameters: [{ $ref: '#/components/parameters/Window' }]
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema:
              allOf:
                - $ref: '#/components/schemas/PeriodWindow'
                - $ref: '#/components/schemas/Paging'
`);
  expect(problems).toEqual([
    expect.stringContaining('but the query lacks `page`, `limit`. Add what is missing'),
  ]);
});

test('accepts twins that take the same names, whatever they refuse', async () => {
  const problems = await lint(`
paths:
  /products:
    parameters: [{ name: lang, in: query, schema: { type: string } }]
    get:
      parameters:
        - $ref: '#/components/parameters/Filters'
        - $ref: '#/components/parameters/Window'
        - { name: category_ids, in: query, schema: { type: array } }
        - { name: api_key, in: query, schema: { type: string } }
        - { name: X-Trace, in: header, schema: { type: string } }
    post:
      requestBody:
        content:
          application/json:
            schema:
              allOf:
                - $ref: '#/components/schemas/Filters'
                - $ref: '#/components/schemas/DetailPeriodWindow'
                - $ref: '#/components/schemas/Lists'
`);
  expect(problems).toEqual([]);
});

test('leaves verbs alone that share nothing', async () => {
  const problems = await lint(`
paths:
  /exports:
    get: { parameters: [{ $ref: '#/components/parameters/Filters' }] }
    post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Paging' } } } } }
`);
  expect(problems).toEqual([]);
});

test.each([
  ['tags', 'tags: [Products]', 'tags: [Shops]'],
  ['x-pagination', 'x-pagination: []', 'x-safe: true'],
  [
    'answer',
    "responses: { '200': { description: Products. } }",
    "responses: { '200': { description: Shops. } }",
  ],
])('refuses a POST with other %s', async (what, ofGet, ofPost) => {
  const twins = (get: string, post: string) =>
    lint(`
paths:
  /products:
    get: { parameters: [{ $ref: '#/components/parameters/Filters' }], ${get} }
    post:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Filters' } } } }
      ${post}
`);
  expect(await twins(ofGet, ofGet)).toEqual([]);
  expect(await twins(ofGet, ofPost)).toContainEqual(expect.stringContaining(what));
});
