import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Engine } from '../src/engine.ts';
import type { Exchange } from '../src/http/exchange.ts';
import { type RunningServer, type ServerOptions, startServer } from '../src/server.ts';
import { openRaw, sendRaw } from './support/raw.ts';

const echo: Engine = {
  operationCount: 1,
  fetch: async (received) =>
    Response.json(
      { length: (await received.text()).length },
      { headers: { 'X-Credits-Left': '1' } },
    ),
};

async function serve(
  engine = echo,
  onAnswer: (exchange: Exchange) => void = () => {},
  options: Partial<ServerOptions> = {},
): Promise<RunningServer> {
  const server = await startServer({ engine, host: '127.0.0.1', port: 0, onAnswer, ...options });
  onTestFinished(() => server.close().catch(() => {}));
  return server;
}

test('says what to do when the port is taken', async () => {
  const { url } = await serve();
  const port = Number(new URL(url).port);
  await expect(startServer({ engine: echo, host: '127.0.0.1', port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another with --port.`,
  );
});

test('says so when the host is not of this machine', async () => {
  await expect(startServer({ engine: echo, host: '192.0.2.1', port: 0 })).rejects.toThrow(
    '192.0.2.1 is not an address of this machine.',
  );
});

test('ends connections that are kept alive when it closes', async () => {
  const server = await serve();
  const agent = new Agent({ keepAlive: true });
  const socketClosed = new Promise((resolve) => {
    const call = request(server.url, { agent }, (response) => response.resume());
    call.on('socket', (socket) => socket.on('close', resolve)).end();
    call.on('response', (response) => response.on('end', () => void server.close()));
  });
  await socketClosed;
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');
});

const TEN_MB = 10 * 1024 * 1024;

test('takes a body of 10 MB', async () => {
  const { url } = await serve();
  const response = await fetch(url, { method: 'POST', body: 'x'.repeat(TEN_MB) });
  expect(await response.json()).toEqual({ length: TEN_MB });
});

test.each([
  ['known', (text: string) => text],
  ['unknown', (text: string) => new Blob([text]).stream()],
])('refuses a larger body of %s length with the envelope', async (_, toBody) => {
  const { url } = await serve();
  const init = { method: 'POST', body: toBody('x'.repeat(TEN_MB + 1)), duplex: 'half' };
  const response = await fetch(url, init as RequestInit);
  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({
    success: false,
    error: 'The body is larger than 10 MB. Send a smaller one.',
  });
});

test.each([
  ['known', (text: string) => text],
  ['unknown', (text: string) => new Blob([text]).stream()],
])('takes any limit for bodies of %s length', async (_, toBody) => {
  const { url } = await serve(echo, undefined, { bodyLimit: 1024 });
  const post = (length: number) => {
    const init = { method: 'POST', body: toBody('x'.repeat(length)), duplex: 'half' };
    return fetch(url, { ...init, headers: { Origin: 'http://localhost' } } as RequestInit);
  };
  expect(await (await post(1024)).json()).toEqual({ length: 1024 });
  const refused = await post(1025);
  expect(refused.status).toBe(413);
  expect(await refused.json()).toMatchObject({
    error: 'The body is larger than 1 kB. Send a smaller one.',
  });
  expect(refused.headers.get('access-control-allow-origin')).toBe('http://localhost');
});

test('says that a body is too large before it is sent', async () => {
  const { url } = await serve(echo, undefined, { bodyLimit: 1024 });
  const head = (length: number) =>
    `POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\n\r\n`;
  expect(await sendRaw(url, head(2000))).toMatch(/^HTTP\/1\.1 413 /);

  const { socket, received } = await openRaw(url);
  socket.write(head(3));
  await expect.poll(received).toBe('HTTP/1.1 100 Continue\r\n\r\n');
  socket.write('abc');
  await expect.poll(received).toContain('{"length":3}');
  socket.destroy();
});

test.each([
  'http://localhost:3000',
  'https://localhost',
  'http://127.0.0.1:8080',
  'http://[::1]:1',
])('lets pages of %s read answers and their headers', async (origin) => {
  const { url } = await serve();
  const { headers } = await fetch(url, { headers: { Origin: origin } });
  expect(headers.get('access-control-allow-origin')).toBe(origin);
  expect(headers.get('access-control-allow-credentials')).toBe('true');
  expect(headers.get('access-control-expose-headers')).toContain('x-credits-left');
  expect(headers.get('vary')).toBe('Origin');
});

test.each(['https://example.com', 'http://localhost.example.com', 'http://notlocalhost:1'])(
  'does not let pages of %s read answers',
  async (origin) => {
    const { url } = await serve();
    const { headers } = await fetch(url, { headers: { Origin: origin } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('vary')).toBe('Origin');
  },
);

test('leaves an engine alone that knows about browsers', async () => {
  const { url } = await serve({ ...echo, hasCors: true });
  const { headers } = await fetch(url, { headers: { Origin: 'http://localhost' } });
  expect(headers.get('vary')).toBeNull();
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test('answers a preflight', async () => {
  const { url } = await serve();
  const response = await fetch(url, {
    method: 'OPTIONS',
    headers: {
      Origin: 'http://localhost:3000',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'x-api-key',
    },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-headers')).toBe('x-api-key');
});

test('reports each exchange with the reason of a refusal', async () => {
  const exchanges: Exchange[] = [];
  const refuse = { ...echo, fetch: async () => Response.json({ error: 'No.' }, { status: 400 }) };
  const { url } = await serve(refuse, (exchange) => exchanges.push(exchange));
  await fetch(`${url}/a%20b?c=d`);
  expect(exchanges).toEqual([
    {
      method: 'GET',
      target: '/a%20b?c=d',
      status: 400,
      milliseconds: expect.any(Number),
      reason: 'No.',
    },
  ]);
});

test.each([
  ['used=142, limit=20000, remaining=19858', 19_858],
  ['used=20000, limit=20000, remaining=0, addon=500', 500],
  ['nonsense', undefined],
])('reports of the credits %s that %s are left', async (credits, creditsLeft) => {
  const exchanges: Exchange[] = [];
  const headers = { 'x-sandbox-credits': credits };
  const engine = { ...echo, fetch: async () => new Response('{}', { headers }) };
  const { url } = await serve(engine, (exchange) => exchanges.push(exchange));
  await (await fetch(url)).text();
  await expect.poll(() => exchanges).toHaveLength(1);
  expect(exchanges[0]?.creditsLeft).toBe(creditsLeft);
});

/** Says that 1,000 bytes come, sends some, and goes on as it is told. */
function partly(
  goOn: (controller: ReadableStreamDefaultController) => void | Promise<void>,
): Engine {
  return {
    ...echo,
    fetch: async () => {
      const start = (controller: ReadableStreamDefaultController) =>
        controller.enqueue(new TextEncoder().encode('half'));
      const stream = new ReadableStream({ start, pull: goOn }, { highWaterMark: 0 });
      return new Response(stream, { headers: { 'content-length': '1000' } });
    },
  };
}

const GET = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

test('breaks the connection for a network error', async () => {
  const exchanges: Exchange[] = [];
  const engine = { ...echo, fetch: async () => Response.error() };
  const { url } = await serve(engine, (exchange) => exchanges.push(exchange));
  const { socket, received, closed } = await openRaw(url);
  const broken = new Promise((resolve) => socket.on('error', resolve));
  socket.write(GET);
  expect(await broken).toMatchObject({ code: 'ECONNRESET' });
  await closed;
  expect(received()).toBe('');
  expect(exchanges).toMatchObject([{ status: 0, broken: 'reset' }]);
});

test('cuts off a body that fails, after what there is of it', async () => {
  const exchanges: Exchange[] = [];
  const engine = partly((controller) => controller.error(new Error('enough')));
  const { url } = await serve(engine, (exchange) => exchanges.push(exchange));
  expect(await sendRaw(url, GET)).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\n\r\nhalf$/);
  expect(exchanges).toMatchObject([{ status: 200, broken: 'cut off' }]);
});

test('holds on to a body that stalls until the client leaves', async () => {
  const exchanges: Exchange[] = [];
  const engine = partly(() => new Promise(() => {}));
  const { url } = await serve(engine, (exchange) => exchanges.push(exchange));
  const { socket, received } = await openRaw(url);
  socket.write(GET);
  await expect.poll(received).toMatch(/half$/);
  await setTimeout(100);
  expect([socket.readyState, exchanges]).toEqual(['open', []]);
  socket.destroy();
  await expect.poll(() => exchanges).toMatchObject([{ status: 200, broken: 'left' }]);
});

test('passes a body on that comes in parts', async () => {
  let parts = 0;
  const engine = partly((controller) => {
    parts += 1;
    if (parts === 3) controller.close();
    else controller.enqueue(new TextEncoder().encode('x'.repeat(498)));
  });
  const { url } = await serve(engine);
  expect(await (await fetch(url)).text()).toBe(`half${'x'.repeat(996)}`);
});

test('tells the engine that the client left', async () => {
  const exchanges: Exchange[] = [];
  const left = Promise.withResolvers<void>();
  const engine: Engine = {
    ...echo,
    fetch: ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          left.resolve();
          reject(signal.reason);
        });
      }),
  };
  const { url } = await serve(engine, (exchange) => exchanges.push(exchange));
  const { socket } = await openRaw(url);
  socket.write(GET);
  await setTimeout(50);
  socket.destroy();
  await left.promise;
  await expect.poll(() => exchanges).toMatchObject([{ status: 0, broken: 'left' }]);
});

test.each([
  ['nonsense', 'hello\r\n\r\n', 400, 'This cannot be read as HTTP: '],
  ['too many headers', `GET / HTTP/1.1\r\nX: ${'x'.repeat(33_000)}`, 431, 'longer than 32 kB'],
  ['a bad host', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400, 'Invalid'],
])('answers %s with the envelope, and goes on', async (_, bytes, status, reason) => {
  const { url } = await serve();
  const answer = await sendRaw(url, bytes);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(JSON.parse(body)).toEqual({ success: false, error: expect.stringContaining(reason) });
  expect((await fetch(url)).status).toBe(200);
});

test('answers a URL that fills the headers as the proxy does', async () => {
  const { url } = await serve();
  const answer = await sendRaw(url, `GET /${'x'.repeat(40_000)} HTTP/1.1\r\nHost: a\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 414 [\s\S]*<title>414 Request-URI Too Large<\/title>/);
});

test.each([
  ['headers', 'GET / HTTP/1.1\r\nHost'],
  ['a body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc'],
])('gives up a client that does not send %s', async (_, bytes) => {
  const timeouts = { headersMs: 100, requestMs: 200 };
  const { url } = await serve(echo, undefined, { timeouts });
  expect(await sendRaw(url, bytes)).toMatch(/^HTTP\/1\.1 408 [\s\S]*took too long to arrive/);
  expect((await fetch(url)).status).toBe(200);
});

test('does not wait for a client that keeps its end of the connection', async () => {
  const timeouts = { headersMs: 100, requestMs: 200 };
  const { url } = await serve(echo, undefined, { timeouts });
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  const { promise, resolve } = Promise.withResolvers<unknown>();
  socket.on('error', resolve).resume();
  await once(socket, 'end');
  await setTimeout(700);
  // the first is answered by a reset, the second meets it
  socket.write('late');
  await setTimeout(50);
  socket.write('later');
  expect(await promise).toMatchObject({ code: expect.stringMatching(/^(ECONNRESET|EPIPE)$/) });
});

test('answers others while a thousand connections are idle', async () => {
  const { url } = await serve();
  const idle = await Promise.all(Array.from({ length: 1000 }, () => openRaw(url)));
  expect((await fetch(url)).status).toBe(200);
  for (const { socket } of idle) socket.destroy();
});

/** Answers after so many milliseconds. */
function slow(ms: number): Engine {
  return { ...echo, fetch: () => setTimeout(ms, new Response('done')) };
}

test('finishes what runs when it closes with grace', async () => {
  const server = await serve(slow(300));
  const running = fetch(server.url);
  await setTimeout(100);
  const closing = server.close(10_000);
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');
  const response = await running;
  expect([response.headers.get('connection'), await response.text()]).toEqual(['close', 'done']);
  const answered = performance.now();
  await closing;
  expect(performance.now() - answered).toBeLessThan(1000);
});

test('waits no longer than the grace', async () => {
  const server = await serve(slow(60_000));
  const running = fetch(server.url);
  await setTimeout(100);
  await server.close(200);
  await expect(running).rejects.toThrow('fetch failed');
});

test('answers 500 with the envelope when the engine fails', async () => {
  const { url } = await serve({ ...echo, fetch: () => Promise.reject(new Error('Broken.')) });
  const response = await fetch(url);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({
    success: false,
    error: 'The mock itself failed: Broken.',
  });
});
