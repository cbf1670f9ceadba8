import type { Handler, Handlers } from '../../handler.ts';
import type { CreatorKey, World } from '../../world/world.ts';
import { bounds, type Condition, categoryTests, firstSeenBounds } from './conditions.ts';
import { creatorProfile, creatorRows } from './creator-rows.ts';
import { type Asked, count, explore, type Kind } from './explore.ts';
import { detailList } from './lists.ts';
import { periodOf } from './period.ts';
import { productRows } from './product-rows.ts';
import { found } from './refuse.ts';
import { shopRows } from './shop-rows.ts';
import { creatorSorts, productSorts, shopSorts } from './sorts.ts';
import { tableOf } from './table.ts';
import { history, totals } from './totals.ts';

export const creatorKind: Kind<CreatorKey> = {
  sorts: creatorSorts,
  table: (world) => tableOf('creators', world.creators),
  conditions: ({ input, world, window, firstSeen }: Asked): Condition<CreatorKey>[] => [
    ...bounds(
      input,
      { min: ['min_revenue'], max: ['max_revenue'] },
      { key: 'revenue', window, unit: 100 },
    ),
    ...firstSeenBounds(world, 'firstSeen', firstSeen),
    ...categoryTests(world, input, (marks) => promotersIn(world, marks)),
  ],
  rows: creatorRows,
};

/** Whether a creator has a video of something in one of some categories. */
function promotersIn(
  { products, creators, videos }: World,
  marks: Uint8Array,
): (index: number) => boolean {
  const promotes = new Uint8Array(creators.size);
  videos.product.forEach((product, video) => {
    if (marks[products.category[product] ?? 0] === 1) promotes[videos.creator[video] ?? 0] = 1;
  });
  return (index) => promotes[index] === 1;
}

const exploreCreators = explore(creatorKind);
const countCreators = count(creatorKind);

const getCreator: Handler = (input, { world }) => ({
  success: true,
  data: creatorProfile(world.creators.at(found(world.creators, input['id'], 'Creator'))),
});

const getCreatorTotals: Handler = (input, { world }) => {
  const index = found(world.creators, input['id'], 'Creator');
  const period = periodOf(world, input['period']);
  return {
    success: true,
    data: totals(world, period, (window) => world.creators.figures(index, window)),
  };
};

const getCreatorHistory: Handler = (input, { world }) => {
  const index = found(world.creators, input['id'], 'Creator');
  const { window } = periodOf(world, input['period']);
  return { success: true, data: history(world.creators.series(index, window)) };
};

const creatorOwner = {
  name: 'Creator',
  owner: (world: World) => world.creators,
};

export const creatorHandlers: Handlers = {
  exploreCreators,
  exploreCreatorsByBody: exploreCreators,
  countCreators,
  countCreatorsByBody: countCreators,
  getCreator,
  getCreatorTotals,
  getCreatorHistory,
  listProductsOfCreator: detailList({
    ...creatorOwner,
    members: (world, creator) => world.creators.products(creator),
    column: (world, key, window) => world.products.column(key, window),
    sorts: productSorts,
    rows: productRows,
  }),
  listShopsOfCreator: detailList({
    ...creatorOwner,
    members: (world, creator) => world.creators.shops(creator),
    column: (world, key, window) => world.shops.column(key, window),
    sorts: shopSorts,
    rows: shopRows,
  }),
};
