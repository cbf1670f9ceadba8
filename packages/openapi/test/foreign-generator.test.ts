// A generator that knows nothing of this project has to send what the service reads.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import flatDocument from '../dist/openapi.json' with { type: 'json' };
import { readDescription } from './description.ts';

type Call = (options: Record<string, unknown>) => Promise<unknown>;

const received: { method: string; url: string; body: string }[] = [];
const server = createServer(async (request, response) => {
  const { method = '', url = '' } = request;
  received.push({ method, url, body: await text(request) });
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

let folder: string;
let sdk: Record<string, Call>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foreign-generator-'));
  const entry = import.meta.resolve('@hey-api/openapi-ts');
  const generator = fileURLToPath(new URL('../bin/run.js', entry));
  const description = fileURLToPath(new URL('../dist/openapi.yaml', import.meta.url));
  const options = ['--input', description, '--output', folder, '--silent', '--no-log-file'];
  await promisify(execFile)(process.execPath, [generator, ...options], { cwd: folder });
  sdk = await import(/* @vite-ignore */ join(folder, 'sdk.gen.ts'));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  received.length = 0;
});

const flat = readDescription(flatDocument);

test.each(flat.operations())('sends $method $path by its wire names', async (place) => {
  const { method, path, operation } = place;
  const names = flat.queryOf(method, path).map(({ name }) => name);
  const query = Object.fromEntries(names.map((name) => [name, '1']));
  const [body] = flat.bodiesOf(method, path).map(() => ({ body: { id: '1' } }));
  await sdk[operation.operationId]?.({ baseUrl, path: { id: '1' }, query, ...body });
  const [sent] = received;
  const url = new URL(sent?.url ?? '', baseUrl);
  expect(sent?.method).toBe(method.toUpperCase());
  expect(url.pathname).toBe(path.replace('{id}', '1'));
  expect([...url.searchParams.keys()]).toEqual(names);
});

test('sends a period by its name', async () => {
  await sdk['exploreProducts']?.({ baseUrl, query: { country: 'US', period: '30d', limit: 20 } });
  expect(received).toEqual([
    {
      method: 'GET',
      url: '/api/v1/tiktok-shop/products/explore?country=US&period=30d&limit=20',
      body: '',
    },
  ]);
});

test('sends a list with commas', async () => {
  await sdk['exploreProducts']?.({ baseUrl, query: { category_ids: ['601450', '849032'] } });
  expect(received[0]?.url).toBe('/api/v1/tiktok-shop/products/explore?category_ids=601450,849032');
});

test('sends a custom date range by its three names', async () => {
  const dates = { date_from: '2026-01-01', date_to: '2026-03-31' };
  await sdk['listBrandAds']?.({ baseUrl, query: { id: '1', date_range: 'custom', ...dates } });
  expect(received[0]?.url).toBe(
    '/api/brands/ads?id=1&date_range=custom&date_from=2026-01-01&date_to=2026-03-31',
  );
});

test('sends a body as it stands', async () => {
  const body = { country: 'US', period: '30d', limit: 20, min_revenue: 50_000 };
  await sdk['exploreProductsByBody']?.({ baseUrl, body });
  expect(received[0]?.method).toBe('POST');
  expect(JSON.parse(received[0]?.body ?? '')).toEqual(body);
});

test('sends a form where nothing else is taken', async () => {
  await sdk['trackStore']?.({ baseUrl, body: { storeurl: 'https://glowlab.example/' } });
  expect(received[0]?.body).toBe('storeurl=https%3A%2F%2Fglowlab.example%2F');
});
