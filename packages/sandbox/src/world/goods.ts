import { DAYS, type Ground, LAUNCH_DAYS } from './ground.ts';
import { type Groups, group } from './groups.ts';
import { lives } from './lives.ts';
import type { Merchants } from './merchants.ts';
import { between, hash, type Key, longerTail, pick, unit } from './random.ts';
import { calendarDay, demandOn, SEASONS, saleOn } from './seasons.ts';
import type { Tree } from './tree.ts';
import { markets } from './words/places.ts';
import type { Window } from './world.ts';

/** The products of TikTok Shop, as columns, and what they sell day by day. */
export type Goods = {
  readonly size: number;
  readonly key: Key;
  readonly shop: Uint32Array;
  /** Index into the markets. */
  readonly market: Uint8Array;
  /** On level 3. */
  readonly category: Uint16Array;
  readonly priceCents: Uint32Array;
  readonly firstSeen: Int32Array;
  /** Units a day that it would sell at its usual level. */
  readonly level: Float64Array;
  readonly byShop: Groups;
  readonly byCategory: Groups;
  /** Writes the days of a window, which is clipped already, from place 0 on. */
  write(index: number, window: Window, into: GoodsDays): void;
};

/** Scratch of one product. */
export type GoodsDays = {
  readonly sales: Float64Array;
  readonly revenueCents: Float64Array;
  /** What it would sell, not yet whole. */
  readonly wanted: Float64Array;
  /** By which `wanted` was made whole, from 0 to 1. */
  readonly chance: Float64Array;
  /** At which it sold. */
  readonly priceCents: Float64Array;
};

/** Counters below an entity's key. */
const SHOP = 0;
const LEAF = 1;
const LEVEL = 2;
const LAUNCH = 3;
const PRICE = 4;
const ENDING = 5;
const LIFE = 6;
const PACE = 7;
const GAP = 8;
const DAY = 9;

const MOST_A_DAY = 4000;

const EVERGREEN = lives[0]?.course ?? new Float64Array(1);

/** A product in so many is out of stock once. */
const GAPS = 9;

export function goodsDays(): GoodsDays {
  return {
    sales: new Float64Array(DAYS),
    revenueCents: new Float64Array(DAYS),
    wanted: new Float64Array(DAYS),
    chance: new Float64Array(DAYS),
    priceCents: new Float64Array(DAYS),
  };
}

export function createGoods(ground: Ground, merchants: Merchants, tree: Tree): Goods {
  const size = ground.sizes.products;
  const key = ground.key('products');
  const shop = new Uint32Array(size);
  const market = new Uint8Array(size);
  const category = new Uint16Array(size);
  const priceCents = new Uint32Array(size);
  const firstSeen = new Int32Array(size);
  const level = new Float64Array(size);
  for (let index = 0; index < size; index++) {
    const own = hash(key, index);
    const seller = shopOf(own, index, ground.sizes.shops);
    const place = merchants.market[seller] ?? 0;
    const leaf = index === 0 ? tree.firstLeaf : leafOf(own, seller, merchants, tree);
    shop[index] = seller;
    market[index] = place;
    category[index] = leaf;
    priceCents[index] = index === 0 ? 2490 : priceOf(own, tree.leaf(leaf).price);
    firstSeen[index] = ground.today - ageOf(own, index);
    level[index] = levelOf(own, index) * (markets[place]?.demand ?? 1);
  }
  const days = createDays(ground, { key, category, priceCents, firstSeen, level }, tree);
  return {
    size,
    key,
    shop,
    market,
    category,
    priceCents,
    firstSeen,
    level,
    byShop: group(ground.sizes.shops, shop),
    byCategory: group(tree.size, category),
    write: days,
  };
}

/** Each shop has a product, and few have many. */
function shopOf(own: Key, index: number, shops: number): number {
  if (index < shops) return index;
  const share = unit(own, SHOP);
  return Math.floor(shops * share * Math.sqrt(share));
}

/** Four in five products are of the shop's main category. */
function leafOf(own: Key, seller: number, merchants: Merchants, tree: Tree): number {
  const main = merchants.root[seller] ?? 0;
  const root = hash(own, LEAF) % 5 === 0 ? hash(own, SHOP) % tree.roots.length : main;
  return pick(own, LEAF, tree.leavesOf(root));
}

/** Prices end as prices do. */
function priceOf(own: Key, [lowest, highest]: readonly [number, number]): number {
  const share = unit(own, PRICE);
  const whole = Math.floor(lowest + (highest - lowest) * share * (0.35 + 0.65 * share));
  return whole * 100 + pick(own, ENDING, [99, 99, 99, 90, 95, 50, 0]);
}

/** In days; the product of the description's examples is established. */
function ageOf(own: Key, index: number): number {
  return index === 0 ? 290 : Math.floor(unit(own, LAUNCH) * LAUNCH_DAYS);
}

function levelOf(own: Key, index: number): number {
  // the product of the description's examples sells well in every world
  if (index === 0) return 420;
  return Math.min(5 * longerTail(unit(own, LEVEL)), MOST_A_DAY);
}

type Columns = Pick<Goods, 'key' | 'category' | 'priceCents' | 'firstSeen' | 'level'>;

/** What decides on a product's days, read once for each series. */
type Course = {
  readonly level: number;
  readonly firstSeen: number;
  readonly life: Float64Array;
  /** Half days of the course for each day of age. */
  readonly pace: number;
  readonly season: Float64Array;
  readonly outOfStock: Window;
  readonly noise: Key;
  /** Price cuts that everybody makes, by day; none for half of the products. */
  readonly cuts: Float64Array;
};

function createDays(
  ground: Ground,
  columns: Columns,
  tree: Tree,
): (index: number, window: Window, into: GoodsDays) => void {
  const dates = Array.from({ length: DAYS }, (_, at) => calendarDay(ground.firstDay + at));
  const seasons = SEASONS.map((season) =>
    Float64Array.from(dates, (date) => demandOn(date, season)),
  );
  const seasonOf = Uint8Array.from({ length: tree.size }, (_, category) =>
    tree.isLeaf(category) ? SEASONS.indexOf(tree.leaf(category).season) : 0,
  );
  const noCuts = new Float64Array(DAYS);
  const cuts = Float64Array.from(dates, (date) => saleOn(date)?.discount ?? 0);
  const lifeOf = lives.flatMap(({ weight, course }) => Array<Float64Array>(weight).fill(course));

  const courseOf = (index: number): Course => {
    const own = hash(columns.key, index);
    return {
      level: columns.level[index] ?? 0,
      firstSeen: columns.firstSeen[index] ?? 0,
      life: index === 0 ? EVERGREEN : pick(own, LIFE, lifeOf),
      pace: 1.1 + 1.9 * unit(own, PACE),
      season: seasons[seasonOf[columns.category[index] ?? 0] ?? 0] ?? noCuts,
      outOfStock: gapOf(own, ground),
      noise: hash(own, DAY),
      cuts: (own & 1) === 1 ? cuts : noCuts,
    };
  };

  return (index, window, into) => {
    const course = courseOf(index);
    const price = columns.priceCents[index] ?? 0;
    const from = Math.max(window.from, Math.min(course.firstSeen, window.to + 1));
    writeNothing(into, from - window.from, price);
    let offer = 0;
    for (let day = from, at = from - window.from; day <= window.to; day++, at++) {
      if (day === from || startsWeek(course.noise, day)) offer = offerOf(course.noise, day);
      const sinceFirst = day - ground.firstDay;
      const cut = Math.max(offer, course.cuts[sinceFirst] ?? 0);
      const paid = cut === 0 ? price : Math.round(price * (1 - cut));
      const bits = hash(course.noise, day);
      // two halves of the bits for the noise, and the bits once more for the chance
      const noise = 0.68 + (0.32 / 0xffff) * ((bits & 0xffff) + (bits >>> 16));
      const usual = usualOn(course, day) * (course.season[sinceFirst] ?? 0);
      const wanted = usual * noise * (1 + cut * 1.5);
      const chance = (Math.imul(bits, 0x9e3779b1) >>> 0) / 0x1_0000_0000;
      const sales = wanted === 0 ? 0 : Math.floor(wanted + chance);
      into.wanted[at] = wanted;
      into.chance[at] = chance;
      into.priceCents[at] = paid;
      into.sales[at] = sales;
      into.revenueCents[at] = sales * paid;
    }
  };
}

/** The days before a product was there. */
function writeNothing(into: GoodsDays, days: number, price: number): void {
  if (days === 0) return;
  into.wanted.fill(0, 0, days);
  into.chance.fill(0, 0, days);
  into.priceCents.fill(price, 0, days);
  into.sales.fill(0, 0, days);
  into.revenueCents.fill(0, 0, days);
}

/** By age alone. */
function usualOn({ level, firstSeen, life, pace, outOfStock }: Course, day: number): number {
  if (day >= outOfStock.from && day <= outOfStock.to) return 0;
  const at = Math.floor((day - firstSeen) * pace);
  return level * (life[Math.min(at, life.length - 1)] ?? 0);
}

/** Weeks do not start on the same day for all products. */
function startsWeek(key: Key, day: number): boolean {
  return (day + (key & 7)) % 7 === 0;
}

/** By how much a product is cheaper in the week of a day. */
function offerOf(key: Key, day: number): number {
  const bits = hash(key, -Math.floor((day + (key & 7)) / 7));
  return (bits & 15) === 0 ? 0.1 + ((bits >>> 4) & 3) * 0.05 : 0;
}

function gapOf(own: Key, ground: Ground): Window {
  if (hash(own, GAP) % GAPS !== 0) return { from: 1, to: 0 };
  const from = ground.today - between(own, GAP, 20, DAYS);
  return { from, to: from + 3 + (own % 9) };
}
