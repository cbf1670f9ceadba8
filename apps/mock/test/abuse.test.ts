// What nobody should send, to a server with each engine: it is answered, in time, and the next one is as well.
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  createPrismEngine,
  createSandboxEngine,
  type Engine,
  type RunningServer,
  startServer,
  TEST_KEY,
} from '../src/index.ts';
import { sendRaw } from './support/raw.ts';
import { runCli } from './support/run.ts';

const DESCRIPTION = fileURLToPath(
  import.meta.resolve('@winninghunter/openapi/openapi.strict.json'),
);
const EXPLORE = '/api/v1/tiktok-shop/products/explore';
const HEADERS = { 'X-API-Key': TEST_KEY, 'Content-Type': 'application/json' };
/** Far more than it takes, since other tests run beside it. */
const MAX_MS = 15_000;

const engines: [string, () => Promise<Engine>][] = [
  ['sandbox', () => createSandboxEngine({ scale: 200 })],
  ['prism', () => createPrismEngine(DESCRIPTION)],
];

describe.each(engines)('%s', (name, createEngine) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ engine: await createEngine(), host: '127.0.0.1', port: 0 });
  });
  afterEach(async () => {
    expect((await ask(`${EXPLORE}?limit=1`)).status).toBe(200);
  });
  afterAll(() => server.close());

  async function ask(path: string, init: RequestInit = {}) {
    if (name === 'sandbox') await fetch(`${server.url}/__sandbox__/reset`, { method: 'POST' });
    const started = performance.now();
    const response = await fetch(server.url + path, { headers: HEADERS, ...init });
    const text = await response.text();
    expect(performance.now() - started).toBeLessThan(MAX_MS);
    return { status: response.status, text };
  }
  const post = (body: string) => ask(EXPLORE, { method: 'POST', body });

  test.each([
    ['nothing but a brace', '{'],
    ['two values', '{}{}'],
    ['a text that is open', '{"country":"US'],
    ['bytes that are no text', '\u0000\u0001'],
    ['lists nested a hundred thousand deep', `{"country":${'['.repeat(100_000)}}`],
    ['objects nested a hundred thousand deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('%s for JSON is refused', async (_, body) => {
    const { status, text } = await post(body);
    expect([status, JSON.parse(text).success]).toEqual([400, false]);
  });

  test.each([
    '{"__proto__":{"polluted":true},"country":"US"}',
    '{"constructor":{"prototype":{"polluted":true}},"country":"US"}',
  ])('%s changes nothing beyond its own request', async (body) => {
    expect((await post(body)).status).toBe(200);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each([
    '__proto__=1',
    '__proto__[polluted]=1',
    'constructor[prototype][polluted]=1',
    'hasOwnProperty=1&toString=1&valueOf=1',
  ])('%s in a URL changes nothing beyond its own request', async (query) => {
    expect((await ask(`${EXPLORE}?${query}`)).status).toBe(200);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each([
    ['a text', `{"name":"${'x'.repeat(10_000_000)}"}`],
    ['a list', `{"category_ids":[${'"1",'.repeat(2_500_000)}"1"]}`],
  ])('%s of ten megabytes is answered', async (_, body) => {
    expect([200, 400]).toContain((await post(body)).status);
  });

  test('a limit beyond all rows gives what there is', async () => {
    expect((await ask(`${EXPLORE}?limit=${Number.MAX_SAFE_INTEGER}`)).status).toBe(200);
    expect((await ask(`${EXPLORE}?limit=1${'0'.repeat(300)}`)).status).toBeLessThan(500);
  });

  test.each([
    [
      'a thousand headers',
      431,
      Array.from({ length: 1_000 }, (_, at) => `X-${at}: 1`).join('\r\n'),
    ],
    ['a header named __proto__', 200, '__proto__: 1'],
    ['bytes beyond ASCII', 200, 'X-Other: \xff\xfe'],
    ['an origin that is none', 200, 'Origin: javascript:alert(1)'],
    ['a preference without an end', 400, `Prefer: ${'code='.repeat(5_000)}`],
    ['cookies without an end', 200, `Cookie: ${'a=b; '.repeat(5_000)}`],
    ['a length that is none', 400, 'Content-Length: many'],
    ['a negative length', 400, 'Content-Length: -1'],
    ['two lengths', 400, 'Content-Length: 1\r\nContent-Length: 2'],
    ['a length and chunks', 400, 'Content-Length: 1\r\nTransfer-Encoding: chunked'],
    ['a line break in a name', 400, 'X-\nA: 1'],
    ['an expectation that nobody knows', 417, 'Expect: miracles'],
  ])('%s in the head of a request is answered with %i', async (_, status, header) => {
    await ask(EXPLORE);
    const head = `GET ${EXPLORE}?limit=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-API-Key: ${TEST_KEY}`;
    const started = performance.now();
    const answer = await sendRaw(server.url, `${head}\r\n${header}\r\n\r\n`);
    expect(answer.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(performance.now() - started).toBeLessThan(MAX_MS);
  });
});

/** As many as a process may have here, if those are fewer. */
const IDLE = Math.min(10_000, openFiles() - 1_000);
const MOST_IDLE_BYTES = 300e6;

test(`${IDLE} idle connections leave room for others, and are let go`, {
  timeout: 120_000,
}, async () => {
  const mock = runCli(['--port', '0', '--scale', '50']);
  const [, url = ''] = await mock.printed(/ at (http:\S+)/);
  const ask = () => fetch(`${url}${EXPLORE}?limit=1`, { headers: HEADERS });
  expect((await ask()).status).toBe(200);
  const before = rssOf(mock.process.pid);

  const sockets: Socket[] = [];
  while (sockets.length < IDLE) {
    const more = Array.from({ length: Math.min(500, IDLE - sockets.length) }, () => idle(url));
    sockets.push(...(await Promise.all(more)));
  }
  const started = performance.now();
  expect((await ask()).status).toBe(200);
  expect(performance.now() - started).toBeLessThan(MAX_MS);
  expect(rssOf(mock.process.pid) - before).toBeLessThan(MOST_IDLE_BYTES);
  expect(sockets.filter(({ destroyed }) => destroyed)).toEqual([]);

  for (const socket of sockets) socket.destroy();
  expect((await ask()).status).toBe(200);
  mock.process.kill('SIGTERM');
  expect(await mock.ended).toBe(0);
});

function idle(url: string): Promise<Socket> {
  const { port, hostname } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket));
    socket.on('error', reject);
  });
}

function rssOf(pid: number | undefined): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

function openFiles(): number {
  const [, hard] =
    /Max open files\s+\S+\s+(\S+)/.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
  return hard === 'unlimited' ? Number.POSITIVE_INFINITY : Number(hard);
}
