import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const components = `
components:
  schemas:
    PeriodWindow: { type: object, properties: { period: { type: string } } }
    Filters: { type: object, properties: { country: { type: string }, start_date: { type: string } } }
`;

const lint = (paths: string) => lintWith('window-names-reserved', components + paths);

test('refuses a time parameter of its own in query, header and path', async () => {
  const problems = await lint(`
paths:
  /products/{from}:
    parameters:
      - { name: from, in: path, required: true, schema: { type: string } }
    get:
      parameters:
        - { name: start_date, in: query, schema: { type: string } }
        - { name: period, in: header, schema: { type: string } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1products~1{from}/parameters/0/name: \`from\` is the name of a time parameter and cannot be a path parameter of its own. Remove it and state the route's window: \`{ name: window, in: query, style: form, explode: true, schema: { $ref: <the window> } }\`.",
      "#/paths/~1products~1{from}/get/parameters/0/name: \`start_date\` is the name of a time parameter and cannot be a query parameter of its own. Remove it and state the route's window: \`{ name: window, in: query, style: form, explode: true, schema: { $ref: <the window> } }\`.",
      "#/paths/~1products~1{from}/get/parameters/1/name: \`period\` is the name of a time parameter and cannot be a header parameter of its own. Remove it and state the route's window: \`{ name: window, in: query, style: form, explode: true, schema: { $ref: <the window> } }\`.",
    ]
  `);
});

test('refuses time parameters among the filters', async () => {
  const problems = await lint(`
paths:
  /products:
    get:
      parameters:
        - { name: filters, in: query, schema: { $ref: '#/components/schemas/Filters' } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1products/get/parameters/0/name: The query parameter \`filters\` declares \`start_date\`, which only a parameter named \`window\` may do. If it is the route's window, write \`{ name: window, in: query, style: form, explode: true, schema: { $ref: <the window> } }\`; else take the names out of its schema.",
    ]
  `);
});

test('refuses time parameters written into a body, once for all routes that share it', async () => {
  const problems = await lint(`
  requestBodies:
    Explore:
      content:
        application/json:
          schema:
            allOf:
              - $ref: '#/components/schemas/PeriodWindow'
              - type: object
                properties: { page: { type: integer }, start_date: { type: string }, to: { type: string } }
paths:
  /products: { post: { requestBody: { $ref: '#/components/requestBodies/Explore' } } }
  /shops: { post: { requestBody: { $ref: '#/components/requestBodies/Explore' } } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/requestBodies/Explore/content/application~1json/schema/allOf/1/properties: The body of POST /products declares \`start_date\`, \`to\` beside its window. Take the names out, and add the schema of the window the route takes to \`allOf\` by \`$ref\`.",
    ]
  `);
});

test('refuses time parameters written into a form, and once where JSON shares its schema', async () => {
  const written = `{ type: object, properties: { start_date: { type: string } } }`;
  const problems = await lint(`
paths:
  /products:
    post:
      requestBody:
        content:
          application/json: { schema: ${written} }
          application/x-www-form-urlencoded: { schema: ${written} }
  /images:
    post:
      requestBody:
        content:
          multipart/form-data: { schema: ${written} }
`);
  expect(problems.map((text) => text.slice(0, text.indexOf(' declares')))).toEqual([
    '#/paths/~1products/post/requestBody/content/application~1json/schema/properties: The body of POST /products',
    '#/paths/~1images/post/requestBody/content/multipart~1form-data/schema/properties: The body of POST /images',
  ]);
});

test('accepts reserved names in windows, and other names anywhere', async () => {
  const problems = await lint(`
paths:
  /products:
    get:
      parameters:
        - { name: window, in: query, schema: { $ref: '#/components/schemas/PeriodWindow' } }
        - { name: page, in: query, schema: { type: integer } }
        - { name: period, in: cookie, schema: { type: string } }
    post:
      requestBody:
        content:
          application/json:
            schema:
              allOf:
                - $ref: '#/components/schemas/PeriodWindow'
                - { type: object, properties: { page: { type: integer } } }
`);
  expect(problems).toEqual([]);
});
