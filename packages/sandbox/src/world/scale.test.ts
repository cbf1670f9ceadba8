import { expect, test } from 'vitest';
import { createWorld } from './world.ts';

test('a hundred thousand products work', () => {
  const world = createWorld({ seed: 1, now: Date.parse('2026-03-31T10:00:00Z'), scale: 100_000 });
  const { products, stores } = world;
  const month = world.lastDays(30);
  const order = products.ordered('US', 'revenue', month);
  const page = Array.from(order.subarray(5000, 5020), (index) => ({
    ...products.at(index),
    ...products.figures(index, month),
  }));
  const revenue = page.map(({ revenueCents }) => revenueCents);
  expect(revenue).toEqual(revenue.toSorted((one, other) => other - one));
  expect(products.ordered('US', 'revenue', month)).toBe(order);
  expect(world.remember('page', () => order.slice(0, 20))).toBe(
    world.remember('page', () => order.slice(0, 20)),
  );

  const some = Array.from({ length: 500 }, (_, at) => at * 200);
  const ids = new Set(some.map((index) => products.at(index).id));
  expect(ids.size).toBe(some.length);
  const domains = new Set(
    Array.from({ length: stores.size }, (_, index) => stores.at(index).domain),
  );
  expect(domains.size).toBe(stores.size);
}, 60_000);
