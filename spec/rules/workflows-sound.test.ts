import { expect, test } from 'vitest';
import { lintFilesWith } from './lint-files-with.ts';

const description = `
openapi: 3.1.0
paths:
  /api/v1/products:
    get:
      operationId: listProducts
      parameters: [{ name: country, in: query, schema: { type: string } }]
      responses: { '200': &row { content: { application/json: { schema: { properties: { id: { type: string } } } } } } }
  /api/v1/products/{id}:
    post:
      operationId: getProduct
      parameters: [{ name: id, in: path, schema: { type: string } }]
      requestBody: { content: { application/json: { schema: { properties: { period: { type: string } } } } } }
      responses: { '200': *row }
`;

const workflow = `
arazzo: 1.0.1
components: { parameters: { key: { name: X-API-Key, in: header, value: $inputs.apiKey } } }
workflows:
  - workflowId: findProduct
    inputs: { type: object, properties: { apiKey: { type: string } } }
    steps:
      - stepId: search
        operationId: listProducts
        parameters:
          - reference: $components.parameters.key
          - { name: country, in: query, value: US }
        successCriteria: [{ condition: $response.body#/id != null }]
        onSuccess: [{ name: goOn, type: goto, stepId: read }]
        outputs: { id: $response.body#/id }
      - stepId: read
        operationId: getProduct
        parameters: [{ name: id, in: path, value: $steps.search.outputs.id }]
        requestBody: { contentType: application/json, payload: { period: 30d } }
`;

const lint = (text: string) =>
  lintFilesWith(['workflows-sound'], {
    'openapi.yaml': description,
    'workflows/find.arazzo.yaml': text,
    'workflows/notes.yaml': 'workflows: 5',
  });

test('accepts a workflow that calls what is there, by what it takes', async () => {
  expect(await lint(workflow)).toEqual([]);
});

test('lets a step that is to fail send what is not taken', async () => {
  const failing = workflow
    .replace('name: country', 'name: start_date')
    .replace('$response.body#/id != null', '$statusCode == 400');
  expect(await lint(failing)).toEqual([]);
});

test('says where', async () => {
  expect(
    await lint(workflow.replace('operationId: getProduct', 'operationId: getProducts')),
  ).toMatchInlineSnapshot(`
    [
      "#/workflows/0/steps/1: The step \`read\` of \`findProduct\` calls \`getProducts\`, which is no operation. Did you mean \`getProduct\`?",
    ]
  `);
});

test.each([
  [
    '$inputs.apiKey',
    '$inputs.apikey',
    'uses `$inputs.apikey`, which its workflow does not declare',
  ],
  [
    '$components.parameters.key',
    '$components.parameters.id',
    'refers to `$components.parameters.id`, which is not there',
  ],
  ['stepId: read }', 'stepId: readIt }', 'goes to `readIt`, which is no step'],
  [
    'name: country',
    'name: contry',
    'sends `contry`, which GET /api/v1/products does not take in its query',
  ],
  [
    'in: query, value',
    'in: header, value',
    'sends `country`, which GET /api/v1/products does not take in its header',
  ],
  [
    'name: id, in: path',
    'name: no, in: path',
    'sends `no`, which POST /api/v1/products/{id} does not take in its path',
  ],
  [
    'period: 30d',
    'from: 2026-03-01',
    'sends `from`, which POST /api/v1/products/{id} does not take in its body',
  ],
  [
    'contentType: application',
    'contentType: text',
    'sends `text/json`, which POST /api/v1/products/{id} does not take',
  ],
  [
    'outputs: { id: $response.body#/id',
    'outputs: { id: $response.body#/row/id',
    'reads `/row/id`, where no answer',
  ],
  ['$response.body#/id != null', '$response.body#/ids != null', 'reads `/ids`, where no answer'],
])('refuses `%s` as `%s`', async (text, other, flaw) => {
  expect(workflow).toContain(text);
  expect(await lint(workflow.replace(text, other))).toEqual([expect.stringContaining(flaw)]);
});

test.each(['[', '5', 'workflows: [null, { steps: [null, { parameters: [5], requestBody: 5 }] }]'])(
  'gets over %s',
  async (text) => {
    expect(await lint(text)).toEqual([]);
  },
);
