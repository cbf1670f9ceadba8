import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import description from '@winninghunter/openapi/openapi.json' with { type: 'json' };
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createClient, DEFAULT_BASE_URL } from './client.ts';

type Received = {
  method?: string;
  url?: string;
  key?: string | string[];
  type?: string;
  body: string;
};

const received: Received[] = [];
let answer = { status: 200, body: '{}', type: 'application/json' };

const server = createServer(async (request, response) => {
  const { method = '', url = '', headers } = request;
  const key = headers['x-api-key'] ?? '';
  const type = headers['content-type'] ?? '';
  received.push({ method, url, key, type, body: await text(request) });
  response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

afterAll(() => server.close());
beforeEach(() => {
  received.length = 0;
  answer = { status: 200, body: '{}', type: 'application/json' };
});

const { raw } = createClient({ apiKey: 'wh_test', baseUrl: `${origin}/` });

describe('raw', () => {
  test('sends a query flat, as the wire has it, with the key in its header', async () => {
    await raw.GET('/api/v1/tiktok-shop/products/explore', {
      params: { query: { country: 'US', period: '30d', limit: 20, name: 'a b&c' } },
    });
    expect(received).toEqual([
      {
        method: 'GET',
        url: '/api/v1/tiktok-shop/products/explore?country=US&period=30d&limit=20&name=a%20b%26c',
        key: 'wh_test',
        type: '',
        body: '',
      },
    ]);
  });

  test('sends a list as one comma-separated parameter', async () => {
    await raw.GET('/api/v1/tiktok-shop/products/explore', {
      params: { query: { category_ids: ['601450', '849032'] } },
    });
    expect(received[0]?.url).toMatch(/\?category_ids=601450(,|%2C)849032$/);
  });

  test('sends a body as JSON', async () => {
    const body = { country: 'US', period: '30d', limit: 20, min_revenue: 50_000 };
    await raw.POST('/api/v1/tiktok-shop/products/explore', { body });
    expect(received[0]?.type).toBe('application/json');
    expect(JSON.parse(received[0]?.body ?? '')).toEqual(body);
  });

  test('sends a body as a form where the route takes nothing else', async () => {
    const body = { storeurl: 'https://glowlab.example/?a=1&b=2' };
    await raw.POST('/api/storetracker/add', { body, headers: { 'X-API-Key': 'wh_other' } });
    expect(received[0]).toMatchObject({
      key: 'wh_other',
      type: 'application/x-www-form-urlencoded',
    });
    expect(Object.fromEntries(new URLSearchParams(received[0]?.body))).toEqual(body);
  });

  test('gives a page as text', async () => {
    answer = { ...answer, type: 'text/html', body: '<h1>API</h1>' };
    const { data } = await raw.GET('/api', { parseAs: 'text' });
    expect(data?.length).toBe(12);
  });

  test('writes path parameters into the path, encoded', async () => {
    await raw.GET('/api/v1/tiktok-shop/product-detail/{id}', {
      params: { path: { id: '../credits' } },
    });
    expect(received[0]?.url).toBe('/api/v1/tiktok-shop/product-detail/..%2Fcredits');
  });

  test('resolves to data', async () => {
    answer.body = '{"success":true,"credits":{"used":142,"limit":20000,"remaining":19858}}';
    const { data, error } = await raw.GET('/api/v1/tiktok-shop/credits');
    expect(data?.credits.remaining).toBe(19_858);
    expect(error).toBeUndefined();
  });

  test('resolves to an error, and tells exhausted credits from the rate limit by type', async () => {
    const exhausted = 'Monthly credit limit reached (20000). Resets next month.';
    answer = {
      ...answer,
      status: 429,
      body: JSON.stringify({
        success: false,
        error: exhausted,
        credits: { used: 20_000, limit: 20_000, remaining: 0 },
      }),
    };
    const { data, error } = await raw.GET('/api/v1/tiktok-shop/credits');
    expect(data).toBeUndefined();
    const spent = error && 'credits' in error ? error.credits?.used : undefined;
    expect(spent).toBe(20_000);
  });

  test('takes middleware of openapi-fetch', async () => {
    const { raw: watched } = createClient({ apiKey: 'wh_test', baseUrl: origin });
    const paths: string[] = [];
    watched.use({ onRequest: ({ schemaPath }) => void paths.push(schemaPath) });
    await watched.GET('/api/v1/brands');
    expect(paths).toEqual(['/api/v1/brands']);
  });
});

describe('createClient', () => {
  test('calls the first server of the description unless told otherwise', () => {
    expect(DEFAULT_BASE_URL).toBe(description.servers[0]?.url);
  });

  test.each(['', ' wh_secret', 'wh_secret\n', '"wh_secret"'])('refuses the key %j', (apiKey) => {
    const refused = () => createClient({ apiKey });
    expect(refused).toThrow(TypeError);
    expect(refused).toThrow(/`apiKey`/);
    expect(refused).not.toThrow(/wh_secret/);
  });

  test.each(['', '127.0.0.1:4010', 'ftp://host', 'example.org'])(
    'refuses the base URL %j and says what it expected',
    (baseUrl) => {
      expect(() => createClient({ apiKey: 'wh_test', baseUrl })).toThrow(
        /`baseUrl` must be an http\(s\) URL/,
      );
    },
  );
});
