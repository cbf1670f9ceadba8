/** The searches of TikTok, Pinterest and Google ads: alike in what they promise. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createAsker,
  isFalling,
  pageThrough,
  type Row,
  scrollThrough,
  valuesOf,
} from '../../../test/support/asker.ts';
import { dateOf } from '../../world/day.ts';
import type { Ad, Collection, GoogleAd, PinterestAd, TiktokAd } from '../../world/world.ts';

const asker = createAsker();
const { ask, refusal, world } = asker;
const { tiktokAds, pinterestAds, googleAds, products, landers, stores, today } = world;

type Filter<Entity> = readonly [
  fc.Arbitrary<string | number>,
  (ad: Entity, sent: never) => boolean,
];
type Filters<Entity> = { readonly [name: string]: Filter<Entity> };

const day = fc.integer({ min: today - 500, max: today }).map(dateOf);
const some = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const score = fc.constantFrom('winning', 'scaling', 'testing');

function visitsOf({ store }: Ad): number {
  return stores.at(store).monthlyVisits;
}

function isAnyOf(sent: string, countries: readonly string[]): boolean {
  const codes = sent.toUpperCase().split(',');
  return sent === 'All' || codes.some((code) => countries.includes(code));
}

function isFound(text: string, sent: string): boolean {
  return sent
    .toLowerCase()
    .split(',')
    .some((term) => term.split(' ').every((word) => text.includes(word)));
}

const dates: Filters<Ad> = {
  from: [day, ({ started }, sent: string) => dateOf(started) >= sent],
  to: [day, ({ started }, sent: string) => dateOf(started) <= sent],
  fromlastseen: [day, ({ lastSeen }, sent: string) => dateOf(lastSeen) >= sent],
  tolastseen: [day, ({ lastSeen }, sent: string) => dateOf(lastSeen) <= sent],
  mindays: [some(60), ({ daysRunning }, sent: number) => daysRunning >= sent],
  maxdays: [some(60), ({ daysRunning }, sent: number) => daysRunning <= sent],
  countries: [
    fc.constantFrom('US', 'de', 'GB,FR', 'All', 'ZZ'),
    ({ countries }, sent: string) => isAnyOf(sent, countries),
  ],
  languages: [
    fc.constantFrom('en', 'DE', 'fr-FR'),
    ({ language }, sent: string) => sent.toLowerCase().startsWith(language),
  ],
};

const keywords = fc.constantFrom('serum', 'free shipping', 'Glow', 'serum,dog', 'no such word');

const tiktok: Filters<TiktokAd> = {
  ...dates,
  min: [some(90_000), ({ likes }, sent: number) => likes >= sent],
  max: [some(90_000), ({ likes }, sent: number) => likes <= sent],
  mincomments: [some(900), ({ comments }, sent: number) => comments >= sent],
  maxcomments: [some(900), ({ comments }, sent: number) => comments <= sent],
  minshares: [some(2_000), ({ shares }, sent: number) => shares >= sent],
  maxshares: [some(2_000), ({ shares }, sent: number) => shares <= sent],
  mintraffic: [some(60_000), (ad, sent: number) => visitsOf(ad) >= sent],
  maxtraffic: [some(60_000), (ad, sent: number) => visitsOf(ad) <= sent],
  product_from: [day, ({ product }, sent: string) => productDay(product) >= sent],
  product_to: [day, ({ product }, sent: string) => productDay(product) <= sent],
  pagetype: [
    fc.constantFrom('All', 'collections'),
    ({ lander }, sent: string) => sent === 'All' || landers.at(lander).pageType === 'collection',
  ],
  niches: [
    fc.constantFrom('beauty', 'label_pet', 'home,gadgets'),
    ({ niche }, sent: string) => sent.replace('label_', '').split(',').includes(niche),
  ],
  websites: [fc.constantFrom('SH', 'SH,WOO', 'MAG'), (_, sent: string) => sent.includes('SH')],
  scaling: [
    fc.constantFrom('All', 'upscaling', 'nodownscaling', 'downscaling'),
    ({ brand }, sent: string) => isMove(sent, runningOn(brand, today), runningOn(brand, today - 7)),
  ],
  keyword: [keywords, ({ index }, sent: string) => isFound(tiktokAds.text(index), sent)],
};

const pinterest: Filters<PinterestAd> = {
  ...dates,
  adscorefilter: [score, (ad, sent: string) => ad.score.toLowerCase() === sent],
  domain: [
    fc.constantFrom('glowtheory.example.org', 'Example.org', 'nowhere'),
    ({ store }, sent: string) => stores.at(store).domain.includes(sent.toLowerCase()),
  ],
  keyword: [keywords, ({ index }, sent: string) => isFound(pinterestAds.text(index), sent)],
};

const google: Filters<GoogleAd> = {
  first_seen_from: [day, ({ started }, sent: string) => dateOf(started) >= sent],
  first_seen_to: [day, ({ started }, sent: string) => dateOf(started) <= sent],
  date_from: [day, ({ lastSeen }, sent: string) => dateOf(lastSeen) >= sent],
  date_to: [day, ({ lastSeen }, sent: string) => dateOf(lastSeen) <= sent],
  status: [
    fc.constantFrom('active', 'inactive'),
    ({ isActive }, sent: string) => isActive === (sent === 'active'),
  ],
  country_inc: [
    fc.constantFrom('US', 'de', 'ZZ'),
    ({ countries }, sent: string) => isAnyOf(sent, countries),
  ],
  country_exc: [
    fc.constantFrom('US', 'de', 'ZZ'),
    ({ countries }, sent: string) => !isAnyOf(sent, countries),
  ],
  format: [
    fc.constantFrom('image', 'video', 'text'),
    ({ format }, sent: string) => format === sent,
  ],
  platform: [
    fc.constantFrom(...new Set(range(googleAds).map(({ platform }) => platform.toUpperCase()))),
    ({ platform }, sent: string) => platform === sent.toLowerCase(),
  ],
  days_min: [some(60), ({ daysRunning }, sent: number) => daysRunning >= sent],
  days_max: [some(60), ({ daysRunning }, sent: number) => daysRunning <= sent],
  reach_min: [some(90_000), ({ reach }, sent: number) => reach >= sent],
  reach_max: [some(90_000), ({ reach }, sent: number) => reach <= sent],
  adspend_min: [some(2_000), ({ spendCents }, sent: number) => spendCents >= sent * 100],
  adspend_max: [some(2_000), ({ spendCents }, sent: number) => spendCents <= sent * 100],
  visits_min: [some(60_000), (ad, sent: number) => visitsOf(ad) >= sent],
  visits_max: [some(60_000), (ad, sent: number) => visitsOf(ad) <= sent],
  domain: [
    fc.constantFrom('glowtheory.example.org', 'nowhere'),
    ({ store }, sent: string) => stores.at(store).domain.includes(sent),
  ],
  advertiser_name: [
    fc.constantFrom('glow theory', 'GLOW', 'nobody'),
    ({ advertiserName }, sent: string) => isFound(advertiserName.toLowerCase(), sent),
  ],
  search: [keywords, ({ index }, sent: string) => isFound(googleAds.text(index), sent)],
};

function productDay(product: number): string {
  return dateOf(products.at(product).firstSeen);
}

/** Ads of a brand that were active on a day. */
function runningOn(brand: number, day: number): number {
  return range(tiktokAds).filter(
    (ad) => ad.brand === brand && ad.started <= day && ad.lastSeen >= day - 2,
  ).length;
}

function isMove(move: string, now: number, before: number): boolean {
  if (move === 'All') return true;
  if (move === 'nodownscaling') return now >= before;
  return move === 'upscaling' ? now > before : now < before;
}

function range<Entity>({ size, at }: Collection<Entity>): Entity[] {
  return Array.from({ length: size }, (_, index) => at(index));
}

/** Three filters at most, since many together leave nothing. */
function fewOf<Entity>(
  filters: Filters<Entity>,
): fc.Arbitrary<{ [name: string]: string | number }> {
  const pair = fc
    .constantFrom(...Object.keys(filters))
    .chain((name) =>
      fc.tuple(fc.constant(name), filters[name]?.[0] ?? fc.constant<string | number>('')),
    );
  return fc.array(pair, { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs));
}

function matching<Entity extends Ad>(
  ads: Collection<Entity>,
  filters: Filters<Entity>,
  sent: Row,
): string[] {
  return range(ads)
    .filter((ad) =>
      Object.entries(sent).every(([name, value]) => filters[name]?.[1](ad, value as never)),
    )
    .map(({ id }) => id)
    .sort();
}

function creativeOf({ doc_id }: Row): GoogleAd {
  return googleAds.at(googleAds.indexOf(String(doc_id)));
}

const idsOf = (rows: readonly Row[], field: string): unknown[] => valuesOf(rows, field).sort();

const scrolled = [
  { operation: 'searchTiktokAds', ads: tiktokAds, filters: tiktok as Filters<never> },
  { operation: 'searchPinterestAds', ads: pinterestAds, filters: pinterest as Filters<never> },
] as const;

describe.each(scrolled)('$operation', ({ operation, ads, filters }) => {
  const expected = (sent: Row): string[] =>
    matching(ads as Collection<Ad>, filters as Filters<Ad>, sent);
  // likes are at least 1, unless something else is asked for
  const usual = operation === 'searchTiktokAds' ? { min: 0 } : {};

  test('finds what passes its filters and nothing else, over all pages', async () => {
    await fc.assert(
      fc.asyncProperty(fewOf(filters), fc.integer({ min: 5, max: 50 }), async (few, limit) => {
        const sent = { ...usual, ...few };
        const { rows, total, pages } = await scrollThrough(asker, operation, { ...sent, limit });
        expect(idsOf(rows, 'id')).toEqual(expected(sent));
        expect(total).toBe(rows.length);
        expect(pages).toBe(Math.max(1, Math.ceil(total / limit)));
      }),
      { numRuns: 100 },
    );
  });

  test.each(Object.keys(filters))('%s alone narrows the search', async (name) => {
    await fc.assert(
      fc.asyncProperty((filters as Filters<Ad>)[name]?.[0] ?? fc.constant(''), async (value) => {
        const { total } = await ask(operation, { ...usual, [name]: value });
        expect(total).toBe(expected({ ...usual, [name]: value }).length);
      }),
      { numRuns: 10 },
    );
  });

  test('refuses a token with other filters', async () => {
    const { scroll } = await ask(operation, { limit: 5 });
    expect(await refusal(operation, { scroll, countries: 'US' })).toMatchObject({
      status: 400,
      error: 'Scroll token does not match current query filters',
    });
  });

  test('answers alike from the dashboard', async () => {
    expect(await ask(`${operation}InDashboard`)).toEqual(await ask(operation));
  });
});

const adOf: { readonly [operation: string]: (id: string) => Ad } = {
  searchTiktokAds: (id) => tiktokAds.at(tiktokAds.indexOf(id)),
  searchPinterestAds: (id) => pinterestAds.at(pinterestAds.indexOf(id)),
};

test.each([
  ['searchTiktokAds', 'likes', (ad: Ad) => (ad as TiktokAd).likes],
  ['searchTiktokAds', 'shares', (ad: Ad) => (ad as TiktokAd).shares],
  ['searchTiktokAds', 'comments', (ad: Ad) => (ad as TiktokAd).comments],
  ['searchTiktokAds', 'adspend', (ad: Ad) => ad.spendCents],
  ['searchTiktokAds', 'daysrunning', (ad: Ad) => ad.daysRunning],
  ['searchTiktokAds', 'adsetamount', (ad: Ad) => (ad as TiktokAd).duplicates],
  ['searchPinterestAds', 'likes', (ad: Ad) => (ad as PinterestAd).saves],
  ['searchPinterestAds', 'shares', (ad: Ad) => (ad as PinterestAd).repins],
  ['searchPinterestAds', 'daysrunning', (ad: Ad) => ad.daysRunning],
] as const)('%s sorts by %s', async (operation, sorting, value) => {
  const { rows } = await scrollThrough(asker, operation, { sorting, limit: 50 });
  const ads = valuesOf(rows, 'id').map((id) => adOf[operation]?.(String(id)) as Ad);
  expect(isFalling(ads.map(value))).toBe(true);
  const up = await scrollThrough(asker, operation, { sorting, sortdirection: 'asc', limit: 50 });
  expect(up.rows).toEqual(rows.toReversed());
});

test('one TikTok ad is the row of the search', async () => {
  const { data } = await ask<{ data: Row[] }>('searchTiktokAds', { limit: 3 });
  for (const row of data) expect(await ask('getTiktokAd', { id: row['id'] })).toEqual(row);
  expect(await refusal('getTiktokAd', { id: '1' })).toMatchObject({ status: 404 });
});

test('repins of a Pinterest ad only grow, up to their number', async () => {
  const { rows } = await scrollThrough(asker, 'searchPinterestAds', { limit: 50 });
  for (const { repin_count_timeseries: series, repin_count: now } of rows) {
    const counts = Object.values(series as { [day: string]: number });
    expect(isFalling(counts.toReversed())).toBe(true);
    expect(counts.at(-1)).toBe(now);
  }
});

describe('searchGoogleAds', () => {
  const pages = { rows: 'data', size: 48 };
  const expected = (sent: Row): string[] => matching(googleAds, google, sent);

  test('finds what passes its filters and nothing else, over all pages', async () => {
    await fc.assert(
      fc.asyncProperty(fewOf(google), async (sent) => {
        const rows = await pageThrough(asker, 'searchGoogleAds', { ...sent, limit: 48 }, pages);
        const { total } = await ask('searchGoogleAds', sent);
        expect(idsOf(rows, 'doc_id')).toEqual(expected(sent));
        expect(total).toBe(rows.length);
      }),
      { numRuns: 100 },
    );
  });

  test.each(Object.keys(google))('%s alone narrows the search', async (name) => {
    await fc.assert(
      fc.asyncProperty(google[name]?.[0] ?? fc.constant(''), async (value) => {
        const { total } = await ask('searchGoogleAds', { [name]: value });
        expect(total).toBe(expected({ [name]: value }).length);
      }),
      { numRuns: 10 },
    );
  });

  test.each([
    ['reach', ({ reach }: GoogleAd) => reach],
    ['adspend', ({ spendCents }: GoogleAd) => spendCents],
    ['days_running', ({ daysRunning }: GoogleAd) => daysRunning],
    ['firstseen', ({ started }: GoogleAd) => started],
    ['lastseen', ({ lastSeen }: GoogleAd) => lastSeen],
  ] as const)('sorts by %s', async (sort, value) => {
    const rows = await pageThrough(asker, 'searchGoogleAds', { sort, limit: 48 }, pages);
    expect(isFalling(rows.map(creativeOf).map(value))).toBe(true);
  });

  test('estimates spend by the price of a thousand views', async () => {
    const { data } = await ask<{ data: Row[] }>('searchGoogleAds', { sort: 'adspend', limit: 5 });
    const least = Math.min(...data.map((row) => creativeOf(row).spendCents)) / 100;
    const usual = await ask('searchGoogleAds', { adspend_min: least });
    const double = await ask('searchGoogleAds', { adspend_cpm: 22, adspend_min: least * 2 });
    expect(double).toEqual(usual);
    expect(double['total']).toBe(5);
    expect(await ask('searchGoogleAds', { adspend_cpm: 0, adspend_min: 1 })).toMatchObject({
      total: 0,
    });
  });
});

describe('the Google ads of a store', () => {
  const pages = { rows: 'data', size: 48 };

  test('are as many as are counted, and those of one store', async () => {
    const rows = await pageThrough(asker, 'listStoreGoogleAds', { limit: 48 }, pages);
    const ads = rows.map(creativeOf);
    expect(new Set(ads.map(({ store }) => store)).size).toBe(1);
    expect(isFalling(ads.map(({ lastSeen }) => lastSeen))).toBe(true);
    expect(new Set(valuesOf(rows, 'doc_id')).size).toBe(rows.length);
    expect(await ask('countStoreGoogleAds')).toEqual({ success: true, total: rows.length });
    expect(await ask('getStoreGoogleAdsOverview')).toMatchObject({
      creatives: rows.length,
      active: ads.filter(({ isActive }) => isActive).length,
    });
  });

  test('take the dates of the search', async () => {
    const rows = await pageThrough(asker, 'listStoreGoogleAds', { limit: 48 }, pages);
    const from = dateOf(today - 90);
    const recent = await pageThrough(
      asker,
      'listStoreGoogleAds',
      { limit: 48, first_seen_from: from },
      pages,
    );
    expect(recent).toEqual(rows.filter((row) => dateOf(creativeOf(row).started) >= from));
    expect(recent.length).toBeLessThan(rows.length);
  });

  test('have an advertiser', async () => {
    const { data } = await ask<{ data: Row[] }>('searchGoogleAds', { limit: 1 });
    const { advertiser_id } = data[0] ?? {};
    const advertiser = await ask('getGoogleAdvertiser', { advertiser_id });
    const rows = await pageThrough(asker, 'searchGoogleAds', { limit: 48 }, pages);
    const own = rows.filter((row) => row['advertiser_id'] === advertiser_id);
    expect(advertiser).toMatchObject({
      advertiser_id,
      name: creativeOf(own[0] ?? {}).advertiserName,
      creatives: own.length,
    });
  });

  test('have a creative with a history that leads up to its reach', async () => {
    const { data } = await ask<{ data: Row[] }>('searchGoogleAds', { limit: 10 });
    for (const row of data) {
      expect(await ask('getGoogleCreative', { doc_id: row['doc_id'] })).toEqual(row);
      const { history } = await ask<{ history: Row[] }>('getGoogleCreativeHistory', {
        creative_id: row['creative_id'],
      });
      const { started, lastSeen, reach } = creativeOf(row);
      expect(history[0]?.['date']).toBe(dateOf(started));
      expect(history.at(-1)).toEqual({ date: dateOf(lastSeen), reach });
      expect(isFalling(valuesOf(history, 'reach').toReversed())).toBe(true);
    }
  });

  test.each([
    ['getGoogleAdvertiser', { advertiser_id: 'AR0' }],
    ['getGoogleCreative', { doc_id: 'AR0_CR0' }],
    ['getGoogleCreativeHistory', { creative_id: 'CR0' }],
  ])('%s has a 404 for an id that there is not', async (operation, sent) => {
    expect(await refusal(operation, sent)).toMatchObject({ status: 404, success: false });
  });
});
