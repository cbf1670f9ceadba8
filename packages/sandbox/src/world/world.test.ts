import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWorld, type World } from './world.ts';

const NOW = Date.parse('2026-03-31T10:00:00Z');
const KINDS = [
  'products',
  'shops',
  'creators',
  'videos',
  'stores',
  'brands',
  'landers',
  'metaAds',
  'tiktokAds',
  'pinterestAds',
  'googleAds',
  'trends',
  'notifications',
] as const;

const world = createWorld({ seed: 1, now: NOW, scale: 2000 });

/** Some of everything that a world has, as text. */
function sample(of: World): string[] {
  const month = of.lastDays(30);
  const entities = KINDS.flatMap((kind) =>
    [0, 1, 2, 3, 5, 8].filter((index) => index < of[kind].size).map((index) => of[kind].at(index)),
  );
  const figures = ([of.products, of.shops, of.creators, of.videos] as const).flatMap((kind) => [
    kind.figures(1, month),
    Array.from(kind.series(1, month).sales),
    Array.from(kind.ordered('US', 'revenue', month).subarray(0, 20)),
  ]);
  const others = [
    Array.from(of.metaAds.ordered('reach').subarray(0, 20)),
    Array.from(of.stores.ordered('monthlyRevenue').subarray(0, 20)),
    of.brands.insights(0, 'hook'),
    of.categories.figures(0, 'US', month),
    of.metaAds.transcript(1),
  ];
  return [...entities, ...figures, ...others].map((value) => JSON.stringify(value));
}

test('the same seed, day and scale give the same world', () => {
  const again = createWorld({ seed: 1, now: NOW, scale: 2000 });
  expect(sample(again)).toEqual(sample(world));
});

test('what was asked before makes no difference', () => {
  const again = createWorld({ seed: 1, now: NOW, scale: 2000 });
  again.videos.ordered('GB', 'gpm', again.lastDays(7));
  again.products.ordered(undefined, 'revenueGrowthRate', again.allDays);
  again.brands.at(3);
  expect(sample(again)).toEqual(sample(world));
});

test('the time of the day makes no difference, and the day does', () => {
  const day = 86_400_000;
  const evening = createWorld({ seed: 1, now: Math.floor(NOW / day) * day + day - 1, scale: 2000 });
  const tomorrow = createWorld({ seed: 1, now: NOW + day, scale: 2000 });
  expect(sample(evening)).toEqual(sample(world));
  expect(sample(tomorrow)).not.toEqual(sample(world));
});

test('another seed gives another world of every kind', () => {
  const other = createWorld({ seed: 2, now: NOW, scale: 2000 });
  for (const kind of KINDS) {
    expect(JSON.stringify(other[kind].at(2))).not.toBe(JSON.stringify(world[kind].at(2)));
  }
  const month = world.lastDays(30);
  expect(other.products.figures(0, month)).not.toEqual(world.products.figures(0, month));
});

test('ids lead back to their entities, and come once', () => {
  for (const kind of KINDS) {
    const { size } = world[kind];
    const ids = new Set<string>();
    for (let index = 0; index < size; index++) {
      const entity = world[kind].at(index);
      const id = idOf(entity);
      expect(world[kind].indexOf(id)).toBe(index);
      expect(entity.index).toBe(index);
      ids.add(id);
    }
    expect(ids.size).toBe(size);
  }
});

function idOf(entity: object): string {
  if ('id' in entity) return String(entity.id);
  return String('path' in entity ? entity.path : (entity as { key?: string }).key);
}

test('ids are of the form that the description shows', () => {
  expect(world.products.at(5).id).toMatch(/^\d{16}$/);
  expect(world.shops.at(5).id).toMatch(/^\d{16}$/);
  expect(world.creators.at(5).id).toMatch(/^\d{16}$/);
  expect(world.videos.at(5).id).toMatch(/^\d{16}$/);
  expect(world.brands.at(5).id).toMatch(/^\d{15}$/);
  expect(world.metaAds.at(5).id).toMatch(/^\d{15}$/);
  expect(world.tiktokAds.at(5).id).toMatch(/^\d{16}$/);
  expect(world.pinterestAds.at(5).id).toMatch(/^\d{12}$/);
  expect(world.stores.at(5).id).toMatch(/^\d{8}$/);
  expect(world.googleAds.at(5).id).toMatch(/^AR\d{7}_CR\d{7}$/);
});

test('what the examples of the description name is there, with every seed', () => {
  for (const seed of [1, 77]) {
    const some = createWorld({ seed, now: NOW, scale: 300 });
    const product = some.products.at(some.products.indexOf('1729384756102394'));
    expect(product.title).toBe('Vitamin C Brightening Serum');
    expect(some.shops.at(product.shop).name).toBe('Glow Theory');
    expect(some.shops.at(product.shop).id).toBe('7495821036549217');
    expect(some.creators.indexOf('6817204935718203')).toBeGreaterThanOrEqual(0);
    expect(some.videos.indexOf('7391820456183920')).toBeGreaterThanOrEqual(0);
    expect(some.brands.indexOf('104582307541092')).toBeGreaterThanOrEqual(0);
    expect(some.metaAds.indexOf('892340175523107')).toBeGreaterThanOrEqual(0);
    expect(some.tiktokAds.indexOf('7412093846510283')).toBeGreaterThanOrEqual(0);
    expect(some.pinterestAds.indexOf('687110234509')).toBeGreaterThanOrEqual(0);
    expect(some.googleAds.indexOfCreative('CR0771624')).toBeGreaterThanOrEqual(0);
    expect(some.googleAds.indexOfAdvertiser('AR0419238')).toBeGreaterThanOrEqual(0);
    expect(some.stores.indexOf('58213907')).toBeGreaterThanOrEqual(0);
    expect(some.stores.indexOfDomain('glowtheory.example.org')).toBeGreaterThanOrEqual(0);
    expect(some.trends.indexOf('collagen-coffee')).toBeGreaterThanOrEqual(0);
    const names = ['601450', '849032', '601534'].map((id) =>
      some.categories.at(some.categories.indexOf(id)),
    );
    expect(names.map(({ level }) => level)).toEqual([1, 2, 3]);
  }
});

test('an index that there is not is refused', () => {
  for (const kind of KINDS) {
    for (const index of [-1, world[kind].size, 0.5, Number.NaN]) {
      expect(() => world[kind].at(index)).toThrow(RangeError);
    }
  }
});

test('worlds of any size work', () => {
  const scales = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(fc.integer(), scales, (seed, scale) => {
      const small = createWorld({ seed, now: NOW, scale });
      expect(small.products.size).toBe(scale);
      for (const kind of KINDS) {
        for (let index = 0; index < small[kind].size; index++) small[kind].at(index);
      }
      const order = small.products.ordered(undefined, 'revenue', small.lastDays(7));
      expect(order).toHaveLength(scale);
    }),
    { numRuns: 12 },
  );
});

test('the window of the last days ends today and goes no further than the first day', () => {
  expect(world.lastDays(7)).toEqual({ from: world.today - 6, to: world.today });
  expect(world.lastDays(4000)).toEqual(world.allDays);
  expect(world.today - world.firstDay + 1).toBe(400);
});

test('only operations that all engines round alike are used', () => {
  const here = new URL('.', import.meta.url);
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const code = readFileSync(new URL(file, here), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    expect(code, file).not.toMatch(
      /\*\*|Math\.(?:exp|pow|log|sin|cos|tan|cbrt|hypot|random)|Date\.now|toLocale/,
    );
  }
});
