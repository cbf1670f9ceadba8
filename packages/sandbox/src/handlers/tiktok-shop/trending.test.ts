import { expect, test } from 'vitest';
import { createCaller, type Page } from '../../../test/support/tiktok-shop.ts';

const { ask, world } = createCaller(400);

test('trending products grow, the fastest first', () => {
  const { data } = ask<Page>('listTrendingProducts', { limit: 100 });
  const growth = data.map((row) => Number(row['revenue_growth_rate']));
  expect(growth).toEqual(growth.toSorted((one, other) => other - one));
  expect(growth.length).toBeGreaterThan(20);
  expect(Math.min(...growth)).toBeGreaterThan(0);
});

test('the timeframe decides on the figures, and is a week without one', () => {
  const week = ask<Page>('listTrendingProducts');
  expect(ask('listTrendingProducts', { timeframe: '7d' })).toEqual(week);
  expect(ask('listTrendingProducts', { timeframe: '30d' })).not.toEqual(week);
  for (const row of week.data) {
    expect(row['revenue_growth_rate']).toBe(row['revenue_growth_rate_7d']);
    expect(row['revenue']).toBe(row['revenue_7d']);
  }
});

test('a category is found by its id and by its name', () => {
  const { id, name, index } = world.categories.at(world.categories.roots[0] ?? 0);
  const ofCategory = ask<Page>('listTrendingProducts', { category: id });
  expect(ask('listTrendingProducts', { category: name.toUpperCase() })).toEqual(ofCategory);
  expect(ofCategory.data.length).toBeGreaterThan(0);
  for (const row of ofCategory.data) {
    const { category } = world.products.at(world.products.indexOf(String(row['id'])));
    expect(world.categories.at(category).path).toContain(index);
  }
  expect(ask<Page>('listTrendingProducts', { category: 'no such thing' }).data).toEqual([]);
});

test('there are 20 of them unless a limit says otherwise', () => {
  const { data } = ask<Page>('listTrendingProducts');
  expect(data).toHaveLength(20);
  expect(ask<Page>('listTrendingProducts', { limit: 3 }).data).toEqual(data.slice(0, 3));
});
