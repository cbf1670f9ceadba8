import { expect, test } from 'vitest';
import { createWorld } from './world.ts';

const world = createWorld({ seed: 4, now: Date.parse('2026-03-31T10:00:00Z'), scale: 1000 });
const {
  brands,
  stores,
  landers,
  metaAds,
  tiktokAds,
  pinterestAds,
  googleAds,
  products,
  shops,
  today,
} = world;
const LIBRARIES = { metaAds, tiktokAds, pinterestAds, googleAds } as const;

function each(kind: { readonly size: number }): number[] {
  return Array.from({ length: kind.size }, (_, index) => index);
}

test('ads run from their start to the day they were last seen', () => {
  for (const library of Object.values(LIBRARIES)) {
    for (const index of each(library)) {
      const { started, lastSeen, daysRunning, isActive } = library.at(index);
      expect(started).toBeLessThanOrEqual(lastSeen);
      expect(lastSeen).toBeLessThanOrEqual(today);
      expect(daysRunning).toBe(lastSeen - started + 1);
      expect(isActive).toBe(lastSeen > today - 3);
      expect([library.started[index], library.lastSeen[index]]).toEqual([started, lastSeen]);
    }
  }
});

test('some ads of each library run, and most do not', () => {
  for (const library of Object.values(LIBRARIES)) {
    const active = each(library).filter((index) => library.at(index).isActive).length;
    expect(active / library.size).toBeGreaterThan(0.05);
    expect(active / library.size).toBeLessThan(0.5);
  }
});

test('an ad sells a product of its brand, on a page of its brand', () => {
  for (const library of Object.values(LIBRARIES)) {
    for (const index of each(library)) {
      const ad = library.at(index);
      const lander = landers.at(ad.lander);
      expect(lander.brand).toBe(ad.brand);
      expect(lander.url).toBe(ad.link);
      expect(brands.at(ad.brand).store).toBe(ad.store);
      expect(products.at(ad.product).shop).toBe(stores.at(ad.store).shop);
    }
  }
});

test('a brand and its ads know each other, the last started first', () => {
  let count = 0;
  for (const brand of each(brands)) {
    const ads = Array.from(brands.ads(brand), (index) => metaAds.at(index));
    const { totalAds, activeAds, newAds, formats } = brands.at(brand);
    expect(ads.every((ad) => ad.brand === brand)).toBe(true);
    expect(ads).toHaveLength(totalAds);
    expect(ads.filter((ad) => ad.isActive)).toHaveLength(activeAds);
    expect(ads.filter((ad) => ad.started > today - 7)).toHaveLength(newAds);
    const { videos, images, dco, carousels } = formats;
    expect(videos + images + dco + carousels).toBe(totalAds);
    const starts = ads.map((ad) => ad.started);
    expect(starts).toEqual(starts.toSorted((one, other) => other - one));
    count += totalAds;
  }
  expect(count).toBe(metaAds.size);
});

test('an ad is active on a day of the past by the rule of today', () => {
  for (const brand of each(brands)) {
    const ads = Array.from(brands.ads(brand), (index) => metaAds.at(index));
    for (const day of [today, today - 1, today - 7, today - 30, today - 90]) {
      const active = ads.filter(({ started, lastSeen }) => started <= day && lastSeen > day - 3);
      expect(brands.activeAdsOn(brand, day)).toBe(active.length);
    }
    expect(brands.activeAdsOn(brand, today)).toBe(brands.at(brand).activeAds);
  }
});

test('landers know how many ads lead to them', () => {
  const ads = each(metaAds).map((index) => metaAds.at(index));
  for (const index of each(landers)) {
    const { adVolume, key, url } = landers.at(index);
    expect(ads.filter((ad) => ad.lander === index)).toHaveLength(adVolume);
    expect(`https://${key}`).toBe(url);
  }
});

test('stores, shops and brands of one merchant know each other', () => {
  for (const index of each(stores)) {
    const { shop, brand, name, domain } = stores.at(index);
    if (shop >= 0) expect(shops.at(shop)).toMatchObject({ name });
    if (brand >= 0) expect(brands.at(brand)).toMatchObject({ store: index, name });
    expect(stores.indexOfDomain(domain)).toBe(index);
  }
  expect(stores.indexOfDomain('nowhere.example.org')).toBe(-1);
});

test('names and domains of merchants are all different', () => {
  const names = each(stores).map((index) => stores.at(index).name);
  const domains = each(stores).map((index) => stores.at(index).domain);
  expect(new Set(names).size).toBe(stores.size);
  expect(new Set(domains).size).toBe(stores.size);
  for (const domain of domains) expect(domain).toMatch(/^[a-z0-9]+\.example\.org$/);
});

test('reach grows to its total, and ranks follow it', () => {
  for (const index of each(metaAds).filter((index) => index % 17 === 0)) {
    const { started, lastSeen, reach, rank } = metaAds.at(index);
    expect(metaAds.reachUntil(index, started - 1)).toBe(0);
    expect(metaAds.rankOn(index, started - 1)).toBe(0);
    expect(metaAds.reachUntil(index, lastSeen)).toBe(reach);
    expect(metaAds.rankOn(index, today)).toBe(rank);
    for (let day = started; day < lastSeen; day++) {
      const [now, next] = [metaAds.reachUntil(index, day), metaAds.reachUntil(index, day + 1)];
      expect(next).toBeGreaterThanOrEqual(now);
    }
  }
  const ranks = Array.from(brands.ads(0), (index) => metaAds.at(index).rank);
  expect(ranks.toSorted((one, other) => one - other)).toEqual(ranks.map((_, at) => at + 1));
});

test('insights count each ad once', () => {
  for (const kind of ['copy', 'headline', 'hook', 'persona', 'theme', 'awareness'] as const) {
    const rows = brands.insights(0, kind);
    expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(brands.at(0).totalAds);
    expect(new Set(rows.map((row) => row.label)).size).toBe(rows.length);
    const counts = rows.map((row) => row.count);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    const percent = rows.reduce((sum, row) => sum + row.percentage, 0);
    expect(Math.abs(percent - 100)).toBeLessThan(0.06 * rows.length);
  }
  const some = Array.from(brands.ads(0).subarray(0, 5));
  expect(brands.insights(0, 'hook', some).reduce((sum, row) => sum + row.count, 0)).toBe(5);
  expect(brands.insights(0, 'hook', [])).toEqual([]);
});

test('Google creatives are found by each of their ids', () => {
  for (const index of each(googleAds)) {
    const { id, creativeId, advertiserId, brand } = googleAds.at(index);
    expect(googleAds.indexOfCreative(creativeId)).toBe(index);
    expect(googleAds.indexOfAdvertiser(advertiserId)).toBe(brand);
    expect(id).toBe(`${advertiserId}_${creativeId}`);
    expect(googleAds.ofBrand(brand)).toContain(index);
    expect(stores.googleAds(brands.at(brand).store)).toContain(index);
  }
  expect(googleAds.indexOf('AR0419238_CR0000000')).toBe(-1);
});

test('estimates of stores fit each other', () => {
  for (const index of each(stores)) {
    const store = stores.at(index);
    for (const { min, max } of [store.dailyRevenue, store.monthlyRevenue, store.annualRevenue]) {
      expect(min).toBeLessThanOrEqual(max);
      expect(min).toBeGreaterThanOrEqual(0);
    }
    expect(store.annualRevenue.max).toBeGreaterThanOrEqual(store.monthlyRevenue.max);
    expect(store.visits.map(({ month }) => month)).toEqual([
      '2025-08',
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(store.visits.at(-1)?.visits).toBe(store.monthlyVisits);
    const shares = store.topCountries.map(({ percent }) => percent);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(100);
    expect(shares).toEqual(shares.toSorted((one, other) => other - one));
    expect(store.trustRating === 0).toBe(store.trustReviews === 0);
  }
});

test('bestsellers are products of the store, the best first', () => {
  const month = world.lastDays(30);
  for (const index of [0, 1, 2]) {
    const best = stores.bestsellers(index, 5);
    expect(best.every((product) => products.at(product).shop === stores.at(index).shop)).toBe(true);
    const sales = best.map((product) => products.figures(product, month).sales);
    expect(sales).toEqual(sales.toSorted((one, other) => other - one));
  }
  const withoutShop = each(stores).find((index) => stores.at(index).shop < 0);
  expect(stores.bestsellers(withoutShop ?? -1, 3).length).toBeLessThanOrEqual(3);
});

test('every key of every kind sorts, the highest first', () => {
  const orders = [
    ...(
      [
        'reach',
        'spend',
        'started',
        'lastSeen',
        'daysRunning',
        'duplicates',
        'rank',
        'monthlyVisits',
        'activeAdsOnPage',
        'trending',
        'consistency',
      ] as const
    ).map((key) => [metaAds.column(key), metaAds.ordered(key)] as const),
    ...(
      [
        'likes',
        'shares',
        'comments',
        'started',
        'lastSeen',
        'spend',
        'duplicates',
        'consistency',
        'daysRunning',
        'monthlyVisits',
      ] as const
    ).map((key) => [tiktokAds.column(key), tiktokAds.ordered(key)] as const),
    ...(
      ['started', 'lastSeen', 'saves', 'repins', 'comments', 'reactions', 'daysRunning'] as const
    ).map((key) => [pinterestAds.column(key), pinterestAds.ordered(key)] as const),
    ...(['lastSeen', 'started', 'reach', 'spend', 'daysRunning', 'monthlyVisits'] as const).map(
      (key) => [googleAds.column(key), googleAds.ordered(key)] as const,
    ),
    ...(
      [
        'monthlyRevenue',
        'dailyRevenue',
        'annualRevenue',
        'monthlyVisits',
        'visitsGrowth1m',
        'visitsGrowth3m',
        'orderValue',
        'productCount',
        'firstProduct',
        'activeAds',
      ] as const
    ).map((key) => [stores.column(key), stores.ordered(key)] as const),
    ...(['adVolume', 'monthlyVisits', 'monthlyRevenue', 'daysRunning'] as const).map(
      (key) => [landers.column(key), landers.ordered(key)] as const,
    ),
    ...(['volume', 'added', 'growth3', 'growth6', 'growth12', 'growth24', 'growth60'] as const).map(
      (key) => [world.trends.column(key), world.trends.ordered(key)] as const,
    ),
  ];
  for (const [column, order] of orders) {
    const values = Array.from(order, (index) => column[index] ?? Number.NaN);
    expect(values).toEqual(values.toSorted((one, other) => other - one));
    expect(new Set(order).size).toBe(column.length);
  }
});

test('texts of ads hold page, words, address and product, a line each', () => {
  const ad = metaAds.at(3);
  expect(metaAds.text(3).split('\n')).toEqual(
    [
      brands.at(ad.brand).name,
      `${ad.headline} ${ad.text}`,
      ad.link,
      products.at(ad.product).title,
    ].map((line) => line.toLowerCase()),
  );
});

test('a transcript says what the ad says, in its language', () => {
  for (const index of each(metaAds)) {
    const { hook, text, language } = metaAds.at(index);
    const transcript = metaAds.transcript(index);
    expect(transcript.startsWith(hook)).toBe(true);
    expect(transcript === text).toBe(language !== 'en');
  }
});

test('niches count all Meta ads', () => {
  expect(metaAds.niches.reduce((sum, { count }) => sum + count, 0)).toBe(metaAds.size);
  expect(metaAds.niches.map(({ code }) => code)).toContain('BE');
});

test('ads in other languages are written in them', () => {
  const languages = new Set(each(metaAds).map((index) => metaAds.at(index).language));
  expect(languages).toEqual(new Set(['en', 'de', 'fr', 'es', 'it']));
  const german = each(metaAds)
    .map((index) => metaAds.at(index))
    .filter((ad) => ad.language === 'de');
  for (const ad of german) expect(ad.text).not.toMatch(/\b(?:the|our|your)\b/i);
});

test('trends tell what their history tells', () => {
  const { trends } = world;
  const paths = new Set<string>();
  for (const index of each(trends)) {
    const { history, volume, growth, classifications, path, added, categories } = trends.at(index);
    expect(history).toHaveLength(60);
    expect(history.at(-1)).toEqual({ month: '2026-02', searches: volume });
    for (const term of [3, 6, 12, 24] as const) {
      const then = history.at(-1 - term)?.searches ?? 0;
      expect(growth[term]).toBe(Math.round(((volume - then) / then) * 100));
    }
    expect(['regular', 'exploding']).toContain(classifications[12]);
    expect(added).toBeLessThanOrEqual(today);
    for (const category of categories) expect(trends.categories).toContain(category);
    paths.add(path);
  }
  expect(paths.size).toBe(trends.size);
  const exploding = each(trends).filter(
    (index) => trends.at(index).classifications[12] === 'exploding',
  );
  expect(exploding.length / trends.size).toBeGreaterThan(0.1);
  expect(exploding.length / trends.size).toBeLessThan(0.5);
});

test('growth over 60 months starts from the month before the 60 of the history', () => {
  const starts = each(world.trends).map((index) => {
    const { history, volume, growth } = world.trends.at(index);
    return volume / (1 + growth[60] / 100) / (history[0]?.searches ?? 0);
  });
  const others = starts.filter((start) => Math.abs(start - 1) > 0.005);
  expect(others.length / starts.length).toBeGreaterThan(0.8);
  for (const start of starts) expect(Math.abs(start - 1)).toBeLessThan(0.5);
});

test('notifications are newest first, and the newest are unread', () => {
  const all = each(world.notifications).map((index) => world.notifications.at(index));
  for (const [at, { id, index }] of all.entries()) {
    expect(index).toBe(at);
    expect(world.notifications.indexOf(id)).toBe(at);
    expect(Number(id)).toBeGreaterThan(Number(all[at + 1]?.id ?? 0));
  }
  const unread = all.filter(({ isRead }) => !isRead).length;
  expect(unread).toBeGreaterThan(0);
  expect(all.findLastIndex(({ isRead }) => !isRead)).toBe(unread - 1);
});
