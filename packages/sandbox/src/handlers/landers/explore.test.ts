import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createAsker,
  isFalling,
  pageThrough,
  type Row,
  valuesOf,
} from '../../../test/support/asker.ts';
import type { Lander } from '../../world/world.ts';

const asker = createAsker();
const { ask, refusal, world, forget } = asker;
const { landers, stores, brands } = world;

beforeEach(forget);

type Page = { readonly data: Row[] };

const everything = Array.from({ length: landers.size }, (_, index) => landers.at(index));

const allOf = (sent: Row, pageSize = 250): Promise<Row[]> =>
  pageThrough(asker, 'exploreLanders', { ...sent, pageSize }, { rows: 'data', size: pageSize });

const filters: {
  readonly [name: string]: readonly [
    values: readonly string[],
    passes: (lander: Lander, sent: string) => boolean,
  ];
} = {
  search: [
    ['serum', 'glow', 'no such word'],
    ({ index }, sent) => landers.text(index).includes(sent),
  ],
  landersAdvertiser: [
    ['glow theory', 'Glow', 'nobody'],
    ({ brand }, sent) => brands.at(brand).name.toLowerCase().includes(sent.toLowerCase()),
  ],
  landersUrl: [['/products/', 'GLOWTHEORY'], ({ url }, sent) => url.includes(sent.toLowerCase())],
  landersNiche: [['Beauty', 'beauty', 'Nothing'], ({ niche }, sent) => isSame(niche, sent)],
  landersPageType: [['product', 'Funnel'], ({ pageType }, sent) => isSame(pageType, sent)],
  landersAdVolume: [['10-50', '3', '0-2'], ({ adVolume }, sent) => isIn(adVolume, sent)],
  landersRunningTime: [
    ['30-90', '90+'],
    ({ index }, sent) => isIn(landers.column('daysRunning')[index] ?? 0, sent),
  ],
  landersMonthlyVisits: [
    ['10000-50000', '20k+'],
    ({ store }, sent) => isIn(stores.at(store).monthlyVisits, sent),
  ],
  country: [
    ['US', 'All', 'ZZ'],
    ({ store }, sent) => sent === 'All' || stores.at(store).country === sent,
  ],
};

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isIn(value: number, band: string): boolean {
  const [least = 0, most = Number.POSITIVE_INFINITY] = band
    .replace('k', '000')
    .replace('+', '')
    .split('-')
    .map(Number);
  return value >= least && value <= most;
}

describe('the search of landers', () => {
  test('finds what passes its filters and nothing else, over all pages', async () => {
    const sentFilters = fc
      .array(
        fc
          .constantFrom(...Object.keys(filters))
          .chain((name) =>
            fc.tuple(fc.constant(name), fc.constantFrom(...(filters[name]?.[0] ?? []))),
          ),
        { maxLength: 3 },
      )
      .map((pairs): Row => Object.fromEntries(pairs));
    await fc.assert(
      fc.asyncProperty(sentFilters, fc.integer({ min: 9, max: 250 }), async (sent, pageSize) => {
        const rows = await allOf(sent, pageSize);
        const expected = everything.filter((lander) =>
          Object.entries(sent).every(([name, value]) => filters[name]?.[1](lander, String(value))),
        );
        expect(valuesOf(rows, 'lander_key').sort()).toEqual(expected.map(({ key }) => key).sort());
      }),
      { numRuns: 100 },
    );
  });

  test.each(Object.entries(filters))(
    '%s alone narrows the search',
    async (name, [values, passes]) => {
      for (const value of values) {
        const expected = everything.filter((lander) => passes(lander, value));
        expect((await allOf({ [name]: value })).length).toBe(expected.length);
      }
    },
  );

  test('filters by the revenue that it shows, about', async () => {
    const rows = await allOf({ landersMonthlyRevenue: '20000-60000' });
    for (const { store_revenue } of rows) {
      expect(Number(store_revenue)).toBeGreaterThan(19_900);
      expect(Number(store_revenue)).toBeLessThan(60_100);
    }
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(everything.length);
  });

  test.each(['landers_ad_volume', 'monthly_visits'])('sorts by %s', async (sortingKey) => {
    const rows = await allOf({ sortingKey });
    expect(isFalling(valuesOf(rows, sortingKey))).toBe(true);
    expect(await allOf({ sortingKey, sortingDirection: 'asc' })).toEqual(rows.toReversed());
  });

  test('is the same in the dashboard', async () => {
    const sent = { search: 'serum', pageSize: 5 };
    expect(await ask('exploreShopsInDashboard', sent)).toEqual(await ask('exploreLanders', sent));
  });

  test('offers values that find something', async () => {
    const offered = await ask<{ [name: string]: string[] }>('getLanderFilters');
    for (const [name, values] of Object.entries(offered)) {
      const counts = await Promise.all(
        values.map(async (value) => (await allOf({ [name]: value })).length),
      );
      expect(Math.max(...counts)).toBeGreaterThan(0);
    }
    const { landersPageType = [] } = offered;
    const types = await Promise.all(
      landersPageType.map(async (type) => (await allOf({ landersPageType: type })).length),
    );
    expect(types.reduce((sum, count) => sum + count, 0)).toBe(everything.length);
  });

  test('has an overview that is one of its rows', async () => {
    expect(await allOf({})).toContainEqual(await ask('getLanderOverview'));
  });
});

describe('favourites', () => {
  test('are those that were toggled an odd number of times, the last first', async () => {
    const toggles = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(toggles, async (indexes) => {
        forget();
        let expected: string[] = [];
        for (const index of indexes) {
          const { key } = landers.at(index);
          await ask('toggleFavoriteLander', { lander_key: key });
          const isSaved = expected.includes(key);
          expected = isSaved ? expected.filter((each) => each !== key) : [key, ...expected];
        }
        const { data } = await ask<Page>('listFavoriteLanders');
        expect(valuesOf(data, 'lander_key')).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('are shown as by the search', async () => {
    const [row] = await allOf({});
    await ask('toggleFavoriteLander', { lander_key: row?.['lander_key'], advertiser_name: 'Else' });
    expect(await ask('listFavoriteLanders')).toEqual({ data: [row] });
  });

  test('that nobody knows are shown as they were sent', async () => {
    const sent = {
      lander_key: 'elsewhere.example.org',
      lander_url: 'https://elsewhere.example.org/',
      advertiser_name: 'Elsewhere',
    };
    await ask('toggleFavoriteLander', sent);
    expect(await ask('listFavoriteLanders')).toEqual({ data: [sent] });
  });

  test('do not grow beyond a limit', async () => {
    for (let at = 0; at < 1_000; at += 1) {
      await ask('toggleFavoriteLander', { lander_key: `page ${at}` });
    }
    expect(await refusal('toggleFavoriteLander', { lander_key: 'one more' })).toMatchObject({
      status: 400,
    });
    expect(await ask('toggleFavoriteLander', { lander_key: 'page 7' })).toEqual({ success: true });
  });
});
