import { describe, expect, test } from 'vitest';
import { createSandbox, testAccounts } from '../src/index.ts';
import { MAX_BODY_BYTES } from '../src/limits.ts';

const PATH = '/api/v1/tiktok-shop/products/explore';
/** Far more than it takes, since other tests run beside it. */
const MAX_MS = 10_000;

function send(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`https://sandbox.example${PATH}`, {
    method: 'POST',
    headers: {
      'x-api-key': testAccounts[0]?.key ?? '',
      'content-type': 'application/json',
      ...headers,
    },
    body,
  });
  return createSandbox().fetch(request);
}

async function errorOf(response: Response): Promise<string> {
  expect(response.status).toBe(400);
  const { success, error } = (await response.json()) as { success: boolean; error: string };
  expect(success).toBe(false);
  return error;
}

describe('JSON', () => {
  test.each([
    '{"__proto__":{"period":"7d","polluted":true},"country":"US"}',
    '{"constructor":{"prototype":{"polluted":true}},"country":"US"}',
    '{"\\u005f_proto__":{"polluted":true},"country":"US"}',
  ])('%s changes nothing but its own request', async (body) => {
    expect((await send(body)).status).toBe(200);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('that nests a million %s is refused', async (_, open, close) => {
    const depth = 1_000_000;
    const inner = open.repeat(depth) + (open === '[' ? '' : '1') + close.repeat(depth);
    expect(await errorOf(await send(`{"country":${inner}}`))).toMatch(
      /nested more than 100 levels/,
    );
  });

  test.each([
    ['one long text', `{"search":"${'x'.repeat(MAX_BODY_BYTES - 100)}"}`],
    ['a long list', `{"category_ids":[${'"1",'.repeat(2_000_000)}"1"]}`],
    ['many names', `{${Array.from({ length: 300_000 }, (_, name) => `"n${name}":1`).join(',')}}`],
  ])('of ten megabytes, %s, is answered in time', async (_, body) => {
    const started = performance.now();
    const { status } = await send(body);
    expect([200, 400]).toContain(status);
    expect(performance.now() - started).toBeLessThan(MAX_MS);
  });
});

test.each(['1'.repeat(400), '1e999', '-1', '0', '1.5', 'Infinity'])(
  'limit=%s is refused',
  async (limit) => {
    const headers = { 'x-api-key': testAccounts[0]?.key ?? '' };
    const request = new Request(`https://sandbox.example${PATH}?limit=${limit}`, { headers });
    expect(await errorOf(await createSandbox().fetch(request))).toMatch(/`limit`/);
  },
);

test('a huge limit is answered in time', async () => {
  const started = performance.now();
  expect((await send(JSON.stringify({ limit: Number.MAX_SAFE_INTEGER }))).status).toBe(200);
  expect(performance.now() - started).toBeLessThan(MAX_MS);
});

test.each([
  ['content-type', 'x'.repeat(10_000)],
  ['content-type', 'application/json; '.repeat(1_000)],
  ['prefer', 'code='.repeat(2_000)],
  ['prefer', `${'a='.repeat(5_000)}${'"'.repeat(5_000)}`],
  ['cookie', 'wh_session='.repeat(2_000)],
  ['authorization', `Bearer ${' '.repeat(10_000)}`],
  ['origin', 'http://localhost:'.repeat(1_000)],
  ['content-length', '-1'],
  ['content-length', '1e99'],
  ['accept', '*'.repeat(10_000)],
])('a hostile %s is answered in time', async (name, value) => {
  const started = performance.now();
  const { status } = await send('{}', { [name]: value });
  expect(status).toBeLessThan(500);
  expect(performance.now() - started).toBeLessThan(MAX_MS);
});
