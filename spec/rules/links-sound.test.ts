import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (link: string, type = 'application/json') =>
  lintWith(
    'links-sound',
    `
paths:
  /api/v1/products:
    get:
      operationId: listProducts
      responses:
        '200':
          content:
            ${type}:
              schema:
                type: object
                properties: { data: { type: array, items: { type: object, properties: { id: { type: string } } } } }
          links: { product: ${link} }
  /api/v1/products/{id}:
    get:
      operationId: getProduct
      parameters:
        - { name: id, in: path, schema: { type: string } }
        - { name: country, in: query, schema: { type: string } }
  /api/v1/products/history:
    post:
      operationId: getProductHistory
      requestBody:
        content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } }
`,
  );

test('refuses a link to an operation that is not there', async () => {
  expect(await lint('{ operationId: getProducts }')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1products/get/responses/200/links/product/operationId: The link \`product\` leads to no operation: there is no \`getProducts\`. Write \`operationId: getProduct\`.",
    ]
  `);
  expect(await lint('{ parameters: { id: 1 } }')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1products/get/responses/200/links/product/operationId: The link \`product\` leads to no operation. Write \`operationId: <that of an operation>\`.",
    ]
  `);
});

test('refuses names that the operation does not take, or takes elsewhere', async () => {
  const id = '$response.body#/data/0/id';
  expect(
    await lint(`{ operationId: getProduct, parameters: { product_id: '${id}' } }`),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1products/get/responses/200/links/product: The link \`product\` leads to GET /api/v1/products/{id}, which does not take \`product_id\` as a parameter, and needs \`id\` in its path. Send what it takes, each name where it takes it.",
    ]
  `);
  expect(
    await lint(
      `{ operationId: getProduct, parameters: { id: '${id}' }, requestBody: { id: '${id}' } }`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1products/get/responses/200/links/product: The link \`product\` leads to GET /api/v1/products/{id}, which does not take \`id\` in a body. Send what it takes, each name where it takes it.",
    ]
  `);
  expect(
    await lint(`{ operationId: getProductHistory, parameters: { id: '${id}' } }`),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1products/get/responses/200/links/product: The link \`product\` leads to POST /api/v1/products/history, which does not take \`id\` as a parameter. Send what it takes, each name where it takes it.",
    ]
  `);
});

test.each([
  '$response.body#/data/id',
  '$response.body#/rows/0/id',
  '$response.body#/data/0/product_id',
])('refuses %s, where the answer has nothing', async (value) => {
  const problems = await lint(`{ operationId: getProduct, parameters: { id: '${value}' } }`);
  expect(problems).toEqual([expect.stringContaining('where the answer has nothing.')]);
});

test('refuses to read what is no JSON', async () => {
  const id = '$response.body#/data/0/id';
  expect(
    await lint(`{ operationId: getProduct, parameters: { id: '${id}' } }`, 'text/html'),
  ).toHaveLength(1);
});

test.each(['$response.bodys', '$response.body.data', '$inputs.id', '$'])(
  'refuses %s, which is no expression',
  async (value) => {
    const problems = await lint(
      `{ operationId: getProductHistory, requestBody: { id: '${value}' } }`,
    );
    expect(problems).toEqual([expect.stringContaining('which is no expression.')]);
  },
);

test.each([
  "{ operationId: getProduct, parameters: { id: '$response.body#/data/0/id', country: US } }",
  "{ operationId: getProduct, parameters: { path.id: '$request.query.id', query.country: US } }",
  "{ operationId: getProductHistory, requestBody: { id: '$response.header.X-Id' } }",
  "{ operationId: getProductHistory, requestBody: '$request.body' }",
  "{ operationId: getProductHistory, requestBody: '$response.body' }",
])('accepts %s', async (link) => {
  expect(await lint(link)).toEqual([]);
});
