import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

const refs = (responses: Record<string, string>) =>
  Object.entries(responses)
    .map(([status, name]) => `'${status}': { $ref: '#/components/responses/${name}' }`)
    .join(', ');

const keyed = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  429: 'TooManyRequests',
  500: 'InternalError',
};

const lint = (path: string, operation: string, method = 'get') =>
  lintWith(
    'metered-errors',
    `
security: [{ ApiKeyHeader: [] }]
paths: { '${path}': { ${method}: { ${operation} } } }
components:
  responses: { ${[...Object.values(keyed), 'BadScroll', 'LoggedOut', 'NotFound', 'UriTooLong'].map((name) => `${name}: { description: An error. }`).join(', ')} }
  parameters:
    Filters:
      name: filters
      in: query
      schema:
        type: object
        properties: { ${NAMES.map((name) => `${name}: { type: string }`).join(', ')}, z: { not: {} } }
`,
  );

test('refuses an operation without the errors of its kind', async () => {
  expect(await lint('/api/v1/brands', '')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/responses: GET /api/v1/brands does not refer to every shared error that it may answer with. Write in its \`responses\`: \`'400': { $ref: components/responses/BadRequest.yaml }\`, because a request may mix time windows; \`'401': { $ref: components/responses/Unauthorized.yaml }\`, because a key opens it; \`'403': { $ref: components/responses/Forbidden.yaml }\`, because a key opens it; \`'429': { $ref: components/responses/TooManyRequests.yaml }\`, because a key opens it; \`'500': { $ref: components/responses/InternalError.yaml }\`, because the service may fail.",
    ]
  `);
});

test('refuses a route of the dashboard without its own', async () => {
  const problems = await lint(
    '/api/brands',
    `security: [{ DashboardSession: [] }], responses: { ${refs({ ...keyed, 400: 'BadRequest' })} }`,
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1brands/get/responses: GET /api/brands does not refer to every shared error that it may answer with. Write in its \`responses\`: \`'401': { $ref: components/responses/LoggedOut.yaml }\`, because only a session opens it.",
    ]
  `);
});

test('refuses an error written out at its place', async () => {
  const { 429: _, ...others } = keyed;
  const problems = await lint(
    '/api/v1/brands',
    `responses: { ${refs(others)}, '429': { description: Too many. } }`,
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/responses: GET /api/v1/brands does not refer to every shared error that it may answer with. Write in its \`responses\`: \`'429': { $ref: components/responses/TooManyRequests.yaml }\`, because a key opens it.",
    ]
  `);
});

test('refuses a path with a parameter without 404, and a long query without 414', async () => {
  const problems = await lint(
    '/api/v1/brands/{id}',
    `parameters: [{ name: id, in: path }, { $ref: '#/components/parameters/Filters' }], responses: { ${refs(keyed)} }`,
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands~1{id}/get/responses: GET /api/v1/brands/{id} does not refer to every shared error that it may answer with. Write in its \`responses\`: \`'404': { $ref: components/responses/NotFound.yaml }\`, because its path takes a parameter; \`'414': { $ref: components/responses/UriTooLong.yaml }\`, because its query takes 9 names.",
    ]
  `);
});

test('accepts all errors of a kind, and further ones', async () => {
  const all = { ...keyed, 404: 'NotFound', 414: 'UriTooLong' };
  expect(
    await lint(
      '/api/v1/brands/{id}',
      `parameters: [{ name: id, in: path }, { $ref: '#/components/parameters/Filters' }], responses: { ${refs(all)} }`,
    ),
  ).toEqual([]);
  expect(await lint('/api/v1/brands', `responses: { ${refs(all)} }`)).toEqual([]);
});

test('accepts a 400 of a few routes, and no other answer in its place', async () => {
  const with400 = (name: string) => `responses: { ${refs({ ...keyed, 400: name })} }`;
  expect(await lint('/api/v1/brands', with400('BadScroll'))).toEqual([]);
  expect(await lint('/api/v1/brands', with400('NotFound'))).toEqual([
    expect.stringContaining("`'400': { $ref: components/responses/BadRequest.yaml }`"),
  ]);
});

test('accepts a short query, and a POST, without 414', async () => {
  const short = NAMES.slice(1).map((name) => `{ name: ${name}, in: query }`);
  expect(
    await lint(
      '/api/v1/brands',
      `parameters: [${short.join(', ')}], responses: { ${refs(keyed)} }`,
    ),
  ).toEqual([]);
  expect(
    await lint(
      '/api/v1/brands',
      `parameters: [{ $ref: '#/components/parameters/Filters' }], responses: { ${refs(keyed)} }`,
      'post',
    ),
  ).toEqual([]);
});
