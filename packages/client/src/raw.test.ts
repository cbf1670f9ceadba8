/** Calls by path, over a real connection. */

import { describe, expect, test } from 'vitest';
import { newKey } from '../test/support/keys.ts';
import { type Exchange, json, wire } from '../test/support/wire.ts';
import { createClient } from './client.ts';
import { AbortError, ConnectionError, TimeWindowError } from './errors.ts';
import type { ClientOptions } from './options.ts';
import type { RawClient } from './raw.ts';

const EXPLORE = '/api/v1/tiktok-shop/products/explore';
const CREDITS = '/api/v1/tiktok-shop/credits';

type Received = {
  method: string;
  url: string;
  key: string | string[];
  cookie: string;
  type: string;
  body: string;
};

describe('a request', () => {
  test('carries its query flat, as the wire has it, with the key in its header', async () => {
    const { raw, received, apiKey } = await rawThat();
    await raw.GET(EXPLORE, {
      params: { query: { country: 'US', period: '30d', limit: 20, name: 'a b&c' } },
    });
    expect(received).toEqual([
      {
        method: 'GET',
        url: `${EXPLORE}?country=US&period=30d&limit=20&name=a%20b%26c`,
        key: apiKey,
        cookie: '',
        type: '',
        body: '',
      },
    ]);
  });

  test('carries the session instead where a route takes no key', async () => {
    const { raw, received } = await rawThat();
    await raw.GET('/api/brands', { params: { query: { search: 'glow' } } });
    expect(received[0]).toMatchObject({ key: '', cookie: 'wh_session=test' });
  });

  test('carries a list as one comma-separated parameter', async () => {
    const { raw, received } = await rawThat();
    await raw.GET(EXPLORE, { params: { query: { category_ids: ['601450', '849032'] } } });
    expect(received[0]?.url).toMatch(/\?category_ids=601450(,|%2C)849032$/);
  });

  test('carries a body as JSON', async () => {
    const { raw, received } = await rawThat();
    const body = { country: 'US', period: '30d', limit: 20, min_revenue: 50_000 };
    await raw.POST(EXPLORE, { body });
    expect(received[0]?.type).toBe('application/json');
    expect(JSON.parse(received[0]?.body ?? '')).toEqual(body);
  });

  test('carries a body as a form where the route takes nothing else', async () => {
    const { raw, received } = await rawThat();
    const body = { storeurl: 'https://glowlab.example/?a=1&b=2' };
    await raw.POST('/api/storetracker/add', { body });
    expect(received[0]?.type).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(received[0]?.body))).toEqual(body);
  });

  test('carries a file in a form of several parts', async () => {
    const { raw, received } = await rawThat();
    const image = new Blob(['pixels'], { type: 'image/png' });
    await raw.POST('/api/v1/magic-ai', { body: { image, countries: 'US' } });
    expect(received[0]?.type).toMatch(/^multipart\/form-data; boundary=/);
    expect(received[0]?.body).toMatch(/name="image".*image\/png.*pixels/s);
  });

  test('carries path parameters in the path, encoded', async () => {
    const { raw, received } = await rawThat();
    await raw.GET('/api/v1/tiktok-shop/product-detail/{id}', {
      params: { path: { id: '../credits' } },
    });
    expect(received[0]?.url).toBe('/api/v1/tiktok-shop/product-detail/..%2Fcredits');
  });

  test.each([
    ['an object', { 'X-API-Key': 'wh_other' }],
    ['pairs', [['X-API-Key', 'wh_other']] as [string, string][]],
    ['Headers', new Headers({ 'X-API-Key': 'wh_other' })],
  ])('carries headers of its own, given as %s', async (_, headers) => {
    const { raw, received } = await rawThat();
    await raw.GET(CREDITS, { headers });
    expect(received[0]?.key).toBe('wh_other');
  });

  test('reaches aliases, which have no method', async () => {
    const { raw, received } = await rawThat();
    await raw.GET('/api/v1/tiktok-shop/shop-details', { params: { query: { id: '1' } } });
    expect(received[0]?.url).toBe('/api/v1/tiktok-shop/shop-details?id=1');
  });

  test('that mixes windows is refused, in its query and in its body, and not sent', async () => {
    const { raw, received } = await rawThat();
    const mixed = { period: '30d', start_date: '2026-01-01' } as object;
    for (const call of [
      raw.GET(EXPLORE, { params: { query: mixed } }),
      raw.POST(EXPLORE, { body: mixed }),
      raw.POST(EXPLORE, { params: { query: mixed }, body: { period: '30d' } } as never),
    ]) {
      const error = await call.catch((each) => each);
      expect(error).toBeInstanceOf(TimeWindowError);
      expect(error.parameters).toEqual(['start_date']);
      expect(error.message).toMatch(
        /^(GET|POST) \/api\/v1\/tiktok-shop\/products\/explore does not take `start_date` beside `period`\. Send `period` alone/,
      );
    }
    expect(received).toEqual([]);
  });
});

describe('an answer', () => {
  test('is data', async () => {
    const body = { success: true, credits: { used: 142, limit: 20_000, remaining: 19_858 } };
    const { raw } = await rawThat(({ response }) => json(response, body));
    const { data, error, response } = await raw.GET(CREDITS);
    expect(data?.credits.remaining).toBe(19_858);
    expect([error, response.status]).toEqual([undefined, 200]);
  });

  test('is a text where it is asked for as one', async () => {
    const { raw } = await rawThat(({ response }) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>API</h1>'),
    );
    const { data } = await raw.GET('/api', { parseAs: 'text' });
    expect(data?.length).toBe(12);
  });

  test('is an error, and tells exhausted credits from the rate limit by type', async () => {
    const body = {
      success: false,
      error: 'Monthly credit limit reached (20000). Resets next month.',
      credits: { used: 20_000, limit: 20_000, remaining: 0 },
    };
    const { raw, received } = await rawThat(({ response }) => json(response, body, 429));
    const { data, error, response } = await raw.GET(CREDITS);
    expect([data, response.status]).toEqual([undefined, 429]);
    const spent = error && 'credits' in error ? error.credits?.used : undefined;
    expect(spent).toBe(20_000);
    expect(received).toHaveLength(1);
  });

  test('is an error as a text where a proxy gave a page', async () => {
    const { raw } = await rawThat(
      ({ response }) => response.writeHead(414, { 'content-type': 'text/html' }).end('<p>Long</p>'),
      { retries: 0 },
    );
    const { error, response } = await raw.GET(EXPLORE);
    expect([error, response.status]).toEqual(['<p>Long</p>', 414]);
  });

  test('is waited for as it is by methods', async () => {
    const { raw, received } = await rawThat(({ response, index }) =>
      index < 2
        ? response.writeHead(index === 0 ? 429 : 503, { 'retry-after': '0' }).end()
        : json(response, { success: true }),
    );
    expect((await raw.GET(CREDITS)).data).toEqual({ success: true });
    expect(received).toHaveLength(3);
  });

  test('that does not come is a rejection', async () => {
    const { raw } = await rawThat(({ socket }) => socket.destroy(), { retries: 0 });
    const error = await raw.GET(CREDITS).catch((each) => each);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.operation).toBe(`GET ${CREDITS}`);
  });

  test('that somebody does not want any more is a rejection', async () => {
    const { raw } = await rawThat(() => {});
    const error = await raw.GET(CREDITS, { signal: AbortSignal.timeout(20) }).catch((each) => each);
    expect(error).toBeInstanceOf(AbortError);
    expect(error.cause.name).toBe('TimeoutError');
  });
});

describe('middleware of openapi-fetch', () => {
  test('changes request and answer, and is told the path', async () => {
    const { raw, received } = await rawThat();
    const paths: string[] = [];
    raw.use({
      onRequest: ({ schemaPath, request }) => {
        paths.push(schemaPath);
        request.headers.set('Cookie', 'via=proxy');
      },
      onResponse: () => Response.json({ changed: true }),
    });
    const { data } = await raw.GET('/api/v1/tiktok-ads/{id}', { params: { path: { id: '1' } } });
    expect(data).toEqual({ changed: true });
    expect(paths).toEqual(['/api/v1/tiktok-ads/{id}']);
    expect(received[0]?.cookie).toBe('via=proxy');
  });

  test('is taken off again', async () => {
    const { raw, received } = await rawThat();
    const middleware = { onRequest: () => Response.json({ changed: true }) };
    raw.use(middleware);
    await raw.GET(CREDITS);
    raw.eject(middleware);
    await raw.GET(CREDITS);
    expect(received).toHaveLength(1);
  });

  test('stands around a single call', async () => {
    const { raw, received } = await rawThat();
    const middleware = [{ onRequest: () => Response.json({ changed: true }) }];
    expect((await raw.GET(CREDITS, { middleware })).data).toEqual({ changed: true });
    expect(received).toEqual([]);
  });
});

/** A client of a server, which ends with the test. */
async function rawThat(
  answer: (exchange: Exchange) => void = ({ response }) => json(response, {}),
  options: ClientOptions = {},
): Promise<{ raw: RawClient; received: Received[]; apiKey: string }> {
  const received: Received[] = [];
  const { origin } = await wire((exchange) => {
    const { method = '', url = '', headers } = exchange.request;
    const { 'x-api-key': key = '', cookie = '', 'content-type': type = '' } = headers;
    received.push({ method, url, key, cookie, type, body: exchange.body });
    answer(exchange);
  });
  const apiKey = newKey();
  const { raw } = createClient({
    apiKey,
    cookie: 'wh_session=test',
    baseUrl: `${origin}/`,
    logLevel: 'off',
    ...options,
  });
  return { raw, received, apiKey };
}
