import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (operation: string, root = 'security: [{ ApiKeyHeader: [] }]') =>
  lintWith('metering-stated', `${root}\npaths: { /api/v1/brands: { get: { ${operation} } } }`);

const session = 'security: [{ DashboardSession: [] }]';

test('refuses an operation that does not say what it costs', async () => {
  expect(await lint('')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get: GET /api/v1/brands does not state what it costs. Write \`x-metering: { credits: 1 }\`, since a key opens it.",
    ]
  `);
  expect(await lint(session)).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get: GET /api/v1/brands does not state what it costs. Write \`x-metering: { credits: 0 }\`, since only a session of the dashboard opens it.",
    ]
  `);
});

test('refuses a route of the dashboard that costs a credit', async () => {
  expect(await lint(`${session}, x-metering: { credits: 1 }`)).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-metering: GET /api/v1/brands states \`x-metering: {"credits":1}\`. Write \`x-metering: { credits: 0 }\` and nothing else, since only a session of the dashboard opens it.",
    ]
  `);
});

test.each([
  '{ credits: 0 }',
  '{ credits: 2 }',
  '{ credits: "1" }',
  '{ credits: 1, per: request }',
  '{}',
  '1',
  'null',
])('refuses %s where a key opens the route', async (stated) => {
  expect(await lint(`x-metering: ${stated}`)).toHaveLength(1);
});

test('accepts a credit over a key, also where a session opens the route as well', async () => {
  expect(await lint('x-metering: { credits: 1 }')).toEqual([]);
  const both = 'security: [{ ApiKeyHeader: [] }, { DashboardSession: [] }]';
  expect(await lint(`${both}, x-metering: { credits: 1 }`)).toEqual([]);
});

test('accepts a free route of the dashboard', async () => {
  expect(await lint(`${session}, x-metering: { credits: 0 }`)).toEqual([]);
});

test('asks for a credit where it is not yet said who may call', async () => {
  expect(await lint('', '')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get: GET /api/v1/brands does not state what it costs. Write \`x-metering: { credits: 1 }\`, if a key is to open it.",
    ]
  `);
});
