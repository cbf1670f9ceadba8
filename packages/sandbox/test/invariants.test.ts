/** What holds of every list, whatever is asked for. The lists are those that the description has. */

import { type ContractCase, type Way, waysOf, withFields } from '@winninghunter/conformance';
import type { OperationId } from '@winninghunter/openapi';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { names, routes } from '../src/generated/requests.js';
import { dateOf, dayAt } from '../src/world/day.ts';
import { casesById, createReader, type Fields, NOW, type Row } from './support/lists.ts';

const reader = createReader();
const lists = routes.filter(({ operationId }) => waysOf(operationId) !== undefined);
const paged = lists.filter(({ operationId }) => waysOf(operationId)?.length !== 0);

/** What leads to another page, so that a request with it is not about the whole list. */
const PLACES = ['page', 'after', 'scroll', 'offset', 'before_id', 'checkpoint_jump'];

function wholeCases(operationId: OperationId): ContractCase[] {
  return (casesById.get(operationId) ?? []).filter(
    ({ request: { query, body } }) => !PLACES.some((name) => name in { ...query, ...body }),
  );
}

function asTexts(rows: readonly Row[]): string[] {
  return rows.map((row) => JSON.stringify(row));
}

type Pages = Awaited<ReturnType<typeof reader.pagesOf>>;

function readPages(each: ContractCase, way: Way, size: number): Promise<Pages> {
  const { size: parameter } = way;
  return reader.pagesOf(
    parameter === undefined ? each : withFields(each, { [parameter]: size }),
    way,
  );
}

function rowsOn(pages: Pages): Row[] {
  return pages.flatMap(({ rows }) => rows);
}

/** All pages are full but the last, and tell how many rows there are on all. */
function expectFull(pages: Pages, way: Way, size: number): void {
  const { length } = rowsOn(pages);
  if (way.total !== undefined) {
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([length]));
  }
  if (way.size === undefined) return;
  const full = pages.slice(0, Math.floor(length / size));
  expect(full.filter(({ rows }) => rows.length !== size)).toEqual([]);
}

describe('the pages', () => {
  test.each(paged)('of $operationId have every row once, whatever their size', async (route) => {
    const { operationId } = route;
    const ways = waysOf(operationId) ?? [];
    const [first] = ways as [Way];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wholeCases(operationId)),
        fc.integer({ min: 4, max: 29 }),
        async (each, size) => {
          const whole = rowsOn(await readPages(each, first, 30));
          expect(new Set(asTexts(whole)).size).toBe(whole.length);
          for (const way of ways) {
            const pages = await readPages(each, way, size);
            expect(rowsOn(pages)).toEqual(whole);
            expectFull(pages, way, size);
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('a count', () => {
  const counts = routes
    .map(({ operationId }) => operationId)
    .filter((id) => id.startsWith('count') && id !== 'countUnreadNotifications');

  /** The list that is counted. */
  const listOf = (id: string): OperationId =>
    (id === 'countStoreGoogleAds'
      ? 'listStoreGoogleAds'
      : id.replace('count', 'explore')) as OperationId;

  test.each(counts)('%s is the number of rows on all pages', async (id) => {
    for (const counted of casesById.get(id) ?? []) {
      const { total } = (await reader.ask(counted)) as { total: number };
      const { query, body } = counted.request;
      expect(await reader.rowsOf(listOf(id), { ...query, ...body })).toHaveLength(total);
    }
  });
});

/** From the narrowest window to the widest, by the window of an operation. */
const windows: { readonly [window: string]: readonly Fields[] } = {
  PeriodWindow: ['1d', '7d', '30d', '90d', 'all'].map((period) => ({ period })),
  DetailPeriodWindow: ['7d', '30d', '90d', 'all'].map((period) => ({ period })),
  DateRangeWindow: ['7d', '30d', '3m', '6m', 'all'].map((date_range) => ({ date_range })),
  DateBoundsWindow: since('date_from'),
  AdDatesWindow: since('from'),
  GoogleAdDatesWindow: since('first_seen_from'),
};

function since(name: string): Fields[] {
  return [30, 90, 400, 4_000].map((days) => ({ [name]: dateOf(dayAt(NOW) - days) }));
}

/** The best within a window may be others than the best within a wider one. */
const BEST_ALONE: readonly string[] = [
  'listBrandAdRankLeaderboard',
  'listBrandTopAds',
  'listTopCreatorsOfCategory',
  'listTopProductsOfCategory',
  'listTopShopsOfCategory',
];

const windowed = lists.filter(({ window }) => window !== null && window !== 'NoWindow');

describe('a narrower window', () => {
  test.each(windowed)('of $operationId has no more than a wider one', async (route) => {
    const { operationId, window } = route;
    const takesMinimum = names(operationId).includes('min_revenue');
    const minimum = fc.constantFrom(...(takesMinimum ? [0, 500, 5_000, 50_000] : [0]));
    const sequence = windows[window ?? ''] ?? [];
    expect(sequence.length).toBeGreaterThan(1);
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...sequence], { minLength: 2, maxLength: 2 }),
        minimum,
        async ([narrow, wide], least) => {
          const sent = takesMinimum ? { min_revenue: least } : {};
          const fewer = await reader.rowsOf(operationId, { ...narrow, ...sent });
          const more = byIdentity(await reader.rowsOf(operationId, { ...wide, ...sent }));
          for (const row of fewer) {
            const other = more.get(identityOf(row));
            if (!other && BEST_ALONE.includes(operationId)) continue;
            expect(other).toBeDefined();
            for (const name of CUMULATIVE.filter((each) => each in row)) {
              expect(Number(row[name])).toBeLessThanOrEqual(Number(other?.[name]));
            }
          }
          found += fewer.length;
        },
      ),
      { numRuns: 5 },
    );
    expect(found).toBeGreaterThan(0);
  });
});

const CUMULATIVE = ['revenue', 'sales', 'sold_count', 'view_count', 'count'];

const IDENTITIES = ['productid', 'doc_id', 'id', 'creator_id', 'video_id', 'date', 'url'];

/** The id of a row; without one, its text. */
function identityOf(row: Row): unknown {
  const name = IDENTITIES.find((each) => each in row);
  return name ? row[name] : Object.values(row).find((value) => typeof value === 'string');
}

function byIdentity(rows: readonly Row[]): ReadonlyMap<unknown, Row> {
  return new Map(rows.map((row) => [identityOf(row), row]));
}

type Sorts = {
  readonly sort: string;
  /** Without one, the highest come first. */
  readonly direction?: string;
  /** The field that shows each key; null where none is described. */
  readonly keys: { readonly [key: string]: string | null };
};

const explore = { sort: 'sort', direction: 'order' };
const products = {
  revenue: 'revenue',
  sold_count: 'sold_count',
  avg_unit_price: 'avg_unit_price',
  commission_rate: 'commission_rate',
  creator_count: 'creator_count',
  first_seen: 'first_seen',
  creator_conversion_ratio: 'creator_conversion_ratio',
  revenue_growth_rate: 'revenue_growth_rate',
  product_score: 'product_score',
  product_rating: 'product_rating',
  product_review_cnt: 'product_review_cnt',
};
const ads = { sort: 'sorting', direction: 'sortdirection' };
const table = { sort: 'sortingKey', direction: 'sortingDirection' };

/** By the operation, whichever way it is asked. */
const sorts: { readonly [list: string]: Sorts } = {
  exploreProducts: { ...explore, keys: products },
  exploreShops: {
    ...explore,
    keys: { revenue: 'revenue', sold_count: 'sold_count', rating: 'rating' },
  },
  exploreCreators: {
    ...explore,
    keys: { revenue: 'revenue', follower_count: 'follower_count', video_count: 'video_count' },
  },
  exploreVideos: {
    ...explore,
    keys: { revenue: 'revenue', gpm: 'gpm', view_count: 'view_count' },
  },
  exploreCategories: { ...explore, keys: { revenue_origin: 'revenue' } },
  listProducts: { sort: 'sort', keys: products },
  listProductsOfShop: { ...explore, keys: products },
  listBrands: { sort: 'sort', direction: 'dir', keys: { date_added: 'added_at', name: 'name' } },
  listBrandTopAds: { sort: 'sort', keys: { adspend: 'total_adspend', lastseen: 'lastSeen' } },
  searchMetaAds: {
    ...ads,
    keys: {
      adspend: 'total_adspend',
      datefound: 'started',
      lastseen: 'lastSeen',
      longestrunning: 'daysrunning',
    },
  },
  searchTiktokAds: { ...ads, keys: { likes: 'likes', shares: 'shares', comments: 'comments' } },
  searchPinterestAds: {
    ...ads,
    keys: { likes: 'save_count', shares: 'repin_count', daysrunning: 'daysrunning' },
  },
  searchGoogleAds: { sort: 'sort', direction: 'sort_dir', keys: { reach: null, adspend: null } },
  exploreStores: {
    ...table,
    keys: {
      monthly_visits: 'monthly_visits',
      '30d_rev_estimated_max': '30d_rev_estimated_max',
      aov: 'aov',
      visits_growth_pct_m1: 'visits_growth_pct_m1',
      first_product_date: 'first_product_date',
    },
  },
  exploreLanders: {
    ...table,
    keys: { landers_ad_volume: 'landers_ad_volume', monthly_visits: 'monthly_visits' },
  },
  searchTrends: {
    sort: 'sorting',
    keys: { absolute_volume: 'absolute_volume', date_added: 'date_added' },
  },
};

const SORT_NAMES = ['sort', 'sorting', 'sortingKey'];

const sorted = lists
  .filter(({ operationId }) => names(operationId).some((name) => SORT_NAMES.includes(name)))
  .map(({ operationId }) => operationId);

function sortsOf(operationId: string): Sorts {
  // what the dashboard calls shops is found among landers
  const found =
    operationId === 'exploreShopsInDashboard'
      ? sorts['exploreLanders']
      : sorts[operationId.replace(/(ByBody|ByAlias|InDashboard)$/, '')];
  if (!found) throw new Error(`Nobody says how ${operationId} is sorted.`);
  return found;
}

describe('the order', () => {
  test.each(sorted)('of %s is that of the field it is asked for by', async (operationId) => {
    const { sort, direction, keys } = sortsOf(operationId);
    for (const [key, field] of Object.entries(keys)) {
      const ask = (way: string): Promise<Row[]> =>
        reader.rowsOf(operationId, { [sort]: key, ...(direction && { [direction]: way }) });
      const falling = await ask('desc');
      expect(falling.length).toBeGreaterThan(0);
      if (field !== null) expect(`${key} ${isFalling(falling, field)}`).toBe(`${key} true`);
      if (direction === undefined) continue;
      const rising = await ask('asc');
      if (field !== null) expect(isFalling(rising.toReversed(), field)).toBe(true);
      expect(asTexts(rising).sort()).toEqual(asTexts(falling).sort());
    }
  });
});

function isFalling(rows: readonly Row[], field: string): boolean {
  return rows.every((row, at) => {
    const before = rows[at - 1]?.[field];
    return before === undefined || (row[field] as number) <= (before as number);
  });
}

describe('a history', () => {
  test.each(['Product', 'Shop', 'Creator'])('of a %s sums up to its total', async (name) => {
    for (const period of ['7d', '30d', '90d']) {
      type Totals = { readonly data: { readonly revenue: Record<string, number> } };
      const totals = await reader.bodyOf<Totals>(`get${name}Totals` as OperationId, { period });
      const { data } = await reader.bodyOf<{ data: Row[] }>(`get${name}History` as OperationId, {
        period,
      });
      expect(sumOf(data)).toBeCloseTo(totals.data.revenue[period] ?? Number.NaN, 2);
    }
  });

  test('of a category sums up to its summary', async () => {
    for (const period of ['7d', '30d', '90d']) {
      const { data } = await reader.bodyOf<{ data: Row }>('getCategorySummary', { period });
      const history = await reader.bodyOf<{ data: Row[] }>('getCategoryHistory', { period });
      expect(sumOf(history.data)).toBeCloseTo(Number(data['revenue']), 2);
    }
  });
});

function sumOf(days: readonly Row[]): number {
  return days.reduce((sum, { revenue }) => sum + Number(revenue), 0);
}

describe('the seed', () => {
  const again = createReader();
  const other = createReader({ seed: 2 });

  /** What an account starts with, and what is said of itself. */
  const OF_THE_ACCOUNT = [
    'openApiPage',
    'listRequests',
    'getUsage',
    'getCreditBalance',
    'getCredits',
    'getStoreTracker',
    'getStoreTrackerByAlias',
    'getStoreTrackerInDashboard',
    'listFavoriteLanders',
    'countUnreadNotifications',
    'listAdBoards',
    'listAdFolders',
    'listAdFoldersWithBoards',
  ];

  /** What every world has: categories, ids of the examples, sizes, names of windows. */
  const OF_EVERY_WORLD = [
    'getCategoryHierarchy',
    'getCategoryLayers',
    'getCategorySiblings',
    'getGoogleCreative',
    'listBrandAssociatedDomains',
    'countStoreGoogleAds',
    'countCreators',
    'countCreatorsByBody',
    'countShops',
    'countShopsByBody',
    'getCategoryVisitEvents',
    'getDetailVisitEvents',
    'getProductOtherVisits',
  ];

  const reads = routes.filter(({ isSafe }) => isSafe).map(({ operationId }) => operationId);

  test('decides on every answer', async () => {
    const alike: string[] = [];
    for (const operationId of reads) {
      const text = await reader.textOf(operationId);
      expect(await again.textOf(operationId)).toBe(text);
      if ((await other.textOf(operationId)) === text) alike.push(operationId);
    }
    expect(alike.sort()).toEqual([...OF_THE_ACCOUNT, ...OF_EVERY_WORLD].sort());
  });
});
