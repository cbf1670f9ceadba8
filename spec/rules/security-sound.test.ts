import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const root = `
security: [{ ApiKeyHeader: [] }, { BearerKey: [] }]
components:
  securitySchemes:
    ApiKeyHeader: { type: apiKey, in: header, name: X-API-Key, description: The key. }
    BearerKey: { type: http, scheme: bearer, description: The key as a token. }
    DashboardSession: { type: apiKey, in: cookie, name: wh_session, description: The session. }
`;
const usage = '/api/usage: { get: { security: [{ DashboardSession: [] }] } }';

const lint = (operation: string, path = '/api/v1/brands') =>
  lintWith('security-sound', `${root}\npaths: { ${path}: { get: { ${operation} } }, ${usage} }`);

test('accepts what is inherited, a session, and both', async () => {
  expect(await lint('')).toEqual([]);
  expect(await lint('security: [{ DashboardSession: [] }]', '/api/brands')).toEqual([]);
  expect(
    await lint('security: [{ ApiKeyHeader: [] }, { BearerKey: [] }, { DashboardSession: [] }]'),
  ).toEqual([]);
});

test('refuses a root that leaves routes open', async () => {
  const paths = 'paths: { /api/v1/brands: { get: {} } }';
  expect(await lintWith('security-sound', paths)).toMatchInlineSnapshot(`
    [
      "#/security: The root does not close every route. Write the schemes of the key there, one an alternative: \`security: [{ ApiKeyHeader: [] }, { BearerKey: [] }, { ApiKeyQuery: [] }]\`.",
    ]
  `);
  expect(await lintWith('security-sound', `security: []\n${paths}`)).toHaveLength(1);
  expect(await lintWith('security-sound', `security: [{}]\n${paths}`)).toHaveLength(1);
});

test.each(['[]', '[{}]', '[{ DashboardSession: [] }, {}]', '[null]'])(
  'refuses an operation with the security %s',
  async (security) => {
    const problems = await lint(`security: ${security}`, '/api/brands');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('GET /api/brands is open to everybody.');
  },
);

test('refuses a session alone under /api/v1/', async () => {
  expect(await lint('security: [{ DashboardSession: [] }]')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/security: GET /api/v1/brands opens to a session only, but what lies under /api/v1/ is for keys. Remove its \`security\`, or check the path: routes of the dashboard lie outside.",
    ]
  `);
});

test('refuses a key in some ways only, several schemes at once, and what is inherited anyway', async () => {
  expect(
    await lint('security: [{ ApiKeyHeader: [] }, { DashboardSession: [] }]'),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/security: GET /api/v1/brands takes a key in some of the ways only, while the service reads it in all of them. Add \`- BearerKey: []\` to its \`security\`.",
    ]
  `);
  expect(
    await lint('security: [{ ApiKeyHeader: [], DashboardSession: [] }]'),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/security: GET /api/v1/brands asks for several schemes at once, while one is enough. Write each as a list item of its own.",
    ]
  `);
  expect(await lint('security: [{ ApiKeyHeader: [] }, { BearerKey: [] }]')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/security: GET /api/v1/brands repeats the \`security\` of the root. Remove it, since it is inherited.",
    ]
  `);
});

test('refuses schemes that nothing uses or describes', async () => {
  const problems = await lintWith(
    'security-sound',
    `
security: [{ ApiKeyHeader: [] }]
paths: { /api/v1/brands: { get: {} } }
components:
  securitySchemes:
    ApiKeyHeader: { type: apiKey, in: header, name: X-API-Key }
    BearerKey: { type: http, scheme: bearer, description: The key as a token. }
`,
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/securitySchemes/ApiKeyHeader: The security scheme \`ApiKeyHeader\` is not described. Write a \`description\` of whole sentences: what is sent, and where one gets it.",
      "#/components/securitySchemes/BearerKey: No operation uses the security scheme \`BearerKey\`. Remove it, or state it where it opens a route.",
    ]
  `);
});
