import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createAsker,
  isFalling,
  pageThrough,
  type Row,
  valuesOf,
} from '../../../test/support/asker.ts';

const asker = createAsker();
const { ask, refusal, world, forget } = asker;
const { brands } = world;

beforeEach(forget);

type Page = {
  readonly brands: Row[];
  readonly total: number;
  readonly total_pages: number;
  readonly brand_request_quota: { readonly used: number; readonly remaining: number };
};

function addressOf(id: string): string {
  return `https://www.facebook.com/ads/library/?view_all_page_id=${id}`;
}

const allBrands = (sent: Row = {}): Promise<Row[]> =>
  pageThrough(asker, 'listBrands', { ...sent, limit: 50 }, { rows: 'brands', size: 50 });

describe('the list of tracked brands', () => {
  test('is as long as its total, by pages of any size', async () => {
    const filters = fc.record(
      {
        search: fc.constantFrom('glow', 'A', '1045', 'nobody'),
        filter_active_ads: fc.constantFrom('5', '0-3', '2+'),
        filter_traffic: fc.constantFrom('10000', '0-5k'),
        filter_revenue: fc.constantFrom('20000', '1k-90k'),
        revenue_period: fc.constantFrom('1d', '30d'),
        sort: fc.constantFrom('name', 'growth', 'traffic'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 13 }), async (sent, limit) => {
        const all = await allBrands(sent);
        const rows = await pageThrough(
          asker,
          'listBrands',
          { ...sent, limit },
          { rows: 'brands', size: limit },
        );
        const { total, total_pages } = await ask<Page>('listBrands', { ...sent, limit });
        expect(rows).toEqual(all);
        expect(total).toBe(all.length);
        expect(total_pages).toBe(Math.ceil(total / limit));
        expect(new Set(valuesOf(rows, 'id')).size).toBe(total);
      }),
      { numRuns: 60 },
    );
  });

  test('begins with brands that were added before, each a day of its own', async () => {
    const days = valuesOf(await allBrands(), 'added_at').map(String);
    expect(new Set(days).size).toBe(12);
    for (const day of days) expect(day > '2025-03-01' && day <= '2026-03-31').toBe(true);
  });

  test('finds by name or id, whatever the letter case', async () => {
    const all = await allBrands();
    for (const search of ['GLOW', brands.at(1).id.slice(3, 9)]) {
      const expected = all.filter(({ name, id }) =>
        `${name}\n${id}`.toLowerCase().includes(search.toLowerCase()),
      );
      expect(await allBrands({ search })).toEqual(expected);
      expect(expected.length).toBeGreaterThan(0);
    }
  });

  test('filters by active ads, traffic and revenue', async () => {
    const all = await allBrands();
    const least = async (name: string, value: string): Promise<unknown[]> =>
      valuesOf(await allBrands({ [name]: value }), 'id');
    const ids = (passes: (row: Row) => boolean): unknown[] => valuesOf(all.filter(passes), 'id');
    expect(await least('filter_active_ads', '5')).toEqual(
      ids((row) => Number(row['active_ads_on_page']) >= 5),
    );
    expect(await least('filter_traffic', '0-20000')).toEqual(
      ids((row) => Number(row['traffic']) <= 20_000),
    );
    expect(await least('filter_revenue', '20000')).toEqual(
      ids((row) => (row['commerce'] as Revenue).estimated_revenue.monthly.max >= 20_000),
    );
  });

  test.each([
    ['date_added', 'added_at'],
    ['new_ads', 'new_ads_count'],
    ['growth', 'new_ads_change'],
    ['active_ads', 'active_ads_on_page'],
    ['traffic', 'traffic'],
  ])('sorts by %s', async (sort, field) => {
    const rows = await allBrands({ sort });
    const figures = valuesOf(rows, field).map((value) =>
      typeof value === 'string' ? Date.parse(value) : value,
    );
    expect(isFalling(figures)).toBe(true);
    expect(isFalling(valuesOf(await allBrands({ sort, dir: 'asc' }), field).map(String))).toBe(
      false,
    );
  });

  test('sorts by name from A to Z', async () => {
    const names = valuesOf(await allBrands({ sort: 'name' }), 'name').map(String);
    const lower = names.map((name) => name.toLowerCase());
    expect(lower).toEqual(lower.toSorted());
  });

  test('is lighter if asked for, with the same brands', async () => {
    const lite = await allBrands({ lite: '1' });
    expect(valuesOf(lite, 'id')).toEqual(valuesOf(await allBrands(), 'id'));
    expect(lite[0]).not.toHaveProperty('traffic');
  });

  test('is the same in the dashboard', async () => {
    expect(await ask('listBrandsInDashboard')).toEqual(await ask('listBrands'));
  });
});

type Revenue = { readonly estimated_revenue: { readonly monthly: { readonly max: number } } };

describe('tracking', () => {
  const fresh = brands.at(brands.size - 1).id;

  test('adds a brand, once, and counts it against the month', async () => {
    const before = await ask<Page>('listBrands');
    expect(await ask('followBrand', { url: addressOf(fresh) })).toMatchObject({
      already_tracked: false,
      has_data: true,
      details_url: `/brands/${fresh}`,
    });
    expect(await ask('followBrand', { url: addressOf(fresh) })).toMatchObject({
      already_tracked: true,
    });
    const after = await ask<Page>('listBrands');
    expect(after.total).toBe(before.total + 1);
    expect(after.brands[0]).toMatchObject({ id: fresh, added_at: '2026-03-31' });
    expect(after.brand_request_quota.used).toBe(before.brand_request_quota.used + 1);
    expect(after.brand_request_quota.remaining).toBe(before.brand_request_quota.remaining - 1);
  });

  test('ends, and begins anew', async () => {
    const before = await allBrands({ sort: 'name' });
    const [{ id } = {}] = before;
    await ask('unfollowBrand', { page_id: id });
    expect(valuesOf(await allBrands(), 'id')).not.toContain(id);
    expect(await refusal('unfollowBrand', { page_id: id })).toMatchObject({
      status: 400,
      error: 'Brand not found',
    });
    await ask('followBrand', { url: addressOf(String(id)) });
    expect(valuesOf(await allBrands({ sort: 'name' }), 'id')).toEqual(valuesOf(before, 'id'));
  });

  test('takes a page that nothing is known of yet, and shows it empty', async () => {
    const id = '999000111222333';
    expect(await ask('followBrand', { url: `https://facebook.com/${id}` })).toMatchObject({
      already_tracked: false,
      has_data: false,
    });
    const { brands: rows } = await ask<Page>('listBrands', { search: id });
    expect(rows).toMatchObject([{ id, status: 'pending', total_ads: 0 }]);
    expect(await ask('listBrandAds', { id })).toEqual([]);
    expect(await ask('listBrandThemes', { id })).toEqual([]);
    expect(await ask('listBrandLiveAdsOverTime', { id })).toEqual([]);
    expect(await ask('getBrandFirstAdDate', { id })).toEqual({ date: null });
    expect(await ask('getBrandCommerce', { id })).toEqual({});
  });

  test.each(['https://example.org/?id=1', 'https://www.facebook.com/ads/library/', 'urn:x'])(
    'refuses the address %s',
    async (url) => {
      expect(await refusal('followBrand', { url })).toMatchObject({
        status: 400,
        error: 'Invalid Ad Library URL',
      });
    },
  );

  test('stops at the quota of the month', async () => {
    const { brand_request_quota } = await ask<Page>('listBrands');
    for (let at = 0; at < brand_request_quota.remaining; at += 1) {
      await ask('followBrand', { url: addressOf(String(900_000_000_000_000 + at)) });
    }
    const { error } = await refusal('followBrand', { url: addressOf('911111111111111') });
    expect(error).toMatch(/^Monthly limit of new brands reached \(50\)/);
    expect((await ask<Page>('listBrands')).brand_request_quota).toMatchObject({
      used: 50,
      remaining: 0,
    });
  });
});
