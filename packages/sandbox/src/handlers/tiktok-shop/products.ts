import type { Handler, Handlers } from '../../handler.ts';
import type { ProductKey, Window, World } from '../../world/world.ts';
import {
  between,
  bounds,
  type Condition,
  categoryTests,
  daysOf,
  firstSeenBounds,
  type Test,
  textTest,
} from './conditions.ts';
import { type Asked, count, explore, type Kind } from './explore.ts';
import { textOf } from './input.ts';
import { pageOf } from './paging.ts';
import { periodOf } from './period.ts';
import { productRows } from './product-rows.ts';
import { found } from './refuse.ts';
import { search } from './search.ts';
import { sortOf } from './sort.ts';
import { productSorts } from './sorts.ts';
import { tableOf } from './table.ts';
import { history, totals } from './totals.ts';

export const productKind: Kind<ProductKey> = {
  sorts: productSorts,
  table: (world) => tableOf('products', world.products),
  conditions: ({ input, world, window, firstSeen }: Asked): Condition<ProductKey>[] => [
    ...bounds(
      input,
      { min: ['min_revenue'], max: ['max_revenue'] },
      { key: 'revenue', window, unit: 100 },
    ),
    ...bounds(
      input,
      { min: ['min_item_sold'], max: ['max_item_sold'] },
      { key: 'sales', window, unit: 1 },
    ),
    ...firstSeenBounds(world, 'firstSeen', firstSeen),
    ...productCategoryTests(world, input),
    ...textTest(textOf(input, 'name'), world.products.text),
  ],
  rows: productRows,
};

function productCategoryTests(world: World, input: Asked['input']): Test[] {
  const { category } = world.products;
  return categoryTests(world, input, (marks) => (index) => marks[category[index] ?? 0] === 1);
}

const exploreProducts = explore(productKind);
const countProducts = count(productKind);

const getProduct: Handler = (input, { world }) => {
  const index = found(world.products, input['id'], 'Product');
  const { window } = periodOf(world, input['period']);
  return { success: true, data: productRows(world, [index], window)[0] };
};

const getProductTotals: Handler = (input, { world }) => {
  const index = found(world.products, input['id'], 'Product');
  const period = periodOf(world, input['period']);
  const figures = (window: Window) => world.products.figures(index, window);
  return { success: true, data: totals(world, period, figures) };
};

const getProductHistory: Handler = (input, { world }) => {
  const index = found(world.products, input['id'], 'Product');
  const { window } = periodOf(world, input['period']);
  return { success: true, data: history(world.products.series(index, window)) };
};

/** Figures are those of the days between the dates; what was first seen after them is left out. */
const listProducts: Handler = (input, { world }) => {
  const window = datesOf(input, world);
  const table = productKind.table(world);
  const matches = search(world, table, {
    country: textOf(input, 'country')?.toUpperCase(),
    conditions: [
      ...bounds<ProductKey>(
        input,
        { min: ['min_price'], max: ['max_price'] },
        { key: 'price', window, unit: 100 },
      ),
      ...bounds<ProductKey>(input, { min: ['min_sales'] }, { key: 'sales', window, unit: 1 }),
      ...bounds<ProductKey>(input, { min: ['min_rating'] }, { key: 'rating', window, unit: 1 }),
      ...between<ProductKey>(
        { key: 'firstSeen', window, unit: 1 },
        Number.NEGATIVE_INFINITY,
        window.from > window.to ? Number.NEGATIVE_INFINITY : window.to,
      ),
      ...textTest(textOf(input, 'search'), world.products.text),
    ],
    ...sortOf(world, productSorts, textOf(input, 'sort'), window),
  });
  return pageOf(input, matches, (page) => productRows(world, page, window));
};

const DEFAULT_DAYS = 30;

/** Up to today, and 30 days long, where a date is left out. */
function datesOf(input: Asked['input'], world: World): Window {
  const { from, to } = daysOf({
    from: textOf(input, 'date_from') ?? '',
    to: textOf(input, 'date_to') ?? '',
  });
  const end = Math.min(to, world.today);
  return { from: Number.isFinite(from) ? from : end - DEFAULT_DAYS + 1, to: end };
}

export const productHandlers: Handlers = {
  exploreProducts,
  exploreProductsByBody: exploreProducts,
  countProducts,
  countProductsByBody: countProducts,
  listProducts,
  getProduct,
  getProductTotals,
  getProductHistory,
};
