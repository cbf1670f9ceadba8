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

test.each([
  '',
  'security: []',
  'security: [{}]',
  'security: [{ ApiKeyHeader: [] }]',
  'security: [{ ApiKeyHeader: [] }, { BearerKey: [] }, { DashboardSession: [] }]',
])('refuses a root with the security %j', async (security) => {
  const [, ...components] = root.trim().split('\n');
  const paths = `paths: { /api/v1/brands: { get: {} }, ${usage} }`;
  const source = [security, ...components, paths].join('\n');
  const problems = await lintWith('security-sound', source);
  expect(problems.filter((text) => text.startsWith('#/security'))).toEqual([
    '#/security: The root does not close every route to all but the holders of a key. Write each scheme of a key there, in the order of `components`, as an alternative: `security: [{ ApiKeyHeader: [] }, { BearerKey: [] }]`.',
  ]);
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
    DashboardSession: { type: apiKey, in: cookie, name: wh_session, description: The session. }
`,
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/components/securitySchemes/ApiKeyHeader: The security scheme \`ApiKeyHeader\` is not described. Write a \`description\` of whole sentences: what is sent, and where one gets it.",
      "#/components/securitySchemes/DashboardSession: No operation uses the security scheme \`DashboardSession\`. Remove it, or state it where it opens a route.",
    ]
  `);
});
