/** What the client does with a real server that misbehaves on a real socket. */

import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import {
  AbortError,
  type CallOptions,
  type Client,
  type ClientOptions,
  ConnectionError,
  createClient,
  InvalidRequestError,
  NotFoundError,
  ServerError,
  TimeoutError,
} from '../src/index.ts';
import { newKey } from './support/keys.ts';
import { type Exchange, json, type Wire, wire } from './support/wire.ts';

const balance = { success: true, credits: { used: 1, limit: 20_000, remaining: 19_999 } };

const clientOf = ({ origin }: Pick<Wire, 'origin'>, options: ClientOptions = {}): Client =>
  createClient({
    apiKey: newKey(),
    baseUrl: origin,
    timeoutMs: 5000,
    retries: 0,
    logLevel: 'off',
    ...options,
  });

const credits = (wh: Client, options?: CallOptions) => wh.tiktokShop.credits(undefined, options);

const errorOf = async (call: { safe(): Promise<{ error?: unknown }> }): Promise<unknown> =>
  (await call.safe()).error;

/** The service is well again after the first answer. */
const once1 =
  (first: (exchange: Exchange) => void) =>
  (exchange: Exchange): void => {
    if (exchange.index === 0) first(exchange);
    else json(exchange.response, balance);
  };

type Fault = { fault: (exchange: Exchange) => void; error: object; options?: ClientOptions };

const faults: Record<string, Fault> = {
  'a connection that is reset': {
    fault: ({ socket }) => socket.resetAndDestroy(),
    error: { name: 'ConnectionError' },
  },
  'a connection that is closed without an answer': {
    fault: ({ socket }) => socket.end(),
    error: { name: 'ConnectionError' },
  },
  'a connection that is closed within the headers': {
    fault: ({ socket }) => socket.end('HTTP/1.1 200 OK\r\nContent-Ty'),
    error: { name: 'ConnectionError' },
  },
  'an answer that is no HTTP': {
    fault: ({ socket }) => socket.end('SSH-2.0-OpenSSH_9.6\r\n\r\n'),
    error: { name: 'ConnectionError' },
  },
  'a body that is shorter than its Content-Length': {
    fault: ({ response, socket }) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"success":true');
      setTimeout(() => socket.destroy(), 20);
    },
    error: { name: 'ConnectionError' },
  },
  'a body that is cut between its chunks': {
    fault: ({ response, socket }) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"success":');
      setTimeout(() => socket.resetAndDestroy(), 20);
    },
    error: { name: 'ConnectionError' },
  },
  'an answer that never comes': {
    fault: () => {},
    options: { timeoutMs: 500 },
    error: { name: 'TimeoutError', code: 'timeout' },
  },
  'a body that stalls': {
    fault: ({ response }) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"success":');
    },
    options: { timeoutMs: 500 },
    error: { name: 'TimeoutError', code: 'timeout' },
  },
};

describe.each(Object.entries(faults))('%s', (_, { fault, error, options }) => {
  test('is told', async () => {
    const server = await wire(once1(fault));
    expect(await errorOf(credits(clientOf(server, options)))).toMatchObject(error);
    expect(server.asked).toHaveLength(1);
  });

  test('is repeated where that is safe', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const server = await wire(once1(fault));
    expect(await credits(clientOf(server, { ...options, retries: 1 }))).toEqual(balance);
    expect(server.asked).toHaveLength(2);
    vi.restoreAllMocks();
  });

  test('is not repeated where that is not safe', async () => {
    const server = await wire(once1(fault));
    const wh = clientOf(server, { ...options, retries: 3 });
    const board = wh.savedAds.createBoard({ folder_id: '1', name: 'Glow' });
    expect(await errorOf(board)).toMatchObject(error);
    expect(server.asked).toHaveLength(1);
  });
});

test('a port on which nobody listens is a ConnectionError', async () => {
  const nobody = createServer().listen(0, '127.0.0.1');
  await once(nobody, 'listening');
  const { port } = nobody.address() as { port: number };
  nobody.close();
  await once(nobody, 'close');
  const error = await errorOf(credits(clientOf({ origin: `http://127.0.0.1:${port}` })));
  expect(error).toBeInstanceOf(ConnectionError);
  expect((error as Error).message).toContain('ECONNREFUSED');
});

test('a page with which a proxy answers 502 is told as HTML', async () => {
  const server = await wire(({ response }) => {
    response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>');
  });
  const error = await errorOf(credits(clientOf(server)));
  expect(error).toBeInstanceOf(ServerError);
  expect(error).toMatchObject({ status: 502, message: expect.stringMatching(/502.*HTML/) });
});

describe('414', () => {
  const refused = ({ response, request }: Exchange): void => {
    if (request.method === 'POST') json(response, { data: [], total: 0 });
    else response.writeHead(414, { 'content-type': 'text/html' }).end('<html>414</html>');
  };

  test('is followed by the POST of the same', async () => {
    const server = await wire(refused);
    const input = { country: 'US', period: '7d', category_ids: ['1', '2'] } as const;
    const data = await clientOf(server).tiktokShop.products.explore({
      ...input,
      category_ids: [...input.category_ids],
    });
    expect(data).toEqual({ data: [], total: 0 });
    expect(server.asked.map((line) => line.split(/[ ?]/, 2).join(' '))).toEqual([
      'GET /api/v1/tiktok-shop/products/explore',
      'POST /api/v1/tiktok-shop/products/explore',
    ]);
    expect(JSON.parse(server.bodies[1] ?? '')).toEqual(input);
  });

  test('is told where there is no POST', async () => {
    const server = await wire(refused);
    const error = await errorOf(clientOf(server).tiktokShop.products.list({}));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toMatchObject({ status: 414 });
  });
});

describe('a connection', () => {
  /** Node opens a second one if the next request follows in the same turn of the loop. */
  const MOST = 2;

  test('is kept for the next call, after refusals too', async () => {
    const server = await wire(({ response, index }) => {
      if (index % 3 === 1) json(response, { success: false, error: 'Not found' }, 404);
      else if (index % 3 === 2) response.writeHead(404, { 'content-type': 'text/html' }).end('<p>');
      else json(response, balance);
    });
    const wh = clientOf(server);
    for (let index = 0; index < 12; index += 1) {
      const error = await errorOf(credits(wh));
      if (index % 3 === 0) expect(error).toBeUndefined();
      else expect(error).toBeInstanceOf(NotFoundError);
    }
    expect(server.asked).toHaveLength(12);
    expect(server.sockets.size).toBeLessThanOrEqual(MOST);
  });

  test('is kept for repetitions', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const server = await wire(({ response, index }) => {
      if (index < 8) json(response, { success: false, error: 'Broken' }, 500);
      else json(response, balance);
    });
    await credits(clientOf(server, { retries: 8 }));
    vi.restoreAllMocks();
    expect(server.asked).toHaveLength(9);
    expect(server.sockets.size).toBeLessThanOrEqual(MOST);
  });
});

/** A busy machine is late now and then, but not each time. */
async function quickest(times: number, measure: () => Promise<number>): Promise<number> {
  const measured: number[] = [];
  for (let round = 0; round < times; round += 1) measured.push(await measure());
  return Math.min(...measured);
}

describe('an abort on a real connection', () => {
  const phases: Record<string, { answer: (exchange: Exchange) => void; requests: number }> = {
    'while it waits for the answer': { answer: () => {}, requests: 1 },
    'while it reads the body': {
      answer: ({ response }) => {
        response.writeHead(200, { 'content-type': 'application/json' }).write('{"success":');
      },
      requests: 1,
    },
    'in the wait for Retry-After': {
      answer: ({ response }) => {
        response.setHeader('retry-after', '30');
        json(response, {}, 429);
      },
      requests: 1,
    },
  };

  /** Until the server has its requests, and the client what was answered so far. */
  async function asked(server: Awaited<ReturnType<typeof wire>>, requests: number): Promise<void> {
    await vi.waitFor(() => expect(server.asked).toHaveLength(requests), 5000);
    await sleep(60);
  }

  test.each(Object.entries(phases))('ends it within 20 ms %s', async (_, { answer, requests }) => {
    const took = await quickest(4, async () => {
      const server = await wire(answer);
      const controller = new AbortController();
      const call = errorOf(
        credits(clientOf(server, { retries: 3 }), { signal: controller.signal }),
      );
      await asked(server, requests);
      const abortedAt = performance.now();
      controller.abort(new Error('The page was left.'));
      expect(await call).toBeInstanceOf(AbortError);
      expect(server.asked).toHaveLength(requests);
      return performance.now() - abortedAt;
    });
    expect(took).toBeLessThanOrEqual(20);
  });

  test.each([phases['while it waits for the answer'], phases['while it reads the body']])(
    'closes the connection, so that the server knows',
    async (phase) => {
      const server = await wire(phase?.answer ?? (() => {}));
      const controller = new AbortController();
      const call = errorOf(credits(clientOf(server), { signal: controller.signal }));
      await asked(server, 1);
      const [socket] = server.sockets;
      const closed = socket && once(socket, 'close');
      controller.abort();
      expect(await call).toBeInstanceOf(AbortError);
      await closed;
      expect(socket?.destroyed).toBe(true);
    },
  );

  test('of a timeout closes it, too', async () => {
    const server = await wire(() => {});
    const call = errorOf(credits(clientOf(server, { timeoutMs: 100 })));
    await sleep(30);
    const [socket] = server.sockets;
    const closed = socket && once(socket, 'close');
    expect(await call).toBeInstanceOf(TimeoutError);
    await closed;
    expect(socket?.destroyed).toBe(true);
  });
});

test('answers with an unusual encoding are read', async () => {
  const server = await wire(async ({ response }) => {
    const { gzipSync } = await import('node:zlib');
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(gzipSync(JSON.stringify(balance)));
  });
  expect(await credits(clientOf(server))).toEqual(balance);
});
