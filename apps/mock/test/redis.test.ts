import { createClient } from '@redis/client';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Engine } from '../src/engine.ts';
import { openRedisStore } from '../src/engines/sandbox/redis-store.ts';
import { createSandboxEngine, type SandboxEngineOptions, TEST_KEY } from '../src/index.ts';
import { type Redis, startRedis } from './support/redis.ts';

let redis: Redis;
// the first run installs it
beforeAll(async () => {
  redis = await startRedis();
}, 300_000);
afterAll(() => redis.stop());

const SMALL = { scale: 50 };
const EXPLORE = '/api/v1/tiktok-shop/products/explore?limit=1';
const LANDERS = '/api/v1/landers/favorites';

/** An engine that is closed with the test. */
async function open(url: string, options: SandboxEngineOptions = {}): Promise<Engine> {
  const engine = await createSandboxEngine({ ...SMALL, redis: url, ...options });
  onTestFinished(async () => engine.close?.());
  return engine;
}

async function ask(
  { fetch }: Engine,
  path: string,
  { method = 'GET', body, key = TEST_KEY }: { method?: string; body?: object; key?: string } = {},
) {
  const response = await fetch(
    new Request(`http://mock${path}`, {
      method,
      headers: {
        'x-api-key': key,
        cookie: 'wh_session=test',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  const { status, headers } = response;
  const isJson = headers.get('content-type') === 'application/json';
  return {
    status,
    body: isJson ? JSON.parse(text) : text,
    credits: headers.get('x-sandbox-credits'),
    rate: headers.get('x-sandbox-rate'),
    retryAfter: headers.get('retry-after'),
  };
}

const toggle = (engine: Engine, lander_key: string) =>
  ask(engine, `${LANDERS}/toggle`, { method: 'POST', body: { lander_key } });

async function savedLanders(engine: Engine): Promise<string[]> {
  const { body } = await ask(engine, LANDERS);
  return body.data.map(({ lander_key }: { lander_key: string }) => lander_key);
}

describe('engines that share a Redis', () => {
  test('agree on credits and on the rate', async () => {
    const url = redis.database();
    const [one, two] = [await open(url), await open(url)];
    expect((await ask(one, EXPLORE)).credits).toContain('used=1,');
    const second = await ask(two, EXPLORE);
    expect([second.credits, second.rate]).toEqual([
      'used=2, limit=20000, remaining=19998',
      'limit=60, remaining=58',
    ]);
  });

  test('let no more through together than one alone', async () => {
    const url = redis.database();
    const engines = await Promise.all([open(url), open(url), open(url)]);
    const answers = await Promise.all(
      Array.from({ length: 90 }, (_, index) => ask(engines[index % 3] as Engine, EXPLORE)),
    );
    const accepted = answers.filter(({ status }) => status === 200);
    expect(accepted).toHaveLength(60);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(30);
    const used = accepted.map(({ credits }) => Number(/used=(\d+)/.exec(credits ?? '')?.[1]));
    expect(used.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  });

  test('lose no write of each other, though they read before they write', async () => {
    const url = redis.database();
    const engines = await Promise.all([open(url), open(url)]);
    const keys = Array.from({ length: 24 }, (_, index) => `lander-${index}`);
    for (let from = 0; from < keys.length; from += 4) {
      await Promise.all(
        keys.slice(from, from + 4).map((key, index) => toggle(engines[index % 2] as Engine, key)),
      );
    }
    expect((await savedLanders(engines[0])).sort()).toEqual([...keys].sort());
  });

  test('know a replaced key at once, and the old one no more', async () => {
    const url = redis.database();
    const [one, two] = [await open(url), await open(url)];
    await ask(one, '/api/regenerate', { method: 'POST' });
    const { body } = await ask(one, '/api');
    const [key = ''] = /wh_[0-9a-f]{48}/.exec(body) ?? [];
    expect((await ask(two, EXPLORE)).status).toBe(401);
    expect((await ask(two, EXPLORE, { key })).status).toBe(200);
  });

  test('have one log of requests, the newest first', async () => {
    const url = redis.database();
    const [one, two] = [await open(url), await open(url)];
    await ask(one, EXPLORE);
    await ask(two, LANDERS);
    const { body } = await ask(one, '/api/logs');
    expect(body.map(({ path }: { path: string }) => path)).toEqual([
      LANDERS,
      '/api/v1/tiktok-shop/products/explore',
    ]);
  });

  test('are reset together, whatever they have loaded', async () => {
    const url = redis.database();
    const [one, two] = [await open(url), await open(url)];
    await toggle(one, 'a');
    expect(await savedLanders(two)).toEqual(['a']);
    await ask(one, '/__sandbox__/reset', { method: 'POST' });
    expect(await savedLanders(two)).toEqual([]);
    expect((await ask(two, EXPLORE)).credits).toContain('used=2,');
  });

  test('have one clock', async () => {
    const url = redis.database();
    const now = Date.UTC(2026, 2, 1);
    const one = await open(url, { now });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const two = await open(url, { now });
    const times = await Promise.all([one, two].map((engine) => ask(engine, '/__sandbox__')));
    const [first = 0, second = 0] = times.map(({ body }) => Date.parse(body.now) - now);
    expect(first).toBeGreaterThanOrEqual(100);
    expect(Math.abs(second - first)).toBeLessThan(50);
  });

  test.each([
    ['clock', 'POST'],
    ['latency', 'POST'],
    ['faults', 'POST'],
    ['faults', 'DELETE'],
  ])('refuse orders of %s by %s, which one alone would obey', async (order, method) => {
    const engine = await open(redis.database());
    const { status, body } = await ask(engine, `/__sandbox__/${order}`, { method });
    expect(status).toBe(409);
    expect(body.error).toContain(`each has its own ${order}`);
  });

  test('obey the others', async () => {
    const url = redis.database();
    const [one, two] = [await open(url), await open(url)];
    const body = { account: 'normal', used: 19_999 };
    expect((await ask(one, '/__sandbox__/credits', { method: 'POST', body })).status).toBe(200);
    expect((await ask(two, EXPLORE)).credits).toContain('remaining=0');
    expect((await ask(two, EXPLORE)).status).toBe(429);
  });
});

describe('an engine', () => {
  test('goes on where another has ended', async () => {
    const url = redis.database();
    const before = await createSandboxEngine({ ...SMALL, redis: url });
    await toggle(before, 'a');
    await before.close?.();
    expect(await savedLanders(await open(url))).toEqual(['a']);
  });

  test('does not read the writes of another world', async () => {
    const url = redis.database();
    await open(url);
    const other = createSandboxEngine({ ...SMALL, redis: url, seed: 2, now: 0 });
    await expect(other).rejects.toThrow(
      `Redis at ${url} holds a mock that was started with --seed 1, --scale 50 and without --now. Give the same, or another database, such as ${url.replace(/\d+$/, (database) => String(Number(database) + 1))}.`,
    );
  });

  test('says what happened to accounts that somebody removed, and brings them back', async () => {
    const url = redis.database();
    const lines: string[] = [];
    const engine = await open(url, { log: (line) => lines.push(line) });
    await removeAll(url);
    expect((await ask(engine, EXPLORE)).status).toBe(401);
    expect((await ask(engine, '/api/usage')).status).toBe(500);
    expect(lines.join()).toContain('Redis has lost the accounts of the mock');
    await ask(engine, '/__sandbox__/reset', { method: 'POST' });
    expect((await ask(engine, EXPLORE)).status).toBe(200);
  });

  test('takes nothing that was written after a loss for what it knew before', async () => {
    const url = redis.database();
    const [one, two] = [await open(url), await open(url)];
    await toggle(one, 'before');
    expect(await savedLanders(two)).toEqual(['before']);
    await removeAll(url);
    await ask(one, '/__sandbox__/reset', { method: 'POST' });
    await toggle(one, 'after');
    expect(await savedLanders(two)).toEqual(['after']);
  });
});

test('what an account has written is not taken for nothing once Redis has lost it', async () => {
  const url = redis.database();
  const { store, close } = await openRedisStore(url, { seed: 1, scale: 50 });
  onTestFinished(close);
  expect(await store.load('normal')).toBeDefined();
  await removeAll(url);
  await expect(store.load('normal')).rejects.toThrow('Redis has lost the accounts of the mock');
});

test('a charge of a month that is over is not paid back to the next', async () => {
  const { store, close } = await openRedisStore(redis.database(), { seed: 1, scale: 50 });
  onTestFinished(close);
  const [march, april] = [Date.UTC(2026, 2, 31), Date.UTC(2026, 3, 1)];
  const usedAt = async (time: number) => (await store.standing('normal', time)).balance.used;
  await store.setBalance('normal', { used: 5 }, march);
  const { charge } = await store.admit('normal', 1, march);
  await store.refund('normal', charge as NonNullable<typeof charge>, march);
  expect(await usedAt(march)).toBe(5);
  await store.admit('normal', 1, april);
  await store.refund('normal', charge as NonNullable<typeof charge>, april);
  expect(await usedAt(april)).toBe(1);
});

async function removeAll(url: string): Promise<void> {
  const client = createClient({ url });
  await client.connect();
  await client.flushDb();
  await client.close();
}
