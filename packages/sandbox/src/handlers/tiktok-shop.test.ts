/** The operations through the whole engine: what is documented gets an answer as described. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describedStatuses, flawsOf } from '../../test/support/described.ts';
import { createPatient, send } from '../../test/support/send.ts';
import { names, routes } from '../generated/requests.js';
import { tiktokShopHandlers } from './tiktok-shop.ts';

const sandbox = createPatient();
const own = routes.filter(({ operationId }) => Object.hasOwn(tiktokShopHandlers, operationId));

test('every operation of TikTok Shop is computed, but for the credits', () => {
  const all = routes.filter(({ path }) => path.includes('/tiktok-shop/'));
  const ids = all.map(({ operationId }) => operationId).filter((id) => id !== 'getCredits');
  expect(ids.sort()).toEqual(Object.keys(tiktokShopHandlers).sort());
});

const fields = fc.record(
  {
    id: fc.constantFrom(
      '1729384756102394',
      '7495821036549217',
      '6817204935718203',
      '7391820456183920',
      '1',
    ),
    period: fc.constantFrom('7d', '30d', 'all', 90),
    country: fc.constantFrom('US', 'gb', 'ID', 'ZZ'),
    limit: fc.integer({ min: 1, max: 20 }),
    page: fc.integer({ min: 1, max: 4 }),
    after: fc.constantFrom('', 'nonsense', btoa('{"id":"1729384756102394"}')),
    sort: fc.constantFrom('revenue', 'revenue_origin', 'first_seen', 'gpm', 'no such key'),
    order: fc.constantFrom('asc', 'desc'),
    min_revenue: fc.integer({ min: 0, max: 10_000 }),
    max_revenue: fc.integer({ min: 0, max: 100_000 }),
    category_l1_id: fc.constantFrom('601450', '1', ''),
    exclude_category_ids: fc.constantFrom('601534', '601534,849032', ''),
    name: fc.constantFrom('serum', '', 'glow'),
    search: fc.constantFrom('serum', ''),
    q: fc.constantFrom('e', 'serum', ''),
    type: fc.constantFrom('categories', 'shops', 'creators', 'products', 'videos'),
    timeframe: fc.constantFrom('7d', '30d', 'soon'),
    category: fc.constantFrom('601450', 'Womenswear', ''),
    level: fc.integer({ min: 0, max: 4 }),
    is_ad: fc.boolean(),
    min_price: fc.integer({ min: 0, max: 40 }),
    min_rating: fc.integer({ min: 0, max: 5 }),
    date_from: fc.constantFrom('2026-01-01', '2030-01-01', '1970-01-01'),
    date_to: fc.constantFrom('2026-02-28', '2030-01-01', '1970-01-01'),
  },
  { requiredKeys: ['id', 'q', 'type'] },
);

test.each(own)('$operationId answers any mixture of what it takes as described', async (route) => {
  await fc.assert(
    fc.asyncProperty(fields, async (all) => {
      const { method, path } = route;
      const taken = names(route.operationId);
      const sent = Object.fromEntries(Object.entries(all).filter(([name]) => taken.includes(name)));
      const isGet = method.toUpperCase() === 'GET';
      const response = await send(sandbox, {
        method,
        path,
        values: { id: all.id },
        ...(isGet ? { query: sent } : { body: sent }),
      });
      expect(describedStatuses(route.operationId)).toContain(response.status);
      expect([200, 400, 404]).toContain(response.status);
      expect(await flawsOf(route.operationId, response)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

describe('windows', () => {
  const explore = { method: 'get', path: '/api/v1/tiktok-shop/products/explore' };
  const mixed = { start_date: '2026-03-01', end_date: '2026-03-31' };

  test('a mix is refused', async () => {
    const response = await send(sandbox, { ...explore, query: mixed });
    expect(response.status).toBe(400);
  });

  test('a mix is answered with a slice where windows are as the service has them', async () => {
    const faithful = createPatient({ scale: 3_000, windows: 'faithful' });
    const whole = await read(await send(faithful, explore));
    const slice = await send(faithful, { ...explore, query: { ...mixed, limit: 500 } });
    expect(slice.headers.get('x-sandbox-window')).toContain('first seen');
    const { total, data } = await read(slice);
    expect(total / whole.total).toBeGreaterThan(0.02);
    expect(total / whole.total).toBeLessThan(0.09);
    for (const { first_seen: day } of data) {
      expect(day >= mixed.start_date && day <= mixed.end_date).toBe(true);
    }
    const counted = await send(faithful, {
      method: 'post',
      path: '/api/v1/tiktok-shop/products/count',
      body: mixed,
    });
    expect((await read(counted)).total).toBe(total);
  });
});

test('a form, a body and a query are answered alike', async () => {
  const path = '/api/v1/tiktok-shop/products/explore';
  const asked = { country: 'US', period: '7d', limit: 5, category_ids: ['601450', '601152'] };
  const bodies = await Promise.all(
    [
      { method: 'get', path, query: asked },
      { method: 'post', path, body: asked },
      { method: 'post', path, body: asked, mediaType: 'application/x-www-form-urlencoded' },
    ].map(async (each) => (await send(sandbox, each)).text()),
  );
  expect(new Set(bodies).size).toBe(1);
  expect(JSON.parse(bodies[0] ?? '').data).toHaveLength(5);
});

type Body = { total: number; data: { first_seen: string }[] };

async function read(response: Response): Promise<Body> {
  expect(response.status).toBe(200);
  return (await response.json()) as Body;
}
