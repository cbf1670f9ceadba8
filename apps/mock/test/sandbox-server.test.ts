import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSandboxEngine, type RunningServer, startServer, TEST_KEY } from '../src/index.ts';
import { openRaw, sendRaw } from './support/raw.ts';

const EXPLORE = '/api/v1/tiktok-shop/products/explore';
const KEY = { 'X-API-Key': TEST_KEY };
const ORIGIN = 'http://localhost:3000';

let server: RunningServer;
beforeAll(async () => {
  const engine = await createSandboxEngine({ now: Date.UTC(2026, 2, 15), scale: 200 });
  server = await startServer({ engine, host: '127.0.0.1', port: 0 });
});
beforeEach(() => control('reset'));
afterAll(() => server.close());

async function call(path: string, init: RequestInit = {}) {
  const response = await fetch(server.url + path, { headers: KEY, ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { response, status: response.status, body: isJson ? JSON.parse(text) : text };
}

async function control(order: string, body: object = {}): Promise<void> {
  const init = { method: 'POST', body: JSON.stringify(body) };
  expect((await call(`/__sandbox__/${order}`, init)).status).toBe(200);
}

test('the first key is the one that every engine takes', async () => {
  const { accounts = [] } = await createSandboxEngine();
  expect(accounts[0]?.key).toBe(TEST_KEY);
});

describe('an answer', () => {
  test('is of the world, by GET and by POST, in the order that is asked for', async () => {
    const query = 'country=US&period=30d&limit=20&sort=revenue';
    const { status, body } = await call(`${EXPLORE}?${query}`);
    expect([status, body.data.length]).toEqual([200, 20]);
    const byPost = await call(EXPLORE, {
      method: 'POST',
      headers: { ...KEY, 'Content-Type': 'application/json' },
      body: JSON.stringify({ country: 'US', period: '30d', limit: 20, sort: 'revenue' }),
    });
    expect(byPost.body).toEqual(body);
  });

  test('says once what browsers ask for', async () => {
    const { response } = await call(EXPLORE, { headers: { ...KEY, Origin: ORIGIN } });
    expect(response.headers.get('vary')).toBe('Origin');
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    const exposed = response.headers.get('access-control-expose-headers') ?? '';
    for (const name of ['Retry-After', 'X-Sandbox-Credits', 'X-Sandbox-Rate']) {
      expect(exposed.split(', ')).toContain(name);
    }
  });

  test('to a preflight names verbs and headers', async () => {
    const { response, status } = await call(EXPLORE, {
      method: 'OPTIONS',
      headers: {
        Origin: ORIGIN,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'x-api-key',
      },
    });
    expect(status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-headers')).toBe('x-api-key');
  });

  test('to HEAD has the length of the other, and no body', async () => {
    const get = await fetch(server.url + EXPLORE, { headers: KEY });
    const length = (await get.arrayBuffer()).byteLength;
    const text = await sendRaw(
      server.url,
      `HEAD ${EXPLORE} HTTP/1.1\r\nHost: a\r\nX-API-Key: ${TEST_KEY}\r\nConnection: close\r\n\r\n`,
    );
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(text.toLowerCase()).toContain(`\r\ncontent-length: ${length}\r\n`);
    expect(text).toMatch(/\r\n\r\n$/);
  });
});

describe('a refusal', () => {
  test('of a verb that there is not names those there are', async () => {
    const { response, status } = await call(EXPLORE, { method: 'PROPFIND' });
    expect([status, response.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD, OPTIONS']);
  });

  test('of a URL that is too long is the page of the proxy', async () => {
    const { status, body } = await call(`${EXPLORE}?search=${'x'.repeat(9_000)}`);
    expect(status).toBe(414);
    expect(body).toContain('<title>414 Request-URI Too Large</title>');
  });

  test.each([
    ['that ends in the middle', '{"period":', 'The body is not valid JSON'],
    ['that is nested too deeply', `${'['.repeat(100_000)}`, 'The body is not valid JSON'],
  ])('of JSON %s says so', async (_, text, reason) => {
    const headers = { ...KEY, 'Content-Type': 'application/json' };
    const { status, body } = await call(EXPLORE, { method: 'POST', headers, body: text });
    expect([status, body.error]).toEqual([400, expect.stringContaining(reason)]);
  });

  test('of a mixed window tells the way out', async () => {
    const { status, body } = await call(`${EXPLORE}?period=30d&start_date=2026-03-01`);
    expect([status, body.parameters]).toEqual([400, ['start_date']]);
    expect(body.hint).toContain('Send `period` alone');
  });

  test('by the rate says when to come back, also to a page', async () => {
    for (let request = 0; request < 60; request += 1) await call(EXPLORE);
    const { response, status } = await call(EXPLORE, { headers: { ...KEY, Origin: ORIGIN } });
    expect(status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  });
});

describe('an order to fail', () => {
  test('with a reset breaks the connection', async () => {
    await control('faults', { kind: 'reset' });
    await expect(call(EXPLORE)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect((await call(EXPLORE)).status).toBe(200);
  });

  test('with a truncated body ends it half way', async () => {
    const response = await fetch(server.url + EXPLORE, {
      headers: { ...KEY, Prefer: 'fault=truncate' },
    });
    expect(response.status).toBe(200);
    const announced = Number(response.headers.get('content-length'));
    const parts: Uint8Array[] = [];
    const reading = (async () => {
      for await (const part of response.body ?? []) parts.push(part);
    })();
    await expect(reading).rejects.toThrow('terminated');
    expect(Buffer.concat(parts).length).toBe(Math.floor(announced / 2));
  });

  test('with a stall sends half, and no more', async () => {
    const { socket, received } = await openRaw(server.url);
    socket.write(
      `GET ${EXPLORE} HTTP/1.1\r\nHost: a\r\nPrefer: fault=stall\r\nX-API-Key: ${TEST_KEY}\r\n\r\n`,
    );
    await expect.poll(() => received().split('\r\n\r\n')[1]?.length).toBeGreaterThan(100);
    const length = Number(/content-length: (\d+)/i.exec(received())?.[1]);
    expect(received().split('\r\n\r\n')[1]?.length).toBe(Math.floor(length / 2));
    socket.destroy();
  });

  test('with a status comes with its Retry-After', async () => {
    await control('faults', { status: 503, retryAfter: 7 });
    const { response, status } = await call(EXPLORE);
    expect([status, response.headers.get('retry-after')]).toEqual([503, '7']);
  });
});
