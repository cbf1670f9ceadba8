import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createAsker,
  isFalling,
  pageThrough,
  type Row,
  valuesOf,
} from '../../../test/support/asker.ts';
import { dateOf, dayOf } from '../../world/day.ts';
import { monthsBack } from './kept-ads.ts';

const asker = createAsker();
const { ask, refusal, world } = asker;
const { metaAds, brands, today } = world;

type Point = { readonly date: string; readonly count: number };

const day = fc.integer({ min: today - 600, max: today + 20 });
const custom = fc.tuple(day, day).map(([one, other]) => ({
  date_range: 'custom',
  date_from: dateOf(Math.min(one, other)),
  date_to: dateOf(Math.max(one, other)),
}));
const presets = ['all', 'live', '7d', '30d', '3m', '6m'].map((date_range) => ({ date_range }));
const ranges: fc.Arbitrary<Row> = fc.oneof(fc.constantFrom<Row[]>(...presets, {}), custom);
const ids = fc.constantFrom(
  ...Array.from({ length: Math.min(8, brands.size) }, (_, index) => brands.at(index).id),
);

/** Any tab of any brand over any range. */
const asked = fc.tuple(ids, ranges).map(([id, range]): Row => ({ id, ...range }));

const adsOf = (sent: Row): Promise<Row[]> =>
  pageThrough(asker, 'listBrandAds', sent, { size: 20, first: 0 });

const GLOW = brands.at(0).id;

describe('the ads of a brand', () => {
  test('are those that the range keeps, the last started first, over all pages', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (sent) => {
        const rows = await adsOf(sent);
        const all = await adsOf({ id: sent['id'] });
        expect(valuesOf(rows, 'productid')).toEqual(
          valuesOf(
            all.filter((row) => isKept(row, sent)),
            'productid',
          ),
        );
        const days = valuesOf(rows, 'started').map(String);
        expect(days).toEqual(days.toSorted().toReversed());
      }),
      { numRuns: 120 },
    );
  });

  test('without a range are all ads of the page', async () => {
    const rows = await adsOf({ id: GLOW });
    expect(rows.length).toBe(brands.at(0).totalAds);
    expect(new Set(valuesOf(rows, 'productid')).size).toBe(rows.length);
    expect(new Set(valuesOf(rows, 'page_id'))).toEqual(new Set([GLOW]));
  });

  test('that are live were seen lately, whenever they started: not those of 7 days', async () => {
    const live = await adsOf({ id: GLOW, date_range: 'live' });
    const week = await adsOf({ id: GLOW, date_range: '7d' });
    expect(live.length).toBe(brands.at(0).activeAds);
    expect(live.some(({ started }) => String(started) < dateOf(today - 7))).toBe(true);
    expect(valuesOf(live, 'productid')).not.toEqual(valuesOf(week, 'productid'));
  });

  test('of a shorter range are among those of a longer one', async () => {
    const counts: number[] = [];
    let wider = new Set<unknown>(valuesOf(await adsOf({ id: GLOW }), 'productid'));
    for (const date_range of ['6m', '3m', '30d', '7d']) {
      const rows = valuesOf(await adsOf({ id: GLOW, date_range }), 'productid');
      expect(rows.filter((id) => !wider.has(id))).toEqual([]);
      wider = new Set(rows);
      counts.push(rows.length);
    }
    expect(counts.at(-1)).toBeLessThan(counts[0] ?? 0);
  });

  test('include both days of a custom range', async () => {
    const { started } = metaAds.at(brands.ads(0)[3] ?? 0);
    const on = { date_range: 'custom', date_from: dateOf(started), date_to: dateOf(started) };
    const rows = await adsOf({ id: GLOW, ...on });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(valuesOf(rows, 'started'))).toEqual(new Set([dateOf(started)]));
  });
});

const insightTabs = {
  listBrandAdCopies: 'copy',
  listBrandAdHeadlines: 'headline',
  listBrandAdHooks: 'hook',
  listBrandPersonas: 'persona',
  listBrandThemes: 'description',
  listBrandAngles: 'description',
  listBrandDesires: 'description',
  listBrandEmotions: 'description',
  listBrandUsps: 'description',
  listBrandAwarenessStages: 'description',
  listBrandFunnelStages: 'description',
};

describe.each(Object.entries(insightTabs))('%s', (operation, field) => {
  test('counts each ad once, the most frequent first', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (sent) => {
        const [rows, ads] = await Promise.all([ask<Row[]>(operation, sent), adsOf(sent)]);
        expect(new Set(valuesOf(rows, field)).size).toBe(rows.length);
        expect(isFalling(valuesOf(rows, 'count'))).toBe(true);
        expect(sum(rows)).toBe(ads.length);
        const longest = Math.max(0, ...valuesOf(ads, 'daysrunning').map(Number));
        expect(Math.max(0, ...valuesOf(rows, 'max_days_running').map(Number))).toBe(longest);
      }),
      { numRuns: 25 },
    );
  });
});

test.each([
  ['listBrandAdCopies', 'copy', 'copy'],
  ['listBrandAdHeadlines', 'headline', 'title'],
])('%s are those of the ads', async (operation, field, ofAd) => {
  const ads = await adsOf({ id: GLOW, date_range: '30d' });
  for (const row of await ask<Row[]>(operation, { id: GLOW, date_range: '30d' })) {
    const own = ads.filter((ad) => ad[ofAd] === row[field]);
    expect(own.length).toBe(row['count']);
  }
});

test('the cards count the rows of their tabs', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async (sent) => {
      const lengths = await Promise.all(
        ['Personas', 'Themes', 'Angles', 'Desires', 'Emotions', 'Usps'].map(
          async (tab): Promise<[string, number]> => [
            tab.toLowerCase(),
            (await ask<Row[]>(`listBrand${tab}`, sent)).length,
          ],
        ),
      );
      expect(await ask('getBrandOverviewCards', sent)).toEqual(Object.fromEntries(lengths));
    }),
    { numRuns: 25 },
  );
});

describe('series', () => {
  test('agree with the ads, day by day', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (sent) => {
        const ads = await adsOf(sent);
        const launched = await ask<Point[]>('listBrandAdsLaunched', sent);
        const live = await ask<Point[]>('listBrandLiveAdsOverTime', sent);
        expect(sum(launched)).toBe(ads.length);
        for (const { date, count } of launched) {
          expect(ads.filter(({ started }) => started === date).length).toBe(count);
        }
        for (const { date, count } of live) expect(runningOn(ads, date)).toBe(count);
        expect(valuesOf(live, 'date')).toEqual(valuesOf(launched, 'date'));
      }),
      { numRuns: 60 },
    );
  });

  test('have a point for each day in a row', async () => {
    const live = await ask<Point[]>('listBrandLiveAdsOverTime', { id: GLOW });
    const first = Date.parse(live[0]?.date ?? '') / 86_400_000;
    expect(valuesOf(live, 'date')).toEqual(live.map((_, at) => dateOf(first + at)));
    expect(live.at(-1)?.date).toBe(dateOf(today));
  });

  test('of all ads are those that the world has', async () => {
    const live = await ask<Point[]>('listBrandLiveAdsOverTime', { id: GLOW });
    const launched = await ask<Point[]>('listBrandAdsLaunched', { id: GLOW });
    const starts = Array.from(brands.ads(0), (index) => metaAds.at(index).started);
    const from = Math.min(...starts);
    const days = Array.from({ length: today - from + 1 }, (_, at) => from + at);
    expect(valuesOf(live, 'count')).toEqual(days.map((each) => brands.activeAdsOn(0, each)));
    expect(valuesOf(launched, 'count')).toEqual(
      days.map((each) => starts.filter((start) => start === each).length),
    );
  });

  test('end with the ads that run now', async () => {
    for (let index = 0; index < brands.size; index += 1) {
      const { id, activeAds } = brands.at(index);
      const live = await ask<Point[]>('listBrandLiveAdsOverTime', { id });
      expect(live.at(-1)).toEqual({ date: dateOf(today), count: activeAds });
    }
  });

  test('begin with the first ad', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (sent) => {
        const [first] = await ask<Point[]>('listBrandAdsLaunched', sent);
        expect(await ask('getBrandFirstAdDate', sent)).toEqual({ date: first?.date ?? null });
      }),
      { numRuns: 25 },
    );
  });
});

describe('best ads', () => {
  test('stand in the order of their rank', async () => {
    const board = await ask<Row[]>('listBrandAdRankLeaderboard', { id: GLOW });
    expect(isFalling(valuesOf(board, 'ad_rank').toReversed())).toBe(true);
    expect(board[0]?.['ad_rank']).toBe(1);
    expect(await ask('listBrandTopAds', { id: GLOW })).toEqual(board);
  });

  test.each([
    ['reach', 'total_eu_views'],
    ['adspend', 'total_adspend'],
    ['longestrunning', 'daysrunning'],
  ])('sort by %s', async (sort, field) => {
    const rows = await ask<Row[]>('listBrandTopAds', { id: GLOW, sort });
    expect(isFalling(valuesOf(rows, field))).toBe(true);
  });

  test('are counted by platform', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (sent) => {
        const counts = await ask('getBrandTopAdsPlatformCounts', sent);
        for (const platform of ['facebook', 'instagram']) {
          const rows = await ask<Row[]>('listBrandTopAds', { ...sent, platform });
          expect(rows.length).toBe(counts[platform]);
        }
      }),
      { numRuns: 25 },
    );
  });
});

test('pages and domains are those that the ads lead to', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async (sent) => {
      const ads = await adsOf(sent);
      const pages = await ask<Row[]>('listBrandLandingPages', sent);
      const domains = await ask<Row[]>('listBrandAssociatedDomains', sent);
      expect(new Set(valuesOf(pages, 'url'))).toEqual(new Set(valuesOf(ads, 'link')));
      expect(sum(pages)).toBe(ads.length);
      expect(sum(domains)).toBe(ads.length);
      expect(isFalling(valuesOf(pages, 'count'))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('partners are those of the ads that run together with them', async () => {
  let found = 0;
  for (let index = 0; index < brands.size; index += 1) {
    const sent = { id: brands.at(index).id, date_range: '6m' };
    const shared = await ask<Row[]>('listBrandPartnershipAds', sent);
    const partners = await ask<Row[]>('listBrandPartnerPages', sent);
    expect(sum(partners)).toBe(shared.length);
    found += shared.length;
  }
  expect(found).toBeGreaterThan(0);
});

test('the shop of a brand is the one in the list of brands', async () => {
  const { brands: rows } = await ask<{ brands: Row[] }>('listBrands', { search: GLOW });
  const { shopid, domain } = await ask('getBrandCommerce', { id: GLOW });
  expect(rows[0]).toMatchObject({ source_shopid: shopid, primary_domain: domain });
});

test('a page that is no brand is refused by every tab', async () => {
  const tabs = ['listBrandAds', 'getBrandCommerce', 'listBrandTopAds', 'getBrandFirstAdDate'];
  for (const tab of [...tabs, ...Object.keys(insightTabs)]) {
    expect(await refusal(tab, { id: '1' })).toEqual({
      status: 400,
      success: false,
      error: 'Brand not found',
    });
  }
});

test.each([
  ['2026-03-31', 1, '2026-02-28'],
  ['2026-03-31', 3, '2025-12-31'],
  ['2026-01-15', 6, '2025-07-15'],
  ['2024-03-30', 1, '2024-02-29'],
])('%s is %i months after %s', (date, months, expected) => {
  expect(dateOf(monthsBack(Date.parse(date) / 86_400_000, months))).toBe(expected);
});

function sum(rows: readonly Row[]): number {
  return rows.reduce((total, { count }) => total + Number(count), 0);
}

function runningOn(ads: readonly Row[], date: string): number {
  const isRunning = ({ started, lastSeen }: Row): boolean => {
    const twoDaysBefore = dateOf((dayOf(date) ?? 0) - 2);
    return String(started) <= date && String(lastSeen) >= twoDaysBefore;
  };
  return ads.filter(isRunning).length;
}

/** What the description says of `date_range`, in its own terms. */
function isKept({ started, updated_at }: Row, sent: Row): boolean {
  const { date_range = 'all', date_from, date_to } = sent;
  const firstDays: { readonly [range: string]: string } = {
    all: '',
    live: '',
    '7d': dateOf(today - 6),
    '30d': dateOf(today - 29),
    '3m': '2025-12-31',
    '6m': '2025-09-30',
    custom: String(date_from),
  };
  const isLive = date_range !== 'live' || String(updated_at) >= dateOf(today - 2);
  const isInTime = date_range !== 'custom' || String(started) <= String(date_to);
  return isLive && isInTime && String(started) >= (firstDays[String(date_range)] ?? '');
}
