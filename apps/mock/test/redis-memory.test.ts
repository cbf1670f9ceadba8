import { createSandbox, type Sandbox, testAccounts } from '@winninghunter/sandbox';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRedisStore, type RedisStore } from '../src/engines/sandbox/redis-store.ts';
import { type Redis, startRedis } from './support/redis.ts';

const WORLD = { seed: 1, scale: 20 };
const RUNS = 30;

/** Not far from where a month ends. */
const START = Date.UTC(2026, 2, 31, 23, 55);

let redis: Redis;
let kept: RedisStore;
// the first run installs it
beforeAll(async () => {
  redis = await startRedis();
  kept = await openRedisStore(redis.database(), WORLD);
}, 300_000);
afterAll(async () => {
  await kept.close();
  await redis.stop();
});

type Step =
  | { ask: string; key: string; body?: object; prefer?: string }
  | { order: string; body: object }
  | { waitMs: number };

const EXPLORE = '/api/v1/tiktok-shop/products/explore?limit=1';
const paths = fc.constantFrom(
  EXPLORE,
  `${EXPLORE}&period=nonsense`,
  '/api/v1/tiktok-shop/credits',
  '/api/v1/landers/favorites',
  '/api/usage',
  '/api/logs',
);
const keys = fc.constantFrom(...testAccounts.map(({ key }) => key), 'wh_wrong');

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.record({ ask: paths, key: keys }) },
    // an answer that is paid back
    {
      weight: 3,
      arbitrary: fc.record({
        ask: fc.constant(EXPLORE),
        key: keys,
        prefer: fc.constant('code=429'),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        ask: fc.constant('/api/v1/landers/favorites/toggle'),
        key: keys,
        body: fc.record({ lander_key: fc.constantFrom('a', 'b', 'é"') }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        order: fc.constant('credits'),
        body: fc.record({
          account: fc.constantFrom('normal', 'pack', 'no-access'),
          used: fc.integer({ min: 19_990, max: 20_001 }),
          addon: fc.integer({ min: 0, max: 2 }),
        }),
      }),
    },
    // a burst that passes the limit of a minute
    { weight: 1, arbitrary: fc.record({ ask: fc.constant('burst'), key: keys }) },
    {
      weight: 3,
      arbitrary: fc.record({
        waitMs: fc.constantFrom(0, 1, 1000, 30_000, 59_999, 60_000, 300_000, -5000),
      }),
    },
    { weight: 1, arbitrary: fc.record({ order: fc.constant('reset'), body: fc.constant({}) }) },
  ),
  { minLength: 40, maxLength: 80 },
);

test('Redis and memory answer any sequence of requests alike', { timeout: 300_000 }, async () => {
  const property = fc.asyncProperty(steps, async (sequence) => {
    const clock = { now: START };
    const now = () => clock.now;
    const sandboxes = [
      createSandbox({ ...WORLD, now }),
      createSandbox({ ...WORLD, now, store: kept.store }),
    ];
    await Promise.all(sandboxes.map((sandbox) => send(sandbox, { order: 'reset', body: {} })));
    for (const step of sequence.flatMap(unfolded)) {
      if ('waitMs' in step) clock.now += step.waitMs;
      const [memory, shared] = await Promise.all(sandboxes.map((each) => send(each, step)));
      expect(shared).toEqual(memory);
    }
  });
  await fc.assert(property, { numRuns: RUNS });
});

function unfolded(step: Step): Step[] {
  return 'ask' in step && step.ask === 'burst'
    ? Array.from({ length: 31 }, () => ({ ...step, ask: EXPLORE }))
    : [step];
}

/** What somebody gets to see of the answer. */
async function send({ fetch }: Sandbox, step: Step): Promise<object> {
  if ('waitMs' in step) return {};
  const path = 'order' in step ? `/__sandbox__/${step.order}` : step.ask;
  const response = await fetch(
    new Request(`http://mock${path}`, {
      headers: {
        'content-type': 'application/json',
        cookie: 'wh_session=test',
        ...('key' in step && { 'x-api-key': step.key, prefer: step.prefer ?? '' }),
      },
      ...('body' in step && step.body && { method: 'POST', body: JSON.stringify(step.body) }),
    }),
  );
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}
