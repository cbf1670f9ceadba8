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

test('refuses an answer that the operationId contradicts', async () => {
  expect(await lint('post', 'operationId: deleteBoard, x-safe: true')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/post/x-safe: POST /api/v1/brands states \`x-safe: true\`, but is called \`deleteBoard\`, like what changes something. Write \`x-safe: false\`, or begin its operationId with another verb.",
    ]
  `);
  expect(await lint('post', 'operationId: searchBoards, x-safe: false')).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/post/x-safe: POST /api/v1/brands states \`x-safe: false\`, but is called \`searchBoards\`, like what only reads. Write \`x-safe: true\`, or begin its operationId with another verb.",
    ]
  `);
});

test.each([
  'operationId: deleteBoard, x-safe: false',
  'operationId: searchBoards, x-safe: true',
  'operationId: writeScript, x-safe: true',
  'operationId: writeScript, x-safe: false',
  'operationId: address, x-safe: true',
])('accepts %s', async (operation) => {
  expect(await lint('post', operation)).toEqual([]);
});

test('accepts either answer on a POST, and silence on a GET', async () => {
  expect(await lint('post', 'x-safe: true')).toEqual([]);
  expect(await lint('post', 'x-safe: false')).toEqual([]);
  expect(await lint('get', '')).toEqual([]);
});
