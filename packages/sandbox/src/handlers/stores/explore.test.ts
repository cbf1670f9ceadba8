import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createAsker,
  isFalling,
  pageThrough,
  type Row,
  valuesOf,
} from '../../../test/support/asker.ts';
import { dateOf } from '../../world/day.ts';
import type { Store } from '../../world/world.ts';

const asker = createAsker(1_000);
const { ask, refusal, world, forget } = asker;
const { stores, categories, today } = world;

beforeEach(forget);

type Page = { readonly data: Row[] };

const everything = Array.from({ length: stores.size }, (_, index) => stores.at(index));
const first = stores.at(0);
const nameOf = (category: number): string => categories.at(category).name;

const allOf = (sent: Row, pageSize = 50): Promise<Row[]> =>
  pageThrough(asker, 'exploreStores', { ...sent, pageSize }, { rows: 'data', size: pageSize });

const some = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const text = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
const dollars = (cents: number): number => cents / 100;

const filters: {
  readonly [name: string]: readonly [
    fc.Arbitrary<string | number>,
    (store: Store, sent: never) => boolean,
  ];
} = {
  search: [
    text('glow', 'example', 'nothing'),
    ({ index }, sent: string) => stores.text(index).includes(sent),
  ],
  country: [
    text('US', 'gb', 'All'),
    ({ country }, sent: string) => sent === 'All' || country === sent.toUpperCase(),
  ],
  category: [
    text('Beauty', 'clothing', 'Nothing'),
    ({ niche }, sent: string) => niche.toLowerCase() === sent.toLowerCase(),
  ],
  product_taxonomy_l1: [
    text(nameOf(first.category)),
    ({ category }, sent: string) => nameOf(category) === sent,
  ],
  product_taxonomy_l2: [
    text(nameOf(first.subcategory)),
    ({ subcategory }, sent: string) => nameOf(subcategory) === sent,
  ],
  product_taxonomy_l3: [
    text(nameOf(categories.at(first.subcategory).children[0] ?? 0)),
    ({ subcategory }, sent: string) =>
      categories.at(subcategory).children.map(nameOf).includes(sent),
  ],
  visitor_country_main: [
    text('US', 'GB'),
    ({ topCountries }, sent: string) => topCountries[0]?.country === sent,
  ],
  visitor_country_among: [
    text('CA', 'GB'),
    (store, sent: string) => visitorsOf(store).includes(sent),
  ],
  visitor_country_exclude: [
    text('CA', 'GB'),
    (store, sent: string) => !visitorsOf(store).includes(sent),
  ],
  min_revenue: [some(60_000), ({ monthlyRevenue }, sent: number) => middle(monthlyRevenue) >= sent],
  max_revenue: [some(60_000), ({ monthlyRevenue }, sent: number) => middle(monthlyRevenue) <= sent],
  min_annual_revenue: [
    some(600_000),
    ({ annualRevenue }, sent: number) => middle(annualRevenue) >= sent,
  ],
  max_annual_revenue: [
    some(600_000),
    ({ annualRevenue }, sent: number) => middle(annualRevenue) <= sent,
  ],
  aov_min: [some(90), ({ orderValueCents }, sent: number) => dollars(orderValueCents) >= sent],
  aov_max: [some(90), ({ orderValueCents }, sent: number) => dollars(orderValueCents) <= sent],
  monthly_visits_min: [some(60_000), ({ monthlyVisits }, sent: number) => monthlyVisits >= sent],
  monthly_visits_max: [some(60_000), ({ monthlyVisits }, sent: number) => monthlyVisits <= sent],
  product_count_min: [some(90), ({ productCount }, sent: number) => productCount >= sent],
  product_count_max: [some(90), ({ productCount }, sent: number) => productCount <= sent],
  language: [text('en', 'DE'), ({ language }, sent: string) => language === sent.toLowerCase()],
  currency: [text('usd', 'EUR'), ({ currency }, sent: string) => currency === sent.toUpperCase()],
  store_apps: [
    text('Klaviyo', 'helpdock,ReturnLane'),
    ({ apps }, sent: string) => apps.some((app) => isIn(sent, app)),
  ],
  shopify_themes: [text('Dawn', 'grove,slate'), ({ theme }, sent: string) => isIn(sent, theme)],
  revenue_change_pct_min: [some(20), ({ revenueGrowth }, sent: number) => revenueGrowth >= sent],
  revenue_change_pct_max: [some(20), ({ revenueGrowth }, sent: number) => revenueGrowth <= sent],
  trustpilot_rating_min: [
    fc.constantFrom(3, 4.5),
    ({ trustRating }, sent: number) => trustRating >= sent,
  ],
  trustpilot_rating_max: [
    fc.constantFrom(3, 4.5),
    ({ trustRating }, sent: number) => trustRating <= sent,
  ],
  trustpilot_reviews_min: [some(300), ({ trustReviews }, sent: number) => trustReviews >= sent],
  trustpilot_reviews_max: [some(300), ({ trustReviews }, sent: number) => trustReviews <= sent],
  traffic_growth_rules_json: [
    text(
      '{"months":1,"direction":"up","percentage":2}',
      '[{"months":3,"direction":"down","percentage":5}]',
      '[null,7,{"months":2,"direction":"x","percentage":5}]',
      '[]',
      'nonsense',
    ),
    ({ visitsGrowth1m, visitsGrowth3m }, sent: string) =>
      sent.includes('up') ? visitsGrowth1m >= 2 : !sent.includes('down') || visitsGrowth3m <= -5,
  ],
};

function visitorsOf({ topCountries }: Store): string[] {
  return topCountries.map(({ country }) => country);
}

/** What the bounds lie around. They are whole, so that it is right but for a little. */
function middle({ min, max }: Store['monthlyRevenue']): number {
  return dollars((min + max) / 2);
}

function isIn(list: string, name: string): boolean {
  return list.toLowerCase().split(',').includes(name.toLowerCase());
}

describe('the search of stores', () => {
  test('finds what passes its filters and nothing else, over all pages', async () => {
    const exact = Object.keys(filters).filter((name) => !/_revenue$/.test(name));
    const sentFilters = fc
      .array(
        fc
          .constantFrom(...exact)
          .chain((name) =>
            fc.tuple(fc.constant(name), filters[name]?.[0] ?? fc.constant<string | number>('')),
          ),
        { maxLength: 3 },
      )
      .map((pairs): Row => Object.fromEntries(pairs));
    await fc.assert(
      fc.asyncProperty(sentFilters, fc.integer({ min: 6, max: 50 }), async (sent, pageSize) => {
        const rows = await allOf(sent, pageSize);
        expect(valuesOf(rows, 'shopid').sort()).toEqual(matching(sent));
      }),
      { numRuns: 120 },
    );
  });

  test.each(Object.keys(filters))('%s alone narrows the search', async (name) => {
    await fc.assert(
      fc.asyncProperty(filters[name]?.[0] ?? fc.constant(''), async (value) => {
        const rows = await allOf({ [name]: value });
        // the middle of rounded bounds may lie beside the estimate
        const slack = /_revenue$/.test(name) ? 1 : 0;
        const difference = rows.length - matching({ [name]: value }).length;
        expect(Math.abs(difference)).toBeLessThanOrEqual(slack);
      }),
      { numRuns: 10 },
    );
  });

  test('keeps stores that came into being between two days', async () => {
    const day = fc.integer({ min: today - 1_800, max: today });
    await fc.assert(
      fc.asyncProperty(day, day, async (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const sent = { store_created_from: dateOf(from), store_created_to: dateOf(to) };
        const rows = await allOf(sent);
        const expected = everything.filter(
          ({ firstProduct }) => firstProduct >= from && firstProduct <= to,
        );
        expect(valuesOf(rows, 'shopid').sort()).toEqual(expected.map(({ id }) => id).sort());
        for (const { first_product_date } of rows) {
          expect(String(first_product_date) >= sent.store_created_from).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['revenue_30d', '30d_rev_estimated_max'],
    ['30d_rev_estimated_max', '30d_rev_estimated_max'],
    ['1d_rev_estimated_max', '1d_rev_estimated_max'],
    ['monthly_visits', 'monthly_visits'],
    ['aov', 'aov'],
    ['visits_growth_pct_m1', 'visits_growth_pct_m1'],
    ['visits_growth_pct_m3', 'visits_growth_pct_m3'],
  ])('sorts by %s', async (sortingKey, field) => {
    const rows = await allOf({ sortingKey });
    expect(isFalling(valuesOf(rows, field))).toBe(true);
    expect(await allOf({ sortingKey, sortingDirection: 'asc' })).toEqual(rows.toReversed());
  });

  test('keeps stores whose visits grow, or shrink, by just what a rule says', async () => {
    for (const { visitsGrowth1m: growth, id } of everything.slice(0, 20)) {
      const direction = growth < 0 ? 'down' : 'up';
      const find = async (percentage: number): Promise<unknown[]> =>
        valuesOf(
          await allOf({
            traffic_growth_rules_json: JSON.stringify({ months: 1, direction, percentage }),
          }),
          'shopid',
        );
      expect(await find(Math.abs(growth))).toContain(id);
      expect(await find(Math.abs(growth) + 0.1)).not.toContain(id);
    }
  });

  test('shows figures that agree with each other', async () => {
    for (const row of await allOf({})) {
      const revenue = row['estimated_revenue'] as { monthly: { min: number; max: number } };
      const visits = Object.values(row['monthly_visits_historical'] as { [month: string]: number });
      expect(revenue.monthly.max).toBe(row['30d_rev_estimated_max']);
      expect(revenue.monthly.min).toBeLessThanOrEqual(revenue.monthly.max);
      expect(visits.at(-1)).toBe(row['monthly_visits']);
      expect((row['bestsellers'] as Row[]).length).toBeGreaterThan(0);
    }
  });

  test('leaves out the figures about Meta ads if asked to', async () => {
    const { data } = await ask<Page>('exploreStores', { includeWlads: 0 });
    const { data: full } = await ask<Page>('exploreStores', { includeWlads: 1 });
    expect(data[0]).not.toHaveProperty('active_ad_count');
    expect(full[0]).toHaveProperty('active_ad_count');
    expect(full).toMatchObject(data);
  });

  test('is the same under its older path', async () => {
    expect(await ask('exploreStoresByAlias', { country: 'US' })).toEqual(
      await ask('exploreStores', { country: 'US' }),
    );
  });

  test('by a picture finds the same stores for the same one, and others for another', async () => {
    const one = await ask<Page>('findStoresByImage', { image_url: 'https://example.org/1.jpg' });
    const again = await ask<Page>('findStoresByImage', { image_url: 'https://example.org/1.jpg' });
    const other = await ask<Page>('findStoresByImage', { image_url: 'https://example.org/2.jpg' });
    expect(again).toEqual(one);
    expect(valuesOf(other.data, 'shopid')).not.toEqual(valuesOf(one.data, 'shopid'));
    expect(new Set(valuesOf(one.data, 'shopid')).size).toBe(20);
  });
});

function matching(sent: Row): string[] {
  return everything
    .filter((store) =>
      Object.entries(sent).every(([name, value]) => filters[name]?.[1](store, value as never)),
    )
    .map(({ id }) => id)
    .sort();
}

describe('tracked stores', () => {
  const amount = async (): Promise<number> => Number((await ask('getStoreTracker'))['amount']);
  const fresh = stores.at(40);

  test('are one more for a store that is added, once, however its address is written', async () => {
    const before = await amount();
    for (const storeurl of [fresh.domain, `https://www.${fresh.domain}/products?a=1`]) {
      expect(await ask('trackStore', { storeurl })).toEqual({ success: true });
      expect(await amount()).toBe(before + 1);
    }
  });

  test('are as many as before once it is taken out', async () => {
    const before = await amount();
    await ask('trackStore', { storeurl: fresh.domain });
    await ask('untrackStore', { shopid: fresh.id });
    expect(await amount()).toBe(before);
    expect(await refusal('untrackStore', { shopid: fresh.id })).toMatchObject({
      status: 400,
      error: 'Store not found',
    });
  });

  test('are counted alike under all paths', async () => {
    await ask('trackStore', { storeurl: fresh.domain });
    const tracker = await ask('getStoreTracker');
    expect(await ask('getStoreTrackerByAlias')).toEqual(tracker);
    expect(await ask('getStoreTrackerInDashboard')).toEqual(tracker);
  });

  test('are stores that there are', async () => {
    expect(await refusal('trackStore', { storeurl: 'nowhere.example.org' })).toMatchObject({
      status: 400,
      error: 'Store not found',
    });
  });

  test('are no more than the plan allows', async () => {
    const { amount: now, max_allowed } = await ask('getStoreTracker');
    for (let at = Number(now); at < Number(max_allowed); at += 1) {
      await ask('trackStore', { storeurl: stores.at(at).domain });
    }
    expect(await refusal('trackStore', { storeurl: fresh.domain })).toMatchObject({
      status: 400,
      error: 'Limit of tracked stores reached (25).',
    });
  });
});
