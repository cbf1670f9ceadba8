import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (method: string, operation: string) =>
  lintWith('safe-stated', `paths: { /api/v1/brands: { ${method}: { ${operation} } } }`);

test('refuses a POST that does not say whether it only reads', async () => {
  expect(await lint('post', '')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/post: POST /api/v1/brands does not state whether it may be repeated. Write \`x-safe: true\` if it only reads, else \`x-safe: false\`.",
    ]
  `);
});

test.each(['put', 'patch', 'delete'])('refuses a silent %s', async (method) => {
  expect(await lint(method, '')).toHaveLength(1);
});

test.each(['"true"', 'null', '1'])('refuses %s', async (stated) => {
  expect(await lint('post', `x-safe: ${stated}`)).toHaveLength(1);
});

test('refuses a GET that says it', async () => {
  expect(await lint('get', 'x-safe: true')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/x-safe: GET /api/v1/brands states \`x-safe\`, but a GET only reads anyway. Remove it.",
    ]
  `);
});

test('accepts either answer on a POST, and silence on a GET', async () => {
  expect(await lint('post', 'x-safe: true')).toEqual([]);
  expect(await lint('post', 'x-safe: false')).toEqual([]);
  expect(await lint('get', '')).toEqual([]);
});
