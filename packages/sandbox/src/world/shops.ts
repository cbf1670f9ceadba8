import type { Base } from './base.ts';
import { clip } from './ground.ts';
import { distinct, group } from './groups.ts';
import { createIds } from './ids.ts';
import { checked, keeping, lazy } from './order.ts';
import { hash, longTail, roundTo, unit } from './random.ts';
import { byMarket, figures, sorted, sumKeys } from './ranked.ts';
import { addSeries, allSums, emptySeries, gather } from './sums.ts';
import { markets } from './words/places.ts';
import type { ShopKey, Shops, Window } from './world.ts';

const RATING = 0;

export function createShops(base: Base): Shops {
  const { ground } = base;
  const goods = base.goods();
  const merchants = base.merchants();
  const size = ground.sizes.shops;
  const key = ground.key('shops');
  const ids = createIds(ground.key('shop ids'), size, {
    prefix: '7495',
    digits: 6,
    fixed: ['7495821036549217'],
  });
  const sums = allSums(ground, 'shops', size, (window) =>
    gather(size, base.goodsSums().of(window), goods.shop),
  );
  const videosByShop = lazy(() => {
    const { product } = base.clips();
    return group(
      size,
      Uint32Array.from(product, (of) => goods.shop[of] ?? 0),
    );
  });
  const creators = (index: number): Uint32Array =>
    distinct(videosByShop().of(index), base.clips().creator);
  const creatorCounts = lazy(() =>
    Uint32Array.from({ length: size }, (_, index) => creators(index).length),
  );
  const firstSeen = (index: number): number =>
    goods.byShop
      .of(index)
      .reduce((first, product) => Math.min(first, goods.firstSeen[product] ?? first), ground.today);
  const rating = (index: number): number =>
    roundTo(Math.max(3.2, 4.95 - 0.11 * longTail(1 - 0.98 * unit(hash(key, index), RATING))), 1);

  const kind = sorted<ShopKey>(ground, {
    kind: 'shops',
    size,
    sums,
    windowed: sumKeys,
    fixed: {
      rating,
      productCount: (index) => goods.byShop.count(index),
      creatorCount: (index) => creatorCounts()[index] ?? 0,
      videoCount: (index) => videosByShop().count(index),
      firstSeen,
    },
  });

  const figuresOf = figures(ground, sums, kind);

  return {
    size,
    at: keeping(size, (index) => {
      const id = ids.of(index);
      return {
        index,
        id,
        name: merchants.name(index),
        country: markets[merchants.market[index] ?? 0]?.country ?? '',
        logo: `https://cdn.example.org/shops/${id}.png`,
        firstSeen: firstSeen(index),
        rating: rating(index),
        productCount: goods.byShop.count(index),
        creatorCount: creatorCounts()[index] ?? 0,
      };
    }),
    indexOf: ids.indexOf,
    figures: (index, window) => ({
      ...figuresOf(checked(index, size), window),
      affiliateRevenueCents: affiliateRevenue(base, videosByShop().of(index), window),
    }),
    series: (index, window) => {
      const known = clip(ground, window);
      const total = emptySeries(known);
      for (const product of goods.byShop.of(checked(index, size))) {
        addSeries(total, base.goodsLedger().series(product, known));
      }
      return total;
    },
    column: kind.column,
    ordered: byMarket(
      size,
      lazy(() => group(markets.length, merchants.market.subarray(0, size))),
      kind,
    ),
    text: (index) => merchants.name(checked(index, size)).toLowerCase(),
    products: (index) => goods.byShop.of(checked(index, size)),
    creators,
    videos: (index) => videosByShop().of(checked(index, size)),
  };
}

function affiliateRevenue(base: Base, videos: Uint32Array, window: Window): number {
  const { isAffiliate } = base.clips();
  const { revenueCents } = base.clipsSums().of(window);
  return videos.reduce(
    (sum, video) => sum + (isAffiliate[video] === 1 ? (revenueCents[video] ?? 0) : 0),
    0,
  );
}
