import { expect, test } from 'vitest';
import { dayOf } from './day.ts';
import { pitches } from './words/ads.ts';
import { topics as creatorTopics } from './words/creators.ts';
import { secondWords } from './words/merchants.ts';
import { markets } from './words/places.ts';
import { taxonomy } from './words/taxonomy.ts';
import { createWorld, type World } from './world.ts';

const SEEDS = [1, 2, 3];
const NOW = Date.parse('2026-03-31T10:00:00Z');
const worlds = SEEDS.map((seed) => createWorld({ seed, now: NOW, scale: 2000 }));

function revenues(world: World): Float64Array {
  return world.products.column('revenue', world.lastDays(30)).toSorted().reverse();
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

test('few products make most of the revenue, and many make little', () => {
  for (const world of worlds) {
    const all = revenues(world);
    const share = (part: number): number => sum(all.subarray(0, all.length * part)) / sum(all);
    expect(share(0.01)).toBeGreaterThan(0.25);
    expect(share(0.01)).toBeLessThan(0.8);
    expect(share(0.2)).toBeGreaterThan(0.75);
    const median = all[all.length / 2] ?? 0;
    expect(median).toBeLessThan((sum(all) / all.length) * 0.3);
  }
});

test('best sellers of the largest market make as much as the guides show', () => {
  for (const world of worlds) {
    const order = world.products.ordered('US', 'revenue', world.lastDays(30));
    const best = world.products.figures(order[0] ?? 0, world.lastDays(30));
    expect(best.revenueCents).toBeGreaterThan(150_000_00);
    expect(best.revenueCents).toBeLessThan(8_000_000_00);
    const large = Array.from(order).filter(
      (index) => world.products.figures(index, world.lastDays(30)).revenueCents > 50_000_00,
    );
    expect(large.length).toBeGreaterThan(8);
  }
});

test('the seasons show in the curves of categories', () => {
  const [world] = worlds;
  if (!world) throw new Error('No world');
  const swimwear = Array.from({ length: world.categories.size }, (_, index) => index).find(
    (index) => world.categories.at(index).name === 'Swimwear',
  );
  const within = (from: string, to: string): number =>
    world.categories.figures(swimwear ?? -1, undefined, {
      from: dayOf(from) ?? 0,
      to: dayOf(to) ?? 0,
    }).sales;
  expect(within('2025-06-15', '2025-07-31')).toBeGreaterThan(
    1.5 * within('2025-11-15', '2025-12-31'),
  );
});

test('everybody buys in the sale of November', () => {
  for (const world of worlds) {
    const day = dayOf('2025-11-28') ?? 0;
    const on = (at: number): number => sum(world.products.column('sales', { from: at, to: at }));
    expect(on(day)).toBeGreaterThan(1.4 * on(day - 7));
  }
});

test('some products rise, some die, and some have just been launched', () => {
  for (const world of worlds) {
    const rates = world.products.column('salesGrowthRate', world.lastDays(30));
    const share = (test: (rate: number) => boolean): number =>
      rates.filter(test).length / rates.length;
    expect(share((rate) => rate > 0.25)).toBeGreaterThan(0.05);
    expect(share((rate) => rate < -0.25)).toBeGreaterThan(0.05);
    expect(share((rate) => Math.abs(rate) < 0.25)).toBeGreaterThan(0.3);
  }
});

test('one product in twenty was first seen in a month', () => {
  for (const world of worlds) {
    const firstSeen = world.products.column('firstSeen', world.allDays);
    for (const back of [0, 60, 200, 360]) {
      const from = world.today - back - 29;
      const share =
        firstSeen.filter((day) => day >= from && day <= from + 29).length / firstSeen.length;
      expect(share).toBeGreaterThan(0.03);
      expect(share).toBeLessThan(0.075);
    }
  }
});

test('prices end as prices do, within what the category costs', () => {
  const [world] = worlds;
  const prices = world?.products.column('price', world.allDays) ?? [];
  for (const price of prices) {
    expect([0, 50, 90, 95, 99]).toContain(price % 100);
    expect(price).toBeGreaterThanOrEqual(5_00);
    expect(price).toBeLessThan(200_00);
  }
});

test('a page of titles does not repeat itself', () => {
  for (const world of worlds) {
    const page = Array.from(
      world.products.ordered('US', 'revenue', world.lastDays(30)).subarray(0, 40),
      (index) => world.products.at(index).title,
    );
    expect(new Set(page).size).toBeGreaterThanOrEqual(38);
    for (const title of page) expect(title.length).toBeLessThan(90);
  }
});

test('names of creators are all different', () => {
  for (const world of worlds) {
    const { creators } = world;
    const names = Array.from({ length: creators.size }, (_, index) => creators.at(index).name);
    expect(new Set(names).size).toBe(creators.size);
  }
});

test('figures lie where figures lie', () => {
  for (const world of worlds) {
    for (let index = 0; index < world.products.size; index++) {
      const { rating, reviewCount, score, commissionRate, creatorConversionRatio } =
        world.products.at(index);
      expect(rating === 0).toBe(reviewCount === 0);
      expect(rating).toBeLessThanOrEqual(5);
      expect(score).toBeLessThanOrEqual(5);
      expect(commissionRate).toBeGreaterThanOrEqual(0.05);
      expect(commissionRate).toBeLessThanOrEqual(0.2);
      expect(creatorConversionRatio).toBeLessThan(1);
    }
    const { views, likes } = world.videos.at(0);
    expect(views).toBeGreaterThan(likes);
  }
});

test('markets are all there, the largest first', () => {
  for (const world of worlds) {
    const sizes = world.countries.map(
      (country) => world.products.ordered(country, 'price', world.allDays).length,
    );
    expect(world.countries[0]).toBe('US');
    expect(Math.max(...sizes)).toBe(sizes[0]);
    expect(Math.min(...sizes)).toBeGreaterThan(20);
  }
});

test('words for every category are there, and names cannot collide', () => {
  const all = secondWords.flat();
  expect(new Set(all).size).toBe(all.length);
  const topics = creatorTopics.flat();
  for (const list of [secondWords, creatorTopics, pitches]) {
    expect(list).toHaveLength(taxonomy.length);
  }
  expect(topics.length).toBeGreaterThan(taxonomy.length);
  expect(markets.reduce((share, market) => share + market.share, 0)).toBeCloseTo(1, 9);
});
