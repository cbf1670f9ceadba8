import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const components = `
components:
  schemas:
    PeriodWindow: { type: object, properties: { period: { type: string } } }
    Filters: { type: object, properties: { country: { type: string } } }
  parameters:
    Window: { name: window, in: query, style: form, explode: true, schema: { $ref: '#/components/schemas/PeriodWindow' } }
`;

const lint = (paths: string) => lintWith('window-stated', paths + components);

test('refuses an operation without a window', async () => {
  const problems = await lint(`
paths:
  /brands:
    get:
      parameters:
        - { name: country, in: query, schema: { type: string } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1brands/get: GET /brands states no time window, so nothing refuses a mixed request. Add \`$ref: components/parameters/windows/NoWindow.yaml\` to its parameters if it takes no time parameter, else the parameter of the window it takes; where it has a body, add the schema of the window to its \`allOf\` instead.",
    ]
  `);
});

test('refuses a body in which the window may be left out', async () => {
  const problems = await lint(`
paths:
  /products:
    post:
      requestBody:
        content:
          application/json:
            schema:
              oneOf:
                - $ref: '#/components/schemas/PeriodWindow'
                - $ref: '#/components/schemas/Filters'
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1products/post: POST /products states no time window, so nothing refuses a mixed request. Add \`$ref: components/parameters/windows/NoWindow.yaml\` to its parameters if it takes no time parameter, else the parameter of the window it takes; where it has a body, add the schema of the window to its \`allOf\` instead.",
    ]
  `);
});

test('refuses an operation whose own parameter replaces the window of the path', async () => {
  const problems = await lint(`
paths:
  /products:
    parameters: [{ $ref: '#/components/parameters/Window' }]
    get:
      parameters: [{ name: window, in: query, schema: { type: string } }]
`);
  expect(problems).toHaveLength(1);
});

test('refuses a form without the window that the JSON beside it has', async () => {
  const problems = await lint(`
paths:
  /products:
    post:
      requestBody:
        content:
          application/json: { schema: { $ref: '#/components/schemas/PeriodWindow' } }
          multipart/form-data: { schema: { $ref: '#/components/schemas/Filters' } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1products/post: POST /products states no time window in its body as multipart/form-data, so nothing refuses a mixed request. Add \`$ref: components/parameters/windows/NoWindow.yaml\` to its parameters if it takes no time parameter, else the parameter of the window it takes; where it has a body, add the schema of the window to its \`allOf\` instead.",
    ]
  `);
});

test.each(['application/x-www-form-urlencoded', 'multipart/form-data'])(
  'accepts a window in a body of %s',
  async (mediaType) => {
    const problems = await lint(`
paths:
  /products:
    post:
      requestBody:
        content:
          ${mediaType}: { schema: { $ref: '#/components/schemas/PeriodWindow' } }
`);
    expect(problems).toEqual([]);
  },
);

test('accepts a window in the query, at the path, and in a body', async () => {
  const problems = await lint(`
paths:
  /query:
    get:
      parameters: [{ $ref: '#/components/parameters/Window' }]
  /path:
    parameters: [{ $ref: '#/components/parameters/Window' }]
    get: {}
  /body:
    post:
      requestBody:
        content:
          application/json: { schema: { $ref: '#/components/schemas/PeriodWindow' } }
  /all-of:
    post:
      requestBody:
        content:
          application/json:
            schema:
              allOf:
                - $ref: '#/components/schemas/Filters'
                - $ref: '#/components/schemas/PeriodWindow'
`);
  expect(problems).toEqual([]);
});

test('leaves webhooks and callbacks alone', async () => {
  const problems = await lint(`
paths:
  /exports:
    post:
      parameters: [{ $ref: '#/components/parameters/Window' }]
      callbacks:
        done:
          '{$request.body#/url}': { post: {} }
webhooks:
  exported: { post: {} }
`);
  expect(problems).toEqual([]);
});
