import type { Handler, Handlers, Input } from '../../handler.ts';
import type { World } from '../../world/world.ts';
import { best } from './explore.ts';
import { textOf } from './input.ts';
import { inOrder } from './lists.ts';
import { limitOf } from './paging.ts';
import { periodOf } from './period.ts';
import { productRows } from './product-rows.ts';
import { productKind } from './products.ts';

const DEFAULT_TIMEFRAME = '7d';

/** How many of the products that sell most are looked at, so that what sold once before is not all there is. */
const MOST_SOLD = 500;

/** What grows, the fastest first. */
const listTrendingProducts: Handler = (input, { world }) => {
  const { window } = periodOf(world, textOf(input, 'timeframe') ?? DEFAULT_TIMEFRAME);
  const sold = best(world, productKind, categoryOf(world, input), window).subarray(0, MOST_SOLD);
  const growth = world.products.column('revenueGrowthRate', window);
  const rising = inOrder(
    sold.filter((index) => (growth[index] ?? 0) > 0),
    growth,
  );
  return { success: true, data: productRows(world, rising.slice(0, limitOf(input)), window) };
};

/** A category as a filter, be it by its id or by its name. */
function categoryOf({ categories }: World, input: Input): Input {
  const wanted = textOf(input, 'category');
  if (wanted === undefined) return {};
  const name = wanted.toLowerCase();
  const named = Array.from({ length: categories.size }, (_, index) => index).find(
    (index) => categories.text(index) === name,
  );
  return { category_ids: [named === undefined ? wanted : categories.at(named).id] };
}

export const trendingHandlers: Handlers = { listTrendingProducts };
