import { describe, expect, test } from 'vitest';
import { createCaller, type Page, type Row } from '../../../test/support/tiktok-shop.ts';

const { ask, world } = createCaller(400);
const { categories } = world;

type Branch = { id: string; name: string; level: number; children: Branch[] };

test('the tree has every category once, below its parent', () => {
  const seen: string[] = [];
  const visit = (branch: Branch, parent: number): void => {
    const category = categories.at(categories.indexOf(branch.id));
    expect(branch).toMatchObject({ name: category.name, level: category.level });
    expect(category.parent).toBe(parent);
    seen.push(branch.id);
    for (const child of branch.children) visit(child, category.index);
  };
  const { data } = ask<{ data: Branch[] }>('getCategoryHierarchy');
  for (const root of data) visit(root, -1);
  expect(new Set(seen).size).toBe(categories.size);
  expect(seen).toHaveLength(categories.size);
});

test('layers have every category, the first level first, with its parent', () => {
  const { data } = ask<{ data: Row[] }>('getCategoryLayers');
  expect(data).toHaveLength(categories.size);
  const levels = data.map((row) => Number(row['level']));
  expect(levels).toEqual(levels.toSorted((one, other) => one - other));
  for (const { id, parent_id: parent } of data) {
    const own = categories.at(categories.indexOf(String(id)));
    expect(parent).toBe(own.parent < 0 ? null : categories.at(own.parent).id);
  }
});

test('siblings share a parent, and are others', () => {
  const ids = ask<{ data: Row[] }>('getCategorySiblings').data.map((row) => row['id']);
  const [own, ...others] = categories.roots.map((index) => categories.at(index).id);
  expect(ids).toEqual(others);
  expect(ids).not.toContain(own);
  const child = categories.at(categories.at(0).children[1] ?? 0);
  const below = ask<{ data: Row[] }>('getCategorySiblings', { category_id: child.id });
  expect(
    below.data.map((row) => categories.at(categories.indexOf(String(row['id']))).parent),
  ).toEqual(Array(categories.at(0).children.length - 1).fill(0));
});

test.each(['7d', '30d', 'all'])(
  'the history of a category over %s sums up to its summary',
  (period) => {
    const summary = ask<{ data: { revenue: number; sales: number } }>('getCategorySummary', {
      period,
    });
    const { data } = ask<{ data: { revenue: number; sales: number }[] }>('getCategoryHistory', {
      period,
    });
    const revenue = data.reduce((sum, day) => sum + Math.round(day.revenue * 100), 0);
    expect(revenue).toBe(Math.round(summary.data.revenue * 100));
    expect(data.reduce((sum, day) => sum + day.sales, 0)).toBe(summary.data.sales);
    const row = ask<Page>('exploreCategories', { period, level: 1 }).data.find(
      ({ id }) => id === categories.at(0).id,
    );
    expect(row?.['revenue']).toBe(summary.data.revenue);
  },
);

describe.each(['Products', 'Shops', 'Creators'])('the top %s', (kind) => {
  const top = (input: Row = {}): readonly Row[] =>
    ask<Page>(`listTop${kind}OfCategory`, input).data;

  test('are the first that a search inside the category finds', () => {
    for (const period of ['7d', '30d']) {
      for (const id of [categories.at(0).id, categories.at(30).id]) {
        const { data } = ask<Page>(`explore${kind}`, { category_ids: [id], period, limit: 10 });
        expect(top({ category_id: id, period })).toEqual(data);
      }
    }
  });

  test('are those of the first category unless a body names one', () => {
    expect(top()).toEqual(top({ id: categories.at(0).id }));
    expect(top({ category_id: { odd: true } })).toEqual(top());
    expect(top().length).toBeGreaterThan(0);
  });
});
