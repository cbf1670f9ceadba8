import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const components = `
components:
  schemas:
    PeriodWindow:
      type: object
      properties: { period: { type: string }, date_from: { not: {} }, date_to: { not: {} } }
    DateBoundsWindow:
      type: object
      properties: { date_from: { type: string }, date_to: { type: string }, period: { not: {} } }
    DateRangeWindow:
      type: object
      properties: { date_range: { type: string }, date_from: { type: string } }
      oneOf:
        - properties: { date_from: { not: {} } }
        - properties: { date_range: { const: custom } }
    NoWindow: { type: object, properties: { period: { not: {} } } }
`;

const lint = (paths: string) => lintWith('window-not-mixed', paths + components);

test('refuses two windows in the query', async () => {
  const problems = await lint(`
paths:
  /products:
    parameters:
      - { name: window, in: query, schema: { $ref: '#/components/schemas/PeriodWindow' } }
    get:
      parameters:
        - { name: dates, in: query, schema: { $ref: '#/components/schemas/DateBoundsWindow' } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1products/get: GET /products states 2 time windows: \`period\` (in the query); \`date_from\`, \`date_to\` (in the query). Keep the one the route takes, at one place, and remove the others.",
    ]
  `);
});

test('refuses the same window in the query and in the body', async () => {
  const problems = await lint(`
paths:
  /products:
    post:
      parameters:
        - { name: window, in: query, schema: { $ref: '#/components/schemas/PeriodWindow' } }
      requestBody:
        content:
          application/json: { schema: { $ref: '#/components/schemas/PeriodWindow' } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1products/post: POST /products states 2 time windows: \`period\` (in the query); \`period\` (in the body). Keep the one the route takes, at one place, and remove the others.",
    ]
  `);
});

test('refuses a body that offers a choice of windows', async () => {
  const problems = await lint(`
paths:
  /products:
    post:
      requestBody:
        content:
          application/json:
            schema:
              oneOf:
                - $ref: '#/components/schemas/NoWindow'
                - $ref: '#/components/schemas/DateBoundsWindow'
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1products/post: POST /products states 2 time windows: no time parameter (in the body); \`date_from\`, \`date_to\` (in the body). Keep the one the route takes, at one place, and remove the others.",
    ]
  `);
});

test('refuses a form whose window is not that of the JSON beside it', async () => {
  const problems = await lint(`
paths:
  /products:
    post:
      requestBody:
        content:
          application/json: { schema: { $ref: '#/components/schemas/PeriodWindow' } }
          application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/DateBoundsWindow' } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1products/post: POST /products states 2 time windows: \`period\` (in the body); \`date_from\`, \`date_to\` (in the body). Keep the one the route takes, at one place, and remove the others.",
    ]
  `);
});

test('counts a window once that stands under several media types', async () => {
  const problems = await lint(`
paths:
  /products:
    post:
      requestBody:
        content:
          application/json: &shared
            schema:
              allOf:
                - $ref: '#/components/schemas/PeriodWindow'
                - { type: object, properties: { page: { type: integer } } }
          application/x-www-form-urlencoded: *shared
          multipart/form-data:
            schema:
              allOf:
                - $ref: '#/components/schemas/PeriodWindow'
                - { type: object, properties: { image: { type: string, format: binary } } }
`);
  expect(problems).toEqual([]);
});

test('accepts one window, also with branches and when two schemas share it', async () => {
  const problems = await lint(`
paths:
  /brands:
    get:
      parameters:
        - { name: window, in: query, schema: { $ref: '#/components/schemas/DateRangeWindow' } }
  /products:
    post:
      requestBody:
        content:
          application/json:
            schema:
              allOf:
                - $ref: '#/components/schemas/PeriodWindow'
                - allOf: [{ $ref: '#/components/schemas/PeriodWindow' }]
`);
  expect(problems).toEqual([]);
});

test('accepts a path whose window the operation replaces', async () => {
  const problems = await lint(`
paths:
  /products:
    parameters:
      - { name: window, in: query, schema: { $ref: '#/components/schemas/PeriodWindow' } }
    get:
      parameters:
        - { name: window, in: query, schema: { $ref: '#/components/schemas/DateBoundsWindow' } }
`);
  expect(problems).toEqual([]);
});
