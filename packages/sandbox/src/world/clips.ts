import { type Goods, type GoodsDays, goodsDays } from './goods.ts';
import { DAYS, type Ground } from './ground.ts';
import type { People } from './people.ts';
import { around, hash, type Key, longTail, threeQuarters, unit } from './random.ts';
import type { SumColumns } from './sums.ts';
import type { Window } from './world.ts';

/** The videos, as columns, one product's after another's, and what they do day by day. */
export type Clips = {
  readonly size: number;
  readonly key: Key;
  readonly product: Uint32Array;
  readonly creator: Uint32Array;
  readonly market: Uint8Array;
  readonly published: Int32Array;
  readonly isAd: Uint8Array;
  readonly isAffiliate: Uint8Array;
  /** Writes the days of a window, which is clipped already, from place 0 on. */
  write(index: number, window: Window, into: SumColumns): void;
};

const COUNT = 20;
const CREATOR = 0;
const PUBLISHED = 1;
const KIND = 2;
const WEIGHT = 3;
const SOLD_BY_VIEWS = 4;
const ORGANIC = 5;
const DAY = 6;

const MOST_VIDEOS = 400;

/** How a video fades: what is left on each day of age, if it is shared for free and if it is paid for. */
const FADING = fading(0.982, 0.1);
const PAID = fading(0.994, 0.25);

/** Videos in the order in which they were published, the lowest index first on one day. */
export function oldestFirst({ published }: Clips, videos: Uint32Array): Uint32Array {
  return videos
    .slice()
    .sort((one, other) => (published[one] ?? 0) - (published[other] ?? 0) || one - other);
}

export function createClips(ground: Ground, goods: Goods, people: People): Clips {
  const key = ground.key('videos');
  const product = productsOf(goods, people);
  const size = product.length;
  const market = Uint8Array.from(product, (of) => goods.market[of] ?? 0);
  const columns = {
    key,
    product,
    creator: Uint32Array.from(market, (at, index) =>
      index === 0 ? 0 : creatorOf(hash(key, index), at, people),
    ),
    published: Int32Array.from(product, (of, index) =>
      publishedOf(hash(key, index), goods.firstSeen[of] ?? 0, ground.today),
    ),
    isAd: Uint8Array.from(product, (_, index) => (hash(hash(key, index), KIND) % 7 === 0 ? 1 : 0)),
    isAffiliate: Uint8Array.from(product, (_, index) =>
      hash(hash(key, index), ~KIND) % 6 === 0 ? 0 : 1,
    ),
  };
  return { ...columns, size, market, write: createDays(goods, columns, slicesOf(key, product)) };
}

/** The product of each video. */
function productsOf(goods: Goods, people: People): Uint32Array {
  const counts = Uint32Array.from(goods.market, (market, product) =>
    people.byMarket.count(market) === 0 ? 0 : countOf(goods, product),
  );
  const products = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  let next = 0;
  counts.forEach((count, product) => {
    products.fill(product, next, next + count);
    next += count;
  });
  return products;
}

/** Which part of its product's sales a video has while it is new: where the part starts, and how wide it is. */
type Slices = { readonly starts: Float64Array; readonly widths: Float64Array };

function slicesOf(key: Key, product: Uint32Array): Slices {
  const weights = Float64Array.from(product, (_, index) =>
    longTail(unit(hash(key, index), WEIGHT)),
  );
  const starts = new Float64Array(product.length);
  const widths = new Float64Array(product.length);
  for (let first = 0, end = 0; first < product.length; first = end) {
    while (end < product.length && product[end] === product[first]) end++;
    const own = weights.subarray(first, end);
    // the more videos, the more is sold by them
    const all = 0.35 + 0.5 * (1 - 1 / (1 + own.length / 8));
    const unitWidth = all / own.reduce((sum, weight) => sum + weight, 0);
    let start = 0;
    own.forEach((weight, at) => {
      starts[first + at] = start;
      widths[first + at] = weight * unitWidth;
      start += weight * unitWidth;
    });
  }
  return { starts, widths };
}

/** What sells has videos. */
function countOf(goods: Goods, product: number): number {
  const share = unit(hash(goods.key, product), COUNT);
  const count = Math.floor(0.45 * threeQuarters(goods.level[product] ?? 0) + share);
  return Math.min(MOST_VIDEOS, product === 0 ? Math.max(1, count) : count);
}

/** Of the product's market; the first creators make most videos. */
function creatorOf(own: Key, market: number, people: People): number {
  const candidates = people.byMarket.of(market);
  const share = unit(own, CREATOR);
  return candidates[Math.floor(candidates.length * share * Math.sqrt(share))] ?? 0;
}

/** After the product was seen first; more of them lately. */
function publishedOf(own: Key, firstSeen: number, today: number): number {
  const share = unit(own, PUBLISHED);
  return firstSeen + Math.floor((today - firstSeen + 1) * Math.sqrt(share));
}

type Columns = Pick<Clips, 'key' | 'product' | 'published' | 'isAd'>;

/** What decides on a video's days, read once for each series. */
type Course = {
  readonly start: number;
  readonly width: number;
  readonly published: number;
  readonly left: Float64Array;
  readonly viewsForUnit: number;
  /** Views on the first day that lead to no sale. */
  readonly organic: number;
  readonly noise: Key;
};

/**
 * A video's sales are a slice of the units that its product sold on the same day. Slices of one product
 * do not overlap, and all are made whole by the same chance, so that they never add up to more.
 */
function createDays(goods: Goods, columns: Columns, { starts, widths }: Slices): Clips['write'] {
  const courseOf = (index: number): Course => {
    const own = hash(columns.key, index);
    const price = goods.priceCents[columns.product[index] ?? 0] ?? 0;
    return {
      start: starts[index] ?? 0,
      width: widths[index] ?? 0,
      published: columns.published[index] ?? 0,
      left: columns.isAd[index] === 1 ? PAID : FADING,
      viewsForUnit: viewsForUnitOf(own, price),
      organic: 40 + 60 * longTail(unit(own, ORGANIC)),
      noise: hash(own, DAY),
    };
  };
  const daysOf = writer(goods);

  return (index, window, into) => {
    const days = daysOf(columns.product[index] ?? 0, window);
    const course = courseOf(index);
    const from = Math.max(window.from, Math.min(course.published, window.to + 1));
    writeNothing(into, from - window.from);
    for (let day = from, at = from - window.from; day <= window.to; day++, at++) {
      const part = leftOn(course, day);
      const sales = part === 0 ? 0 : slice(course, part, days, at);
      const wanted = (days.wanted[at] ?? 0) * course.width * course.viewsForUnit;
      const noise = 1 + 0.4 * around(course.noise, day);
      into.sales[at] = sales;
      into.revenueCents[at] = sales * (days.priceCents[at] ?? 0);
      into.visits[at] = sales * 12 + Math.floor((wanted + course.organic) * part * noise);
    }
  };
}

/** The days before a video was there. */
function writeNothing({ sales, revenueCents, visits }: SumColumns, days: number): void {
  sales.fill(0, 0, days);
  revenueCents.fill(0, 0, days);
  visits.fill(0, 0, days);
}

/** The days of a product. The videos of one are mostly asked for one after another. */
function writer(goods: Goods): (product: number, window: Window) => GoodsDays {
  const days = goodsDays();
  let written = { product: -1, from: 0, to: -1 };
  return (product, { from, to }) => {
    if (written.product !== product || written.from !== from || written.to !== to) {
      goods.write(product, { from, to }, days);
      written = { product, from, to };
    }
    return days;
  };
}

/** How much of a video is left on a day, from 0 to 1. */
function leftOn({ published, left }: Course, day: number): number {
  const age = day - published;
  return age < 0 ? 0 : (left[Math.min(age, left.length - 1)] ?? 0);
}

function slice({ start, width }: Course, part: number, days: GoodsDays, at: number): number {
  const units = days.sales[at] ?? 0;
  const chance = days.chance[at] ?? 0;
  return Math.floor(units * (start + width * part) + chance) - Math.floor(units * start + chance);
}

/** Views for each unit sold, so that a thousand views are worth some 3 to 40 units of money. */
function viewsForUnitOf(own: Key, priceCents: number): number {
  const share = unit(own, SOLD_BY_VIEWS);
  return (priceCents * 1000) / (300 + 3_700 * share * share);
}

function fading(rate: number, floor: number): Float64Array {
  let level = 1;
  return Float64Array.from({ length: DAYS + 300 }, () => {
    const left = floor + (1 - floor) * level;
    level *= rate;
    return left;
  });
}
