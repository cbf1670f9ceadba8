import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createAsker,
  isFalling,
  type Row,
  scrollThrough,
  valuesOf,
} from '../../../test/support/asker.ts';
import { dateOf } from '../../world/day.ts';
import type { MetaAd } from '../../world/world.ts';

const asker = createAsker();
const { ask, refusal, world, forget, wait } = asker;
const { metaAds, brands, products, stores, landers, today } = world;

const HOUR = 3_600_000;

/** Every ad, as a search without filters shows it. */
let all: Row[] = [];

beforeAll(async () => {
  all = (await scrollThrough(asker, 'searchMetaAds', { limit: 50 })).rows;
});
beforeEach(forget);

function adOf(row: Row): MetaAd {
  return metaAds.at(metaAds.indexOf(String(row['productid'])));
}

const day = fc.integer({ min: today - 500, max: today }).map(dateOf);
/** Days on which pages were created, so that bounds are met. */
const pageDays = Array.from({ length: brands.size }, (_, index) =>
  dateOf(brands.at(index).pageCreated),
);
const some = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });

/** Each filter: what may be sent, and whether a row is to be found with it. */
const filters: {
  readonly [name: string]: readonly [
    fc.Arbitrary<string | number>,
    (row: Row, sent: never) => boolean,
  ];
} = {
  from: [day, (row, sent: string) => String(row['started']) >= sent],
  to: [day, (row, sent: string) => String(row['started']) <= sent],
  fromlastseen: [day, (row, sent: string) => String(row['lastSeen']) >= sent],
  tolastseen: [day, (row, sent: string) => String(row['lastSeen']) <= sent],
  product_from: [day, (row, sent: string) => productDay(row) >= sent],
  product_to: [day, (row, sent: string) => productDay(row) <= sent],
  pagefrom: [fc.constantFrom(...pageDays), (row, sent: string) => pageDay(row) >= sent],
  pageto: [fc.constantFrom(...pageDays), (row, sent: string) => pageDay(row) <= sent],
  min: [some(10), (row, sent: number) => Number(row['countActive']) >= sent],
  max: [some(10), (row, sent: number) => Number(row['countActive']) <= sent],
  minadspend: [some(3_000), (row, sent: number) => Number(row['total_adspend']) >= sent],
  maxadspend: [some(3_000), (row, sent: number) => Number(row['total_adspend']) <= sent],
  minreach: [some(90_000), (row, sent: number) => Number(row['total_eu_views']) >= sent],
  maxreach: [some(90_000), (row, sent: number) => Number(row['total_eu_views']) <= sent],
  mintraffic: [some(60_000), (row, sent: number) => visitsOf(row) >= sent],
  maxtraffic: [some(60_000), (row, sent: number) => visitsOf(row) <= sent],
  mindays: [some(60), (row, sent: number) => Number(row['daysrunning']) >= sent],
  maxdays: [some(60), (row, sent: number) => Number(row['daysrunning']) <= sent],
  minactiveads: [some(20), (row, sent: number) => activeOf(row) >= sent],
  maxactiveads: [some(20), (row, sent: number) => activeOf(row) <= sent],
  minadrank: [some(40), (row, sent: number) => Number(row['ad_rank']) >= sent],
  maxadrank: [some(40), (row, sent: number) => Number(row['ad_rank']) <= sent],
  adscorefilter: [
    fc.constantFrom('winning', 'scaling', 'testing'),
    (row, sent: string) => String(row['adscore']).toLowerCase() === sent,
  ],
  mediafilter: [
    fc.constantFrom('videos', 'images', 'carousel', 'dco'),
    (row, sent: string) => sent.startsWith(String(row['display_format'])),
  ],
  activestatus: [
    fc.constantFrom('active', 'inactive'),
    (row, sent: string) => adOf(row).isActive === (sent === 'active'),
  ],
  niches: [
    fc.constantFrom(...metaAds.niches.map(({ code }) => code.toLowerCase()), 'BE,PE'),
    (row, sent: string) => sent.toUpperCase().split(',').includes(adOf(row).niche),
  ],
  countries: [
    fc.constantFrom('US', 'de', 'GB,FR', 'ZZ'),
    (row, sent: string) =>
      sent
        .toUpperCase()
        .split(',')
        .some((code) => (row['countries'] as string[]).includes(code)),
  ],
  store_based_in: [
    fc.constantFrom('US', 'GB', 'de'),
    (row, sent: string) => storeOf(row).country === sent.toUpperCase(),
  ],
  pagetypefilter: [
    fc.constantFrom('products', 'collections', 'funnels', 'nofunnels'),
    (row, sent: string) => isPageType(landers.at(adOf(row).lander).pageType, sent),
  ],
  website: [fc.constantFrom('SH', 'WOO'), (row, sent: string) => technologyOf(row) === sent],
  themes: [
    fc.constantFrom('Dawn', 'grove'),
    (row, sent: string) => storeOf(row).theme.toLowerCase() === sent.toLowerCase(),
  ],
  apps: [fc.constant('Klaviyo'), (row, sent: string) => storeOf(row).apps.includes(sent)],
  excludeApps: [fc.constant('Klaviyo'), (row, sent: string) => !storeOf(row).apps.includes(sent)],
  scaling: [
    fc.constantFrom('rising', 'stable', 'declining', 'nodownscaling'),
    (row, sent: string) =>
      isMove(sent, activeOf(row), Number(row['total_active_ads_on_page_growth_1w'])),
  ],
  minactiveadsgrowth: [
    fc.integer({ min: -80, max: 120 }),
    (row, sent: number) => {
      const before = Number(row['total_active_ads_on_page_growth_1w']);
      return growthOf(activeOf(row), before) >= sent;
    },
  ],
  minreachgrowth: [
    fc.integer({ min: -10, max: 150 }),
    (row, sent: number) => {
      const { index, reach } = adOf(row);
      return growthOf(reach, metaAds.reachUntil(index, today - 30)) >= sent;
    },
  ],
  rankgrowthfilter: [
    fc.constantFrom('rising', 'stable', 'declining'),
    (row, sent: string) => {
      const { index, rank } = adOf(row);
      const before = metaAds.rankOn(index, today - 7);
      // a lower number is a higher rank, and any is higher than none
      return before === 0 ? sent === 'rising' : isMove(sent, -rank, -before);
    },
  ],
  keyword: [
    fc.constantFrom('serum', 'free shipping', 'Glow', 'serum,dog', 'no such word', '%'),
    (row, sent: string) => isFound(metaAds.text(adOf(row).index), sent),
  ],
};

function productDay(row: Row): string {
  return dateOf(products.at(adOf(row).product).firstSeen);
}

function pageDay(row: Row): string {
  return dateOf(brands.at(adOf(row).brand).pageCreated);
}

function storeOf(row: Row) {
  return stores.at(adOf(row).store);
}

function visitsOf(row: Row): number {
  return (row['store_traffic'] as { monthly_visits: number }).monthly_visits;
}

function activeOf(row: Row): number {
  return Number(row['total_active_ads_on_page']);
}

function technologyOf(row: Row): string | undefined {
  return (row['technologies'] as string[])[0];
}

/** In percent, one decimal. */
function growthOf(now: number, before: number): number {
  if (before === 0) return now === 0 ? 0 : 100;
  return Math.round(((now - before) / before) * 1_000) / 10;
}

function isPageType(own: string, sent: string): boolean {
  return sent === 'nofunnels' ? own !== 'funnel' : `${own}s` === sent;
}

function isMove(move: string, now: number, before: number): boolean {
  if (move === 'nodownscaling') return now >= before;
  return { rising: now > before, stable: now === before, declining: now < before }[move] ?? false;
}

function isFound(text: string, sent: string): boolean {
  return sent
    .toLowerCase()
    .split(',')
    .some((term) => term.split(' ').every((word) => text.includes(word)));
}

const anyFilters = fc.record(
  Object.fromEntries(Object.entries(filters).map(([name, [values]]) => [name, values])),
  { requiredKeys: [] },
);

/** A few at a time, since many together leave nothing. */
const fewFilters = fc
  .tuple(anyFilters, fc.subarray(Object.keys(filters), { minLength: 1, maxLength: 3 }))
  .map(([values, names]) =>
    Object.fromEntries(
      names.flatMap((name): [string, string | number][] => {
        const value = values[name];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  );

function matching(sent: Row): unknown[] {
  const passes = (row: Row): boolean =>
    Object.entries(sent).every(([name, value]) => filters[name]?.[1](row, value as never));
  return valuesOf(all.filter(passes), 'productid');
}

describe('the search of Meta ads', () => {
  test('without a filter shows every ad once', () => {
    expect(new Set(valuesOf(all, 'productid')).size).toBe(metaAds.size);
  });

  test('finds what passes its filters and nothing else, over all pages', async () => {
    await fc.assert(
      fc.asyncProperty(fewFilters, fc.integer({ min: 7, max: 50 }), async (sent, limit) => {
        const { rows, total, pages } = await scrollThrough(asker, 'searchMetaAds', {
          ...sent,
          limit,
        });
        expect(valuesOf(rows, 'productid').sort()).toEqual(matching(sent).sort());
        expect(total).toBe(rows.length);
        expect(pages).toBe(Math.max(1, Math.ceil(total / limit)));
      }),
      { numRuns: 150 },
    );
  });

  test.each(Object.keys(filters))('%s alone narrows the search', async (name) => {
    await fc.assert(
      fc.asyncProperty(filters[name]?.[0] ?? fc.constant(''), async (value) => {
        const { total } = await ask('searchMetaAds', { [name]: value });
        expect(total).toBe(matching({ [name]: value }).length);
      }),
      { numRuns: 12 },
    );
  });

  test('finds in a narrower span what it finds in a wider one', async () => {
    const days = fc.tuple(day, day, day, day).map((four) => four.toSorted());
    await fc.assert(
      fc.asyncProperty(days, async ([first, from, to, last]) => {
        const wide = await scrollThrough(asker, 'searchMetaAds', {
          from: first,
          to: last,
          limit: 50,
        });
        const narrow = await scrollThrough(asker, 'searchMetaAds', { from, to, limit: 50 });
        const known = new Set(valuesOf(wide.rows, 'productid'));
        expect(narrow.rows.filter((row) => !known.has(row['productid']))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['1w', 7, '_1w'],
    ['1m', 30, '_1m'],
    ['3m', 90, '_3m'],
    ['14d', 14, '_14d'],
  ])('looks at growth over %s', async (span, days, suffix) => {
    const ofPage = await ask('searchMetaAds', {
      minactiveadsgrowth: 10,
      active_ads_growth_period: span,
    });
    const before = (row: Row): number => Number(row[`total_active_ads_on_page_growth${suffix}`]);
    expect(ofPage['total']).toBe(
      all.filter((row) => growthOf(activeOf(row), before(row)) >= 10).length,
    );
    const ofReach = await ask('searchMetaAds', { minreachgrowth: 30, reach_growth_period: span });
    const reachBefore = (row: Row): number => metaAds.reachUntil(adOf(row).index, today - days);
    expect(ofReach['total']).toBe(
      all.filter((row) => growthOf(Number(row['total_eu_views']), reachBefore(row)) >= 30).length,
    );
  });

  test.each([
    ['landingurl', (row: Row) => String(row['link'])],
    ['pagename', (row: Row) => String(row['pageName'])],
    ['adtext', (row: Row) => `${row['title']} ${row['copy']}`],
    ['productname', (row: Row) => products.at(adOf(row).product).title],
  ])('looks for a keyword in %s alone', async (searchkeyword, textOf) => {
    for (const keyword of ['glow', 'serum', 'collections', 'free']) {
      const { rows } = await scrollThrough(asker, 'searchMetaAds', {
        keyword,
        searchkeyword,
        limit: 50,
      });
      const expected = all.filter((row) => textOf(row).toLowerCase().includes(keyword));
      expect(valuesOf(rows, 'productid').sort()).toEqual(valuesOf(expected, 'productid').sort());
    }
  });

  test.each([
    ['reach', 'total_eu_views'],
    ['adspend', 'total_adspend'],
    ['longestrunning', 'daysrunning'],
    ['adsetamount', 'countActive'],
    ['pageactiveads', 'total_active_ads_on_page'],
  ])('sorts by %s', async (sorting, field) => {
    const down = await scrollThrough(asker, 'searchMetaAds', { sorting, limit: 50 });
    const up = await scrollThrough(asker, 'searchMetaAds', {
      sorting,
      sortdirection: 'asc',
      limit: 50,
    });
    expect(isFalling(valuesOf(down.rows, field))).toBe(true);
    expect(up.rows).toEqual(down.rows.toReversed());
  });

  test('puts the top rank first', async () => {
    const { rows } = await scrollThrough(asker, 'searchMetaAds', { sorting: 'toprank', limit: 50 });
    expect(isFalling(valuesOf(rows, 'ad_rank').toReversed())).toBe(true);
  });

  test.each(['mostrecent', 'lastseen'])('sorts by the day of %s', async (sorting) => {
    const { rows } = await scrollThrough(asker, 'searchMetaAds', { sorting, limit: 50 });
    const days = valuesOf(rows, sorting === 'lastseen' ? 'lastSeen' : 'started').map(String);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test('takes a sort key that it does not know for none', async () => {
    const { data } = await ask('searchMetaAds');
    for (const sorting of ['constructor', 'toString', 'nonsense']) {
      const answer = await ask('searchMetaAds', {
        sorting,
        scaling: sorting,
        mediafilter: sorting,
      });
      expect(answer['data']).toEqual(data);
    }
  });

  test('answers alike under its three paths', async () => {
    const sent = { keyword: 'serum', limit: 5 };
    const answer = await ask('searchMetaAds', sent);
    expect(await ask('searchMetaAdsByAlias', sent)).toEqual(answer);
    expect(await ask('searchMetaAdsInDashboard', sent)).toEqual(answer);
  });

  test('begins where a page without a token says', async () => {
    const { data } = await ask<{ data: Row[] }>('searchMetaAds', { page: 2, limit: 10 });
    expect(data).toEqual(all.slice(20, 30));
  });

  test('remembers the limit in the token', async () => {
    const { scroll } = await ask('searchMetaAds', { limit: 7 });
    const next = await ask<{ data: Row[]; limit: number }>('searchMetaAds', { scroll, limit: 50 });
    expect(next.limit).toBe(7);
    expect(next.data).toEqual(all.slice(7, 14));
  });

  test('refuses a token with other filters, or after an hour', async () => {
    const { scroll } = await ask('searchMetaAds', { countries: 'US' });
    expect(await refusal('searchMetaAds', { countries: 'GB', scroll })).toEqual({
      status: 400,
      success: false,
      error: 'Scroll token does not match current query filters',
    });
    expect(await ask('searchMetaAds', { countries: 'US', scroll, from: '' })).toHaveProperty(
      'data',
    );
    wait(HOUR);
    expect(await refusal('searchMetaAds', { countries: 'US', scroll })).toEqual({
      status: 400,
      success: false,
      error: 'Invalid or expired scroll token',
    });
  });

  test.each(['MX', 'cl', 'US,PE'])('refuses the market %s, and names others', async (countries) => {
    const body = await refusal('searchMetaAds', { countries });
    expect(body).toMatchObject({
      status: 400,
      error: 'Unsupported country',
      allowed_values: expect.arrayContaining(['US', 'GB', 'DE']),
    });
  });

  test('shows when an ad was found, a day after it started', () => {
    for (const row of all) {
      const { started } = adOf(row);
      expect(row['created_at']).toBe(dateOf(Math.min(started + 1, today)));
    }
  });

  test('shows cards of carousels alone', () => {
    for (const { display_format, cards } of all) {
      expect(Array.isArray(cards) && cards.length > 0).toBe(display_format === 'carousel');
    }
  });

  test('marks ads that are saved', async () => {
    const [first, second] = valuesOf(all, 'productid');
    await ask('saveAd', { ad_id: first });
    const { data } = await ask<{ data: Row[] }>('searchMetaAds', { limit: 2 });
    expect(data).toMatchObject([
      { productid: first, saved: true },
      { productid: second, saved: false },
    ]);
  });

  test('reads a day that no month has as a bound between days', async () => {
    const of = async (sent: Row): Promise<unknown> => (await ask('searchMetaAds', sent))['total'];
    expect(await of({ from: '2026-02-31' })).toBe(await of({ from: '2026-03-01' }));
    expect(await of({ to: '2026-02-31' })).toBe(await of({ to: '2026-02-28' }));
  });
});

test('counts by niche are those of the searches', async () => {
  const counts = await ask<Row[]>('getNicheCounts');
  for (const { niche, count } of counts) {
    const { total } = await ask('searchMetaAds', { niches: niche });
    expect(total).toBe(count);
  }
  expect(counts.reduce((sum, { count }) => sum + Number(count), 0)).toBe(metaAds.size);
});
