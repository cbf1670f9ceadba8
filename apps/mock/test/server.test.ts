import { Agent, request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import type { Engine } from '../src/engine.ts';
import { type Exchange, type RunningServer, startServer } from '../src/server.ts';

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
  onAnswer?: (exchange: Exchange) => void,
): Promise<RunningServer> {
  const server = await startServer({
    engine,
    host: '127.0.0.1',
    port: 0,
    ...(onAnswer && { onAnswer }),
  });
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
});

test.each(['https://example.com', 'http://localhost.example.com', 'http://notlocalhost:1'])(
  'does not let pages of %s read answers',
  async (origin) => {
    const { url } = await serve();
    const { headers } = await fetch(url, { headers: { Origin: origin } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  },
);

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

test('answers 500 with the envelope when the engine fails', async () => {
  const { url } = await serve({ ...echo, fetch: () => Promise.reject(new Error('Broken.')) });
  const response = await fetch(url);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({
    success: false,
    error: 'The mock itself failed: Broken.',
  });
});
