import { describe, expect, test } from 'vitest';
import {
  createCaller,
  NOW,
  type Page,
  type Row,
  rowsOf,
} from '../../../test/support/tiktok-shop.ts';
import { dateOf, dayAt } from '../../world/day.ts';

const caller = createCaller(400);
const { ask, refusal, world } = caller;
const today = dayAt(NOW);

type Totals = { data: { revenue: Record<string, number> } };
type History = { data: { date: string; revenue: number; sales: number }[] };

const kinds = [
  { name: 'Product', things: 'products', id: '1729384756102394' },
  { name: 'Shop', things: 'shops', id: '7495821036549217' },
  { name: 'Creator', things: 'creators', id: '6817204935718203' },
] as const;

const periods: [unknown, string, number][] = [
  [undefined, '30d', 30],
  [1, '1d', 1],
  ['7d', '7d', 7],
  [30, '30d', 30],
  ['90d', '90d', 90],
  ['13d', '13d', 13],
  ['all', 'all', 400],
];

describe.each(kinds)('$name', ({ name, things, id }) => {
  test.each(periods)('the history of %s sums up to its totals', (period, key, days) => {
    const taken = [];
    for (const each of [id, world[things].at(1).id, world[things].at(5).id]) {
      const { revenue } = ask<Totals>(`get${name}Totals`, { id: each, period }).data;
      const { data } = ask<History>(`get${name}History`, { id: each, period });
      expect(data).toHaveLength(days);
      expect(data.at(-1)?.date).toBe(dateOf(today));
      expect(data[0]?.date).toBe(dateOf(today - days + 1));
      expect(cents(data.map((day) => day.revenue))).toBe(cents([revenue[key] ?? Number.NaN]));
      taken.push(revenue[key] ?? 0);
    }
    expect(Math.max(...taken)).toBeGreaterThan(0);
  });

  test('totals have the revenue of the usual periods, and of the one that was asked for', () => {
    const { revenue } = ask<Totals>(`get${name}Totals`, { id, period: 13 }).data;
    expect(Object.keys(revenue)).toEqual(['7d', '30d', '90d', '13d']);
    expect(revenue['13d']).toBeGreaterThan(revenue['7d'] ?? Number.NaN);
    expect(revenue['13d']).toBeLessThan(revenue['30d'] ?? Number.NaN);
  });

  test('totals are what a search says of the same period', () => {
    const rows = rowsOf(caller, `explore${name}s`, { period: '7d', limit: 200 }, 'page');
    for (const row of rows.slice(0, 20)) {
      const own = String(row['id'] ?? row['creator_id']);
      const { revenue } = ask<Totals>(`get${name}Totals`, { id: own, period: '7d' }).data;
      expect(row['revenue']).toBe(revenue['7d']);
    }
  });

  test('a profile is what a search says, without the figures of a period', () => {
    const [row = {}] = rowsOf(caller, `explore${name}s`, {}, 'page');
    const own = row['id'] ?? row['creator_id'];
    const { data } = ask<{ data: Row }>(`get${name}`, { id: own });
    expect(row).toMatchObject(data);
    expect(Object.keys(data).length).toBeGreaterThan(4);
  });

  test.each(['', 'Totals', 'History'])('get%s refuses an id that nobody has', (part) => {
    for (const wrong of ['1', '', id.slice(1), `${id}0`, 'x', '__proto__', undefined]) {
      expect(refusal(`get${name}${part}`, { id: wrong })).toEqual({
        status: 404,
        body: { success: false, error: `${name} not found` },
      });
    }
  });
});

const lists = [
  {
    operation: 'listProductsOfShop',
    owner: 'shops',
    row: 'products',
    members: world.shops.products,
    key: 'id',
    sort: 'revenue',
  },
  {
    operation: 'listNewProductsOfShop',
    owner: 'shops',
    row: 'products',
    members: world.shops.products,
    key: 'id',
    sort: 'first_seen',
  },
  {
    operation: 'listVideosOfShop',
    owner: 'shops',
    row: 'videos',
    members: world.shops.videos,
    key: 'video_id',
    sort: 'revenue',
  },
  {
    operation: 'listCreatorsOfShop',
    owner: 'shops',
    row: 'creators',
    members: world.shops.creators,
    key: 'creator_id',
    sort: 'revenue',
  },
  {
    operation: 'listProductsOfCreator',
    owner: 'creators',
    row: 'products',
    members: world.creators.products,
    key: 'id',
    sort: 'revenue',
  },
  {
    operation: 'listShopsOfCreator',
    owner: 'creators',
    row: 'shops',
    members: world.creators.shops,
    key: 'id',
    sort: 'revenue',
  },
] as const;

describe.each(lists)('$operation', ({ operation, owner, row, members, key, sort }) => {
  const owners = Array.from({ length: 10 }, (_, index) => world[owner].at(index).id);

  test('has a page after another of all that belongs to it, once, in order', () => {
    let most = 0;
    for (const [index, id] of owners.entries()) {
      const all = ask<Page>(operation, { id, period: 'all', limit: 1_000 });
      const belonging = members(index);
      expect(new Set(all.data.map((each) => each[key]))).toEqual(
        new Set(Array.from(belonging, (each) => world[row].at(each).id)),
      );
      expect(all).toMatchObject({ success: true, page: 1, total: belonging.length });
      const values = all.data.map((each) => each[sort] as number);
      expect(values).toEqual(
        values.toSorted((one, other) => (one < other ? 1 : one > other ? -1 : 0)),
      );
      const pages = [1, 2, 3, 4].map((page) =>
        ask<Page>(operation, { id, period: 'all', limit: 3, page }),
      );
      expect(pages.flatMap((page) => page.data)).toEqual(all.data.slice(0, 12));
      expect(pages.map((page) => page.page)).toEqual([1, 2, 3, 4]);
      most = Math.max(most, all.total);
    }
    expect(most).toBeGreaterThan(3);
  });

  test('has rows as searches have them', () => {
    const { data } = ask<Page>(operation, { id: owners[0], period: 'all' });
    const country = world[owner].at(0).country;
    const search = `explore${row.charAt(0).toUpperCase()}${row.slice(1)}`;
    const found = rowsOf(caller, search, { country, period: 'all', limit: 1_000 }, 'page');
    const inMarket = data.filter((each) => found.some((other) => other[key] === each[key]));
    expect(inMarket.length).toBeGreaterThan(0);
    for (const each of inMarket) expect(found).toContainEqual(each);
  });

  test('refuses an id that nobody has', () => {
    expect(refusal(operation, { id: '1' }).status).toBe(404);
  });
});

test('products of a shop are sorted as a search sorts them', () => {
  const id = '7495821036549217';
  const prices = (order: string): number[] =>
    ask<Page>('listProductsOfShop', { id, sort: 'avg_unit_price', order, limit: 100 }).data.map(
      (row) => Number(row['price']),
    );
  expect(prices('asc')).toEqual(prices('asc').toSorted((one, other) => one - other));
  expect(prices('desc')).toEqual(prices('asc').toReversed());
  expect(prices('asc').length).toBeGreaterThan(5);
});

test('new products of a shop were first seen within the period', () => {
  const counts = [7, 30, 90, 300].map((days) => {
    let count = 0;
    for (let shop = 0; shop < world.shops.size; shop += 1) {
      const { id } = world.shops.at(shop);
      for (const row of ask<Page>('listNewProductsOfShop', { id, period: days, limit: 100 }).data) {
        expect(String(row['first_seen']) >= dateOf(today - days + 1)).toBe(true);
        count += 1;
      }
    }
    return count;
  });
  const ages = Array.from(
    { length: world.products.size },
    (_, index) => today - world.products.at(index).firstSeen + 1,
  );
  expect(counts).toEqual([7, 30, 90, 300].map((days) => ages.filter((age) => age <= days).length));
  expect(counts[0]).toBeGreaterThan(0);
  expect(ages.filter((age) => [7, 30, 90, 300].includes(age)).length).toBeGreaterThan(0);
});

describe('a shop', () => {
  const id = '7495821036549217';

  test('sells through affiliates and by itself, which is all it sells', () => {
    for (const period of ['7d', '30d', 'all']) {
      const shares = ['getShopAffiliateShare', 'getShopOwnShare'].map(
        (operation) =>
          ask<{ data: { revenue: number; share: number } }>(operation, { id, period }).data,
      );
      const { revenue } = ask<Totals>('getShopTotals', { id, period }).data;
      expect(cents(shares.map((part) => part.revenue))).toBe(
        cents([revenue[period] ?? Number.NaN]),
      );
      expect(shares.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 9);
      for (const { share } of shares) expect(share).toBeGreaterThan(0);
    }
  });

  test('is not found in a market that it does not sell in', () => {
    expect(ask('getShop', { id, country: 'us' })).toEqual(ask('getShop', { id }));
    expect(refusal('getShop', { id, country: 'GB' }).status).toBe(404);
  });

  test('has one profile at all of its addresses', () => {
    expect(ask('getShopByQuery', { id })).toEqual(ask('getShop', { id }));
    expect(ask('getShopByQueryByAlias', { id })).toEqual(ask('getShop', { id }));
    expect(ask('getShop', { id })).toMatchObject({
      data: { id, name: 'Glow Theory', country: 'US' },
    });
  });

  test('has the usual totals at both addresses', () => {
    const sent = { id, period: '7d' };
    expect(ask('getShopExtraTotals', sent)).toEqual(ask('getShopTotals', sent));
  });

  test('that no parameter names is the one that sells most', () => {
    for (const period of ['7d', '90d']) {
      const [best] = ask<Page>('exploreShops', { period }).data;
      const products = ask<Page>('listShopProducts', { period });
      const listed = ask<Page>('listProductsOfShop', { id: best?.['id'], period, limit: 1_000 });
      expect(products.data).toEqual(listed.data);
      expect(ask('getShopSummary', { period })).toEqual({
        success: true,
        data: { revenue: best?.['revenue'], sales: best?.['sold_count'] },
      });
    }
  });
});

test('a product has the figures of the period', () => {
  const id = '1729384756102394';
  const { data: week } = ask<{ data: Row }>('getProduct', { id, period: '7d' });
  const { data: month } = ask<{ data: Row }>('getProduct', { id });
  expect(week).toMatchObject({
    id,
    title: 'Vitamin C Brightening Serum',
    revenue: month['revenue_7d'],
  });
  expect(month['revenue']).toBe(month['revenue_30d']);
});

test('metrics of a video are those of its lifetime', () => {
  const { id } = world.videos.at(3);
  const { views, likes } = world.videos.at(3);
  expect(ask('getVideoMetrics', { id })).toEqual({ success: true, data: { views, likes } });
  const row = rowsOf(
    caller,
    'exploreVideos',
    { period: 'all', country: world.videos.at(3).country, limit: 500 },
    'page',
  ).find((each) => each['video_id'] === id);
  expect(row?.['view_count']).toBe(views);
  expect(refusal('getVideoMetrics', { id: '1' })).toEqual({
    status: 404,
    body: { success: false, error: 'Video not found' },
  });
});

describe('the flat list of products', () => {
  const list = (input: object): Page => ask<Page>('listProducts', { limit: 1_000, ...input });
  const [from, to] = [dateOf(today - 59), dateOf(today - 30)];

  test('has the figures of the days between the dates, both included', () => {
    const rows = list({ country: 'US', date_from: from, date_to: to }).data;
    for (const row of rows.slice(0, 10)) {
      const { data } = ask<History>('getProductHistory', { id: row['id'], period: 'all' });
      const days = data.filter(({ date }) => date >= from && date <= to);
      expect(days).toHaveLength(30);
      expect(cents([Number(row['revenue'])])).toBe(cents(days.map(({ revenue }) => revenue)));
    }
    expect(rows.length).toBeGreaterThan(50);
  });

  test('has the last 30 days without dates, and up to today without an end', () => {
    const month = rowsOf(caller, 'exploreProducts', { limit: 500 }, 'page');
    expect(list({ country: 'US' }).data).toEqual(month);
    expect(list({ country: 'US', date_from: dateOf(today - 29) }).data).toEqual(month);
    expect(list({ country: 'US', date_to: dateOf(today) }).data).toEqual(month);
    expect(list({ country: 'us', date_from: dateOf(today - 6) }).data).toEqual(
      rowsOf(caller, 'exploreProducts', { limit: 500, period: '7d' }, 'page'),
    );
  });

  test('has nothing that was first seen later, and nothing between dates in reverse', () => {
    const rows = list({ date_from: from, date_to: to }).data;
    for (const row of rows) expect(String(row['first_seen']) <= to).toBe(true);
    expect(rows.length).toBeLessThan(list({}).total);
    expect(list({ date_from: to, date_to: from })).toMatchObject({ data: [], total: 0 });
    expect(list({ date_from: dateOf(today + 1) })).toMatchObject({ data: [], total: 0 });
  });

  test('has all markets without a country', () => {
    const { data } = list({});
    expect(new Set(data.map((row) => row['country']))).toEqual(new Set(world.countries));
    expect(data).toHaveLength(world.products.size);
  });

  test.each([
    ['min_price', 20, ({ price }: Row) => Number(price) >= 20],
    ['max_price', 20.5, ({ price }: Row) => Number(price) <= 20.5],
    ['min_sales', 100, ({ sales }: Row) => Number(sales) >= 100],
    ['min_rating', 4.5, ({ product_rating: rating }: Row) => Number(rating) >= 4.5],
    ['search', 'SERUM', ({ title }: Row) => /serum/i.test(String(title))],
  ])('keeps exactly what %s lets through', (name, value, isKept) => {
    const all = list({}).data;
    const kept = list({ [name]: value }).data;
    expect(kept).toEqual(all.filter(isKept));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(all.length);
  });

  test('has pages of 20, sorted by what is asked for', () => {
    const first = ask<Page>('listProducts', { sort: 'price' });
    const second = ask<Page>('listProducts', { sort: 'price', page: 2 });
    expect(first.data).toHaveLength(20);
    expect([...first.data, ...second.data]).toEqual(list({ sort: 'price' }).data.slice(0, 40));
    const prices = first.data.map((row) => Number(row['price']));
    expect(prices).toEqual(prices.toSorted((one, other) => other - one));
  });
});

function cents(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
}
