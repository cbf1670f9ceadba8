import type { Handler, Handlers, Input } from '../../handler.ts';
import type { Category, CategoryKey, World } from '../../world/world.ts';
import { numberOf } from '../support/input.ts';
import { money } from '../support/values.ts';
import { bounds, type Condition, categoryTests, daysOf, type Test } from './conditions.ts';
import { creatorKind } from './creators.ts';
import { type Asked, best, count, explore, type Kind } from './explore.ts';
import { DEFAULT_COUNTRY, textOf } from './input.ts';
import { periodOf } from './period.ts';
import { productKind } from './products.ts';
import type { Table } from './search.ts';
import { shopKind } from './shops.ts';
import { categorySorts } from './sorts.ts';
import { history } from './totals.ts';

export const categoryKind: Kind<CategoryKey> = {
  sorts: categorySorts,
  table: ({ categories }: World): Table<CategoryKey> => ({ ...categories, kind: 'categories' }),
  conditions: (asked: Asked): Condition<CategoryKey>[] => [
    ...bounds(
      asked.input,
      { min: ['min_revenue'], max: ['max_revenue'] },
      { key: 'revenue', window: asked.window, unit: 100 },
    ),
    ...levelTest(asked.world, numberOf(asked.input, 'level')),
    ...firstSeenTest(asked),
    ...categoryTests(asked.world, asked.input, (marks) => (index) => marks[index] === 1),
  ],
  rows: ({ categories }, indexes, window, country) => {
    const revenue = categories.column(country, 'revenue', window);
    return Array.from(indexes, (index) => ({
      ...nodeOf(categories.at(index)),
      revenue: money(revenue[index] ?? 0),
    }));
  },
};

function levelTest({ categories }: World, level: number | undefined): Test[] {
  if (level === undefined) return [];
  return [
    { name: `level ${level}`, prepare: () => (index) => categories.at(index).level === level },
  ];
}

/** A category was first seen with the first of its products. */
function firstSeenTest({ world, country, firstSeen }: Asked): Test[] {
  if (firstSeen === undefined) return [];
  const { from, to } = daysOf(firstSeen);
  const firstDayOf = (index: number): number =>
    world.categories.products(index).reduce((first, product) => {
      const { country: market, firstSeen: day } = world.products.at(product);
      return market === country ? Math.min(first, day) : first;
    }, world.today);
  return [
    {
      name: `first seen ${from}..${to}`,
      prepare: () => (index) => {
        const day = firstDayOf(index);
        return day >= from && day <= to;
      },
    },
  ];
}

function nodeOf({ id, name, level }: Category): { id: string; name: string; level: number } {
  return { id, name, level };
}

const exploreCategories = explore(categoryKind);
const countCategories = count(categoryKind);

type Branch = ReturnType<typeof nodeOf> & { readonly children: readonly Branch[] };

const getCategoryHierarchy: Handler = (_, { world: { categories } }) => {
  const branch = (index: number): Branch => {
    const category = categories.at(index);
    return { ...nodeOf(category), children: category.children.map(branch) };
  };
  return { success: true, data: categories.roots.map(branch) };
};

/** One layer after another, each row with the category that it is below. */
const getCategoryLayers: Handler = (_, { world: { categories } }) => {
  const all = Array.from({ length: categories.size }, (_, index) => categories.at(index));
  return {
    success: true,
    data: [1, 2, 3].flatMap((level) =>
      all
        .filter((category) => category.level === level)
        .map((category) => ({
          ...nodeOf(category),
          parent_id: category.parent < 0 ? null : categories.at(category.parent).id,
        })),
    ),
  };
};

const getCategorySiblings: Handler = (input, { world }) => {
  const { categories } = world;
  const { parent, index: own } = categories.at(named(world, input));
  const family = parent < 0 ? categories.roots : categories.at(parent).children;
  const siblings = family.filter((index) => index !== own);
  return { success: true, data: siblings.map((index) => nodeOf(categories.at(index))) };
};

const getCategorySummary: Handler = (input, { world }) => {
  const { window } = periodOf(world, input['period']);
  const figures = world.categories.figures(named(world, input), DEFAULT_COUNTRY, window);
  return {
    success: true,
    data: { revenue: money(figures.revenueCents), sales: figures.sales },
  };
};

const getCategoryHistory: Handler = (input, { world }) => {
  const { window } = periodOf(world, input['period']);
  const series = world.categories.series(named(world, input), DEFAULT_COUNTRY, window);
  return { success: true, data: history(series) };
};

const TOP = 10;

/** The best of one kind in a category. */
function top<Key extends string>(kind: Kind<Key>): Handler {
  return (input, { world }) => {
    const { window } = periodOf(world, input['period']);
    const { id } = world.categories.at(named(world, input));
    const matches = best(world, kind, { category_ids: [id] }, window).subarray(0, TOP);
    return { success: true, data: kind.rows(world, Array.from(matches), window, DEFAULT_COUNTRY) };
  };
}

/**
 * Which parameter names a category is not documented: a body may have one of the likely ones. Without,
 * it is the category that the description's examples are about.
 */
function named({ categories }: World, input: Input): number {
  const ids = LIKELY_NAMES.map((name) => textOf(input, name) ?? '');
  return ids.map(categories.indexOf).find((index) => index >= 0) ?? categories.roots[0] ?? 0;
}

const LIKELY_NAMES = ['category_id', 'id', 'category_l3_id', 'category_l2_id', 'category_l1_id'];

export const categoryHandlers: Handlers = {
  exploreCategories,
  exploreCategoriesByBody: exploreCategories,
  countCategories,
  countCategoriesByBody: countCategories,
  getCategoryHierarchy,
  getCategoryLayers,
  getCategorySiblings,
  getCategorySummary,
  getCategoryHistory,
  listTopProductsOfCategory: top(productKind),
  listTopShopsOfCategory: top(shopKind),
  listTopCreatorsOfCategory: top(creatorKind),
};
