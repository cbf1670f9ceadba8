import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWorld, type DailySeries, type Sums, type Window } from './world.ts';

const world = createWorld({ seed: 3, now: Date.parse('2026-03-31T10:00:00Z'), scale: 1200 });
const { products, shops, creators, videos, categories } = world;

const RANKED = { products, shops, creators, videos } as const;
const anyDay = fc.integer({ min: world.firstDay - 20, max: world.today + 20 });
const anyWindow = fc.tuple(anyDay, anyDay).map(([one, other]) => ({
  from: Math.min(one, other),
  to: Math.max(one, other),
}));
const kinds = fc.constantFrom('products', 'shops', 'creators', 'videos');

function sumOf(series: DailySeries): Sums {
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  return {
    revenueCents: sum(series.revenueCents),
    sales: sum(series.sales),
    visits: sum(series.visits),
  };
}

function total(figures: readonly Sums[]): Sums {
  const sum = (of: (figures: Sums) => number): number =>
    figures.reduce((sum, figure) => sum + of(figure), 0);
  return {
    revenueCents: sum((figure) => figure.revenueCents),
    sales: sum((figure) => figure.sales),
    visits: sum((figure) => figure.visits),
  };
}

test('the figures of a window are the sums of its days', () => {
  fc.assert(
    fc.property(kinds, fc.nat(), anyWindow, (kind, any, window) => {
      const index = any % RANKED[kind].size;
      const figures = RANKED[kind].figures(index, window);
      expect(figures).toMatchObject(sumOf(RANKED[kind].series(index, window)));
    }),
    { numRuns: 150 },
  );
});

test('figures are whole cents and counts', () => {
  fc.assert(
    fc.property(kinds, fc.nat(), anyWindow, (kind, any, window) => {
      const { revenueCents, sales, visits } = RANKED[kind].figures(any % RANKED[kind].size, window);
      for (const value of [revenueCents, sales, visits]) {
        expect(Number.isSafeInteger(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('a wider window never has less', () => {
  fc.assert(
    fc.property(kinds, fc.nat(), anyWindow, fc.nat(40), fc.nat(40), (kind, any, window, a, b) => {
      const index = any % RANKED[kind].size;
      const narrow = RANKED[kind].figures(index, window);
      const wide = RANKED[kind].figures(index, { from: window.from - a, to: window.to + b });
      expect(wide.revenueCents).toBeGreaterThanOrEqual(narrow.revenueCents);
      expect(wide.sales).toBeGreaterThanOrEqual(narrow.sales);
      expect(wide.visits).toBeGreaterThanOrEqual(narrow.visits);
    }),
  );
});

test('figures are the same whether somebody sorts by the window or not', () => {
  const window = { from: world.today - 63, to: world.today - 11 };
  const before = [0, 1, 2, 3].map((index) => [
    products.figures(index, window),
    videos.figures(index, window),
  ]);
  products.ordered('US', 'revenue', window);
  videos.ordered('US', 'revenue', window);
  const after = [0, 1, 2, 3].map((index) => [
    products.figures(index, window),
    videos.figures(index, window),
  ]);
  expect(after).toEqual(before);
});

test('growth compares with as many days before', () => {
  const now = products.figures(0, world.lastDays(30));
  const then = products.figures(0, { from: world.today - 59, to: world.today - 30 });
  const rate = (now.revenueCents - then.revenueCents) / then.revenueCents;
  expect(now.revenueGrowthRate).toBeCloseTo(rate, 4);
  expect(products.figures(0, world.allDays).revenueGrowthRate).toBe(0);
});

test('a shop has what its products have, and a creator what the videos have', () => {
  fc.assert(
    fc.property(fc.nat(), anyWindow, (any, window) => {
      const shop = any % shops.size;
      const ofProducts = Array.from(shops.products(shop), (at) => products.figures(at, window));
      expect(shops.figures(shop, window)).toMatchObject(total(ofProducts));
      const creator = any % creators.size;
      const ofVideos = Array.from(creators.videos(creator), (at) => videos.figures(at, window));
      expect(creators.figures(creator, window)).toMatchObject(total(ofVideos));
    }),
    { numRuns: 25 },
  );
});

test('a category has what its products have in the market, and its parent has no less', () => {
  const countries = fc.constantFrom(undefined, ...world.countries);
  fc.assert(
    fc.property(fc.nat(), countries, anyWindow, (any, country, window) => {
      const category = any % categories.size;
      const own = Array.from(categories.products(category)).filter(
        (at) => country === undefined || products.at(at).country === country,
      );
      const figures = categories.figures(category, country, window);
      expect(figures).toMatchObject(total(own.map((at) => products.figures(at, window))));
      expect(figures).toMatchObject(sumOf(categories.series(category, country, window)));
      expect(figures.products).toBe(own.length);
      expect(figures.shops).toBe(new Set(own.map((at) => products.at(at).shop)).size);
      const { parent } = categories.at(category);
      if (parent >= 0) {
        const above = categories.figures(parent, country, window);
        expect(above.revenueCents).toBeGreaterThanOrEqual(figures.revenueCents);
        expect(above.creators).toBeGreaterThanOrEqual(figures.creators);
      }
    }),
    { numRuns: 80 },
  );
});

test('videos never sell more than their product, nor affiliates more than the shop', () => {
  fc.assert(
    fc.property(fc.nat(), anyWindow, (any, window) => {
      const product = any % products.size;
      const own = products.figures(product, window);
      const sold = total(Array.from(products.videos(product), (at) => videos.figures(at, window)));
      expect(sold.sales).toBeLessThanOrEqual(own.sales);
      expect(sold.revenueCents).toBeLessThanOrEqual(own.revenueCents);
      const { affiliateRevenueCents, revenueCents } = shops.figures(any % shops.size, window);
      expect(affiliateRevenueCents).toBeLessThanOrEqual(revenueCents);
    }),
    { numRuns: 40 },
  );
});

test('relations hold in both directions, within one market', () => {
  for (let index = 0; index < videos.size; index++) {
    const { product, creator, country } = videos.at(index);
    expect(products.at(product).country).toBe(country);
    expect(creators.at(creator).country).toBe(country);
  }
  for (let index = 0; index < products.size; index++) {
    const { shop, category, country, creatorCount, videoCount } = products.at(index);
    expect(shops.products(shop)).toContain(index);
    expect(shops.at(shop).country).toBe(country);
    expect(categories.products(category)).toContain(index);
    expect(products.creators(index)).toHaveLength(creatorCount);
    expect(products.videos(index)).toHaveLength(videoCount);
    for (const creator of products.creators(index)) {
      expect(creators.products(creator)).toContain(index);
      expect(creators.shops(creator)).toContain(shop);
      expect(shops.creators(shop)).toContain(creator);
    }
    for (const video of products.videos(index)) {
      expect(videos.product[video]).toBe(index);
      expect(shops.videos(shop)).toContain(video);
      expect(creators.videos(videos.creator[video] ?? -1)).toContain(video);
    }
  }
});

test('an order holds each thing of a market once, the highest first', () => {
  const keys = [
    'revenue',
    'sales',
    'visits',
    'revenueGrowthRate',
    'salesGrowthRate',
    'price',
    'commissionRate',
    'creatorCount',
    'videoCount',
    'creatorConversionRatio',
    'firstSeen',
    'score',
    'rating',
    'reviewCount',
  ] as const;
  const month = world.lastDays(30);
  for (const key of keys) {
    const column = products.column(key, month);
    const markets = world.countries.map((country) => products.ordered(country, key, month));
    for (const order of [...markets, products.ordered(undefined, key, month)]) {
      const values = Array.from(order, (index) => column[index] ?? Number.NaN);
      expect(values).toEqual(values.toSorted((one, other) => other - one));
      expect(new Set(order).size).toBe(order.length);
    }
    expect(markets.reduce((sum, order) => sum + order.length, 0)).toBe(products.size);
  }
  expect(products.ordered('AQ', 'revenue', month)).toHaveLength(0);
});

test('columns are what entities and figures say', () => {
  const week = world.lastDays(7);
  for (const index of [0, 7, 400, 1100]) {
    const product = products.at(index);
    expect(products.column('revenue', week)[index]).toBe(
      products.figures(index, week).revenueCents,
    );
    expect(products.column('price', week)[index]).toBe(product.priceCents);
    expect(products.column('creatorCount', week)[index]).toBe(product.creatorCount);
    expect(products.column('reviewCount', week)[index]).toBe(product.reviewCount);
  }
  for (const index of [0, 9, 90]) {
    const { revenueCents, views } = videos.figures(index, week);
    expect(videos.column('gpm', week)[index]).toBeCloseTo((1000 * revenueCents) / (views || 1), 1);
    expect(videos.column('views', week)[index]).toBe(views);
    expect(videos.column('likes', week)[index]).toBe(videos.at(index).likes);
    expect(shops.column('productCount', week)[index]).toBe(shops.at(index).productCount);
    expect(creators.column('followerCount', week)[index]).toBe(creators.at(index).followerCount);
    const { products: count } = categories.figures(index, 'US', week);
    expect(categories.column('US', 'products', week)[index]).toBe(count);
  }
});

test('an order that was made is not made again', () => {
  const week = world.lastDays(7);
  const first = products.ordered('US', 'revenue', week);
  expect(products.ordered('US', 'revenue', { ...week })).toBe(first);
  expect(products.ordered('US', 'price', week)).toBe(
    products.ordered('US', 'price', world.allDays),
  );
});

test('dates lie within what a world knows', () => {
  for (let index = 0; index < products.size; index++) {
    const { firstSeen } = products.at(index);
    expect(firstSeen).toBeGreaterThan(world.today - 600);
    expect(firstSeen).toBeLessThanOrEqual(world.today);
    const before: Window = { from: world.firstDay, to: firstSeen - 1 };
    expect(products.figures(index, before).visits).toBe(0);
  }
  for (let index = 0; index < videos.size; index++) {
    const { published, product } = videos.at(index);
    expect(published).toBeGreaterThanOrEqual(products.at(product).firstSeen);
    expect(published).toBeLessThanOrEqual(world.today);
    expect(videos.figures(index, { from: world.firstDay, to: published - 1 }).views).toBe(0);
  }
  for (let index = 0; index < shops.size; index++) {
    const { firstSeen } = shops.at(index);
    for (const product of shops.products(index)) {
      expect(products.at(product).firstSeen).toBeGreaterThanOrEqual(firstSeen);
    }
  }
});

test('categories are a tree of three levels', () => {
  for (let index = 0; index < categories.size; index++) {
    const { level, parent, path, children } = categories.at(index);
    expect(path).toHaveLength(level);
    expect(path.at(-1)).toBe(index);
    expect(children.length > 0).toBe(level < 3);
    if (parent >= 0) expect(categories.at(parent).children).toContain(index);
    else expect(categories.roots).toContain(index);
  }
});

test('texts hold the title in lower case', () => {
  for (const index of [0, 3, 33]) {
    expect(products.text(index)).toBe(products.at(index).title.toLowerCase());
    expect(shops.text(index)).toBe(shops.at(index).name.toLowerCase());
    expect(creators.text(index)).toContain(creators.at(index).name);
    expect(videos.text(index)).toBe(videos.at(index).caption.toLowerCase());
  }
});
