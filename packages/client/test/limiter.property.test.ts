/** What the limiter promises, whatever is called when, and however long the network takes. */

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Client, type ClientOptions, createClient } from '../src/index.ts';
import { drive, fakeTime, outcomeOf, settled, timed } from './support/fake-time.ts';
import { newKey } from './support/keys.ts';
import { type RollingServer, rollingServer } from './support/rolling-server.ts';
import { type Answer, scripted } from './support/scripted.ts';

fakeTime();

const MINUTE = 60_000;
const noLatency = () => ({ out: 0, back: 0 });

const clientOf = (fetch: ClientOptions['fetch'] & {}, options: ClientOptions = {}): Client =>
  createClient({ apiKey: newKey(), fetch, logLevel: 'off', ...options });

/** A metered call that can be told from the others. */
const call = (wh: Client, index: number, signal?: AbortSignal) =>
  wh.tiktokShop.products.list({ search: String(index) }, signal && { signal });

/** How many of the times fall into the busiest window. */
function busiest(timesMs: readonly number[], windowMs: number): number {
  const sorted = [...timesMs].sort((a, b) => a - b);
  const counts = sorted.map(
    (start) => sorted.filter((at) => at >= start && at < start + windowMs).length,
  );
  return Math.max(0, ...counts);
}

const sentMs = (server: RollingServer): number[] => server.sent.map(({ atMs }) => atMs);

describe('in no window more is sent or arrives than is allowed', () => {
  /** Calls at any time, each with its own latency; some fail, and some are given up. */
  const plan = (most: number, spanMs: number, latencyMs: number) =>
    fc.array(
      fc.record({
        atMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: spanMs })),
        out: fc.integer({ min: 0, max: latencyMs }),
        back: fc.integer({ min: 0, max: latencyMs }),
        status: fc.constantFrom(200, 200, 200, 404, 500),
        abortMs: fc.option(fc.integer({ min: 0, max: spanMs }), { freq: 8, nil: undefined }),
      }),
      { minLength: 1, maxLength: most },
    );
  type Plan = {
    atMs: number;
    out: number;
    back: number;
    status: number;
    abortMs: number | undefined;
  }[];

  async function run(planned: Plan, requests: number, windowMs: number): Promise<RollingServer> {
    const at = (index: number) => planned[index % planned.length];
    const server = rollingServer({
      requests,
      windowMs,
      latencyMs: (index) => ({ out: at(index)?.out ?? 0, back: at(index)?.back ?? 0 }),
      status: (index) => at(index)?.status ?? 200,
    });
    const wh = clientOf(server.fetch, { rateLimit: { requests, windowMs }, deadlineMs: 3_600_000 });
    const calls = planned.map(async ({ atMs, abortMs }, index) => {
      await new Promise((resolve) => setTimeout(resolve, atMs));
      const controller = new AbortController();
      if (abortMs !== undefined) setTimeout(() => controller.abort(), abortMs);
      await call(wh, index, controller.signal).safe();
    });
    await outcomeOf(Promise.all(calls));
    return server;
  }

  const expectWithin = (server: RollingServer, requests: number, windowMs: number) => {
    expect(busiest(sentMs(server), windowMs)).toBeLessThanOrEqual(requests);
    expect(busiest(server.arrivedMs, windowMs)).toBeLessThanOrEqual(requests);
  };

  test('at 60 a minute', async () => {
    await fc.assert(
      fc.asyncProperty(plan(150, 2 * MINUTE, 5000), async (planned) => {
        expectWithin(await run(planned, 60, MINUTE), 60, MINUTE);
      }),
      { numRuns: 12, interruptAfterTimeLimit: 60_000 },
    );
  }, 120_000);

  test('at any other rate', async () => {
    const rate = fc.record({
      requests: fc.integer({ min: 1, max: 7 }),
      windowMs: fc.integer({ min: 1, max: 3000 }),
    });
    await fc.assert(
      fc.asyncProperty(rate, plan(30, 4000, 900), async ({ requests, windowMs }, planned) => {
        expectWithin(await run(planned, requests, windowMs), requests, windowMs);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe('the limit is shared', () => {
  const limited = { rateLimit: { requests: 2, windowMs: MINUTE } };
  const server = () => rollingServer({ requests: 99, windowMs: MINUTE, latencyMs: noLatency });
  const callTwice = (wh: Client) => Promise.all([call(wh, 1), call(wh, 2)]);

  test('by two clients of one key', async () => {
    const { fetch, sent } = server();
    const apiKey = newKey();
    const both = [1, 2].map(() => callTwice(clientOf(fetch, { apiKey, ...limited })));
    const { tookMs } = await outcomeOf(Promise.all(both));
    expect(sent.filter(({ atMs }) => atMs - (sent[0]?.atMs ?? 0) < MINUTE)).toHaveLength(2);
    expect(tookMs).toBeGreaterThanOrEqual(MINUTE);
  });

  test('not by two keys', async () => {
    const { fetch } = server();
    const both = [1, 2].map(() => callTwice(clientOf(fetch, limited)));
    expect((await outcomeOf(Promise.all(both))).tookMs).toBeLessThan(20);
  });

  test('not by two origins', async () => {
    const { fetch } = server();
    const apiKey = newKey();
    const both = ['https://a.test', 'https://b.test'].map((baseUrl) =>
      callTwice(clientOf(fetch, { apiKey, baseUrl, ...limited })),
    );
    expect((await outcomeOf(Promise.all(both))).tookMs).toBeLessThan(20);
  });

  test('by `raw` as well', async () => {
    const { fetch } = server();
    const wh = clientOf(fetch, limited);
    const raw = () => wh.raw.GET('/api/v1/tiktok-shop/credits');
    const { tookMs } = await outcomeOf(Promise.all([callTwice(wh), raw()]));
    expect(tookMs).toBeGreaterThanOrEqual(MINUTE);
  });
});

describe('what waits', () => {
  const ok: Answer = { body: { data: [], total: 0 } };

  test('goes out in its order, and at most so many at once', async () => {
    const planned = fc.record({
      concurrency: fc.integer({ min: 1, max: 5 }),
      latencies: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 25 }),
    });
    await fc.assert(
      fc.asyncProperty(planned, async ({ concurrency, latencies }) => {
        const server = rollingServer({
          requests: 8,
          windowMs: 1000,
          latencyMs: (index) => ({ out: 0, back: latencies[index] ?? 0 }),
        });
        const rateLimit = { requests: 8, windowMs: 1000, concurrency };
        const wh = clientOf(server.fetch, { rateLimit });
        await outcomeOf(Promise.all(latencies.map((_, index) => call(wh, index))));
        expect(server.sent.map(({ search }) => search)).toEqual(latencies.map((_, i) => String(i)));
        expect(server.mostAtOnce()).toBeLessThanOrEqual(concurrency);
      }),
      { numRuns: 60 },
    );
  });

  test('uses all of the concurrency that is allowed', async () => {
    const latencyMs = () => ({ out: 0, back: 100 });
    const server = rollingServer({ requests: 60, windowMs: MINUTE, latencyMs });
    const wh = clientOf(server.fetch);
    await outcomeOf(Promise.all(Array.from({ length: 25 }, (_, index) => call(wh, index))));
    expect(server.mostAtOnce()).toBe(10);
  });

  test('gives way at once when it is given up, and takes no place', async () => {
    const server = scripted(() => ok);
    const wh = clientOf(server.fetch, { rateLimit: { requests: 1, windowMs: MINUTE } });
    await outcomeOf(call(wh, 0));
    const controller = new AbortController();
    const given = call(wh, 1, controller.signal).safe();
    const last = timed(call(wh, 2));
    await settled();
    controller.abort();
    expect((await given).error).toMatchObject({ name: 'AbortError' });
    expect((await drive(last)).tookMs).toBeLessThanOrEqual(MINUTE + 20);
    expect(server.sent.map(({ query }) => query['search'])).toEqual(['0', '2']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('waits for the Retry-After of another call', async () => {
    const busy: Answer = { status: 429, headers: { 'retry-after': '20' }, body: {} };
    const server = scripted((_, index) => (index === 0 ? busy : ok));
    const wh = clientOf(server.fetch);
    const first = timed(call(wh, 0));
    await settled();
    const others = [1, 2, 3].map((index) => timed(call(wh, index)));
    const outcomes = await drive(Promise.all([first, ...others]));
    expect(outcomes.map(({ error }) => error)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    for (const { tookMs } of outcomes) expect(tookMs).toBeGreaterThanOrEqual(20_000);
    expect(server.sent).toHaveLength(5);
  });

  test('does not keep routes of a session waiting, which are not metered', async () => {
    const server = scripted(() => ({ body: [] }));
    const rateLimit = { requests: 1, windowMs: MINUTE };
    const wh = createClient({
      apiKey: newKey(),
      cookie: 'wh_session=1',
      fetch: server.fetch,
      rateLimit,
    });
    await outcomeOf(wh.tiktokShop.credits());
    const ads = [0, 1, 2].map((page) => wh.dashboard.brands.ads({ id: '1', page }));
    const { tookMs } = await outcomeOf(Promise.all(ads));
    expect(tookMs).toBeLessThan(20);
  });

  test('is over with its deadline', async () => {
    const server = scripted(() => ok);
    const rateLimit = { requests: 1, windowMs: MINUTE };
    const wh = clientOf(server.fetch, { rateLimit, deadlineMs: 5000 });
    await outcomeOf(call(wh, 0));
    const { error, tookMs } = await outcomeOf(call(wh, 1));
    expect(error).toMatchObject({ name: 'TimeoutError', code: 'deadline' });
    expect(tookMs).toBeLessThanOrEqual(5020);
    expect(server.sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('has a place again a window after the answer, not after the request', async () => {
    const server = scripted(() => ({ ...ok, delayMs: 3000 }));
    const wh = clientOf(server.fetch, { rateLimit: { requests: 1, windowMs: 10_000 } });
    await outcomeOf(Promise.all([call(wh, 0), call(wh, 1)]));
    const [first, second] = server.sent;
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBe(13_000);
  });
});
