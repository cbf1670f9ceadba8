import type { Handler, Handlers } from '../../handler.ts';
import type { ShopKey, Window, World } from '../../world/world.ts';
import { notFound } from '../support/errors.ts';
import { money } from '../support/values.ts';
import { bounds, type Condition, categoryTests, firstSeenBounds, textTest } from './conditions.ts';
import { creatorRows } from './creator-rows.ts';
import { type Asked, count, explore, type Kind } from './explore.ts';
import { DEFAULT_COUNTRY, textOf } from './input.ts';
import { detailList, inOrder } from './lists.ts';
import { periodOf } from './period.ts';
import { productRows } from './product-rows.ts';
import { found } from './refuse.ts';
import { shopProfile, shopRows } from './shop-rows.ts';
import { creatorSorts, productSorts, shopSorts, videoSorts } from './sorts.ts';
import { tableOf } from './table.ts';
import { history, totals } from './totals.ts';
import { videoRows } from './video-rows.ts';

export const shopKind: Kind<ShopKey> = {
  sorts: shopSorts,
  table: (world) => tableOf('shops', world.shops),
  conditions: ({ input, world, window, firstSeen }: Asked): Condition<ShopKey>[] => [
    ...bounds(
      input,
      { min: ['min_revenue', 'min_gmv_30d'], max: ['max_revenue'] },
      { key: 'revenue', window, unit: 100 },
    ),
    ...firstSeenBounds(world, 'firstSeen', firstSeen),
    ...categoryTests(world, input, (marks) => sellersIn(world, marks)),
    ...textTest(textOf(input, 'name'), world.shops.text),
  ],
  rows: shopRows,
};

/** Whether a shop sells something in one of some categories. */
function sellersIn({ products, shops }: World, marks: Uint8Array): (index: number) => boolean {
  const sells = new Uint8Array(shops.size);
  products.category.forEach((category, product) => {
    if (marks[category] === 1) sells[products.shop[product] ?? 0] = 1;
  });
  return (index) => sells[index] === 1;
}

const exploreShops = explore(shopKind);
const countShops = count(shopKind);

const getShop: Handler = (input, { world }) => {
  const shop = world.shops.at(found(world.shops, input['id'], 'Shop'));
  const country = textOf(input, 'country')?.toUpperCase() ?? shop.country;
  if (country !== shop.country) throw notFound('Shop');
  return { success: true, data: shopProfile(shop) };
};

const getShopTotals: Handler = (input, { world }) => {
  const index = found(world.shops, input['id'], 'Shop');
  const period = periodOf(world, input['period']);
  const figures = (window: Window) => world.shops.figures(index, window);
  return { success: true, data: totals(world, period, figures) };
};

const getShopHistory: Handler = (input, { world }) => {
  const index = found(world.shops, input['id'], 'Shop');
  const { window } = periodOf(world, input['period']);
  return { success: true, data: history(world.shops.series(index, window)) };
};

/** A part of what a shop takes, and its share of the whole. */
function share(partOf: (all: number, affiliate: number) => number): Handler {
  return (input, { world }) => {
    const index = found(world.shops, input['id'], 'Shop');
    const { window } = periodOf(world, input['period']);
    const { revenueCents, affiliateRevenueCents } = world.shops.figures(index, window);
    const part = partOf(revenueCents, affiliateRevenueCents);
    return {
      success: true,
      data: { revenue: money(part), share: revenueCents === 0 ? 0 : part / revenueCents },
    };
  };
}

const shopOwner = {
  name: 'Shop',
  owner: (world: World) => world.shops,
};
const products = {
  ...shopOwner,
  members: (world: World, shop: number) => world.shops.products(shop),
  column: (world: World, key: Parameters<World['products']['column']>[0], window: Window) =>
    world.products.column(key, window),
  sorts: productSorts,
  rows: productRows,
};

/** No parameter names the shop, so it is the one that sells most in the usual market. */
const listShopProducts: Handler = (input, { world }) => {
  const { window } = periodOf(world, input['period']);
  const members = world.shops.products(bestShop(world, window));
  const sorted = inOrder(members, world.products.column('revenue', window));
  return { success: true, data: productRows(world, sorted, window) };
};

const getShopSummary: Handler = (input, { world }) => {
  const { window } = periodOf(world, input['period']);
  const { revenueCents, sales } = world.shops.figures(bestShop(world, window), window);
  return { success: true, data: { revenue: money(revenueCents), sales } };
};

function bestShop({ shops }: World, window: Window): number {
  return shops.ordered(DEFAULT_COUNTRY, 'revenue', window)[0] ?? 0;
}

export const shopHandlers: Handlers = {
  exploreShops,
  exploreShopsByBody: exploreShops,
  countShops,
  countShopsByBody: countShops,
  getShop,
  getShopByQuery: getShop,
  getShopByQueryByAlias: getShop,
  getShopTotals,
  // what it has beyond the other totals is not documented
  getShopExtraTotals: getShopTotals,
  getShopHistory,
  getShopAffiliateShare: share((_, affiliate) => affiliate),
  getShopOwnShare: share((all, affiliate) => all - affiliate),
  listShopProducts,
  getShopSummary,
  listProductsOfShop: detailList(products),
  listNewProductsOfShop: detailList({
    ...products,
    sorts: new Map([['first_seen', 'firstSeen'] as const]),
    members: (world, shop, { from }) => {
      const members = world.shops.products(shop);
      // the world's days do not reach back to when all were new
      if (from <= world.firstDay) return members;
      return members.filter((product) => world.products.at(product).firstSeen >= from);
    },
  }),
  listVideosOfShop: detailList({
    ...shopOwner,
    members: (world, shop) => world.shops.videos(shop),
    column: (world, key, window) => world.videos.column(key, window),
    sorts: videoSorts,
    rows: videoRows,
  }),
  listCreatorsOfShop: detailList({
    ...shopOwner,
    members: (world, shop) => world.shops.creators(shop),
    column: (world, key, window) => world.creators.column(key, window),
    sorts: creatorSorts,
    rows: creatorRows,
  }),
};
