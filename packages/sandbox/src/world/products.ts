import type { Base } from './base.ts';
import { oldestFirst } from './clips.ts';
import { clip } from './ground.ts';
import { distinct, group } from './groups.ts';
import { createIds } from './ids.ts';
import { checked, keeping, lazy } from './order.ts';
import { hash, longTail, roundTo, unit } from './random.ts';
import { byMarket, figures, sorted, sumKeys } from './ranked.ts';
import { productSlug, titleOf } from './titles.ts';
import { markets } from './words/places.ts';
import type { ProductKey, Products } from './world.ts';

const RATING = 40;
const REVIEWS = 41;
const SCORE = 42;
const COMMISSION = 43;
const CONVERSION = 44;

export function createProducts(base: Base): Products {
  const { ground } = base;
  const goods = base.goods();
  const { size, key } = goods;
  const ids = createIds(ground.key('product ids'), size, {
    prefix: '1729',
    digits: 6,
    fixed: ['1729384756102394'],
  });
  const videos = lazy(() => group(size, base.clips().product));
  const texts = lazy(() => new Array<string | undefined>(size));
  const creatorCounts = lazy(() =>
    Uint32Array.from({ length: size }, (_, index) => creators(index).length),
  );

  const creators = (index: number): Uint32Array =>
    distinct(videos().of(index), base.clips().creator);
  const reviewCount = (index: number): number => {
    const { sales } = base.goodsLedger().sums(index, ground.allDays);
    const share = unit(hash(key, index), REVIEWS);
    return Math.floor(sales * (0.03 + 0.22 * share * share));
  };
  const rating = (index: number): number =>
    reviewCount(index) === 0 ? 0 : ratingOf(unit(hash(key, index), RATING));
  const score = (index: number): number => scoreOf(hash(key, index), goods.level[index] ?? 0);
  const commission = (index: number): number =>
    0.05 + Math.floor(6 * unit(hash(key, index), COMMISSION)) * 0.03;
  const conversion = (index: number): number =>
    roundTo(0.08 + 0.62 * unit(hash(key, index), CONVERSION), 2);

  const kind = sorted<ProductKey>(ground, {
    kind: 'products',
    size,
    sums: base.goodsSums(),
    windowed: sumKeys,
    fixed: {
      price: (index) => goods.priceCents[index] ?? 0,
      commissionRate: (index) => roundTo(commission(index), 2),
      creatorCount: (index) => creatorCounts()[index] ?? 0,
      videoCount: (index) => videos().count(index),
      creatorConversionRatio: conversion,
      firstSeen: (index) => goods.firstSeen[index] ?? 0,
      score,
      rating,
      reviewCount,
    },
  });

  const figuresOf = figures(ground, base.goodsSums(), kind, base.goodsLedger().sums);

  return {
    size,
    category: goods.category,
    shop: goods.shop,
    at: keeping(size, (index) => {
      const id = ids.of(index);
      return {
        index,
        id,
        title: titleOf(base, index),
        country: markets[goods.market[index] ?? 0]?.country ?? '',
        category: goods.category[index] ?? 0,
        shop: goods.shop[index] ?? 0,
        priceCents: goods.priceCents[index] ?? 0,
        image: `https://cdn.example.org/products/${id}.jpg`,
        firstSeen: goods.firstSeen[index] ?? 0,
        rating: rating(index),
        reviewCount: reviewCount(index),
        score: score(index),
        commissionRate: roundTo(commission(index), 2),
        creatorConversionRatio: conversion(index),
        creatorCount: creators(index).length,
        videoCount: videos().count(index),
        slug: productSlug(base, index),
      };
    }),
    indexOf: ids.indexOf,
    figures: (index, window) => figuresOf(checked(index, size), window),
    series: (index, window) =>
      base.goodsLedger().series(checked(index, size), clip(ground, window)),
    column: kind.column,
    ordered: byMarket(
      size,
      lazy(() => group(markets.length, goods.market)),
      kind,
    ),
    text: (index) => {
      const known = texts()[checked(index, size)];
      if (known !== undefined) return known;
      const text = titleOf(base, index).toLowerCase();
      texts()[index] = text;
      return text;
    },
    creators,
    videos: (index) => oldestFirst(base.clips(), videos().of(checked(index, size))),
  };
}

/** Most are good. */
function ratingOf(share: number): number {
  return roundTo(Math.max(2.9, 4.95 - 0.12 * longTail(1 - share * 0.99)), 1);
}

function scoreOf(own: number, level: number): number {
  const popular = 1 - 1 / (1 + level / 12);
  return roundTo(1.8 + 1.6 * popular + 1.6 * unit(own, SCORE), 1);
}
