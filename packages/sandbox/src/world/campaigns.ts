import type { Base } from './base.ts';
import { LAUNCH_DAYS } from './ground.ts';
import { type Groups, group } from './groups.ts';
import type { Pages } from './pages.ts';
import { between, hash, type Key, longTail, unit } from './random.ts';

/** The ads of one library, as columns, one brand's after another's. */
export type Campaigns = {
  readonly size: number;
  readonly key: Key;
  readonly brand: Uint32Array;
  readonly started: Int32Array;
  readonly lastSeen: Int32Array;
  /** The page that each leads to, and the product that it sells. */
  readonly page: Uint32Array;
  readonly product: Uint32Array;
  /** People reached so far, and the money spent on it. */
  readonly reach: Float64Array;
  readonly spendCents: Float64Array;
  readonly byBrand: Groups;
};

export type Plan = {
  /** Name of the library. */
  readonly name: string;
  /** Ads of a brand: some at least, and a few brands have many. */
  readonly least: number;
  readonly factor: number;
  /** Share of the brands that advertise there at all. */
  readonly share: number;
};

/** An ad that was seen within so many days still runs. */
export const ACTIVE_DAYS = 3;

const MOST_ADS = 400;

const COUNT = 0;
const PAGE = 1;
const BATCH = 2;
const LENGTH = 3;
const SEEN = 4;
const REACH = 5;
const PRICE = 6;
const PRODUCT = 7;

export function createCampaigns(base: Base, pages: Pages, plan: Plan): Campaigns {
  const { ground } = base;
  const key = ground.key(plan.name);
  const brands = ground.sizes.brands;
  const counts = Array.from({ length: brands }, (_, brand) =>
    countOf(hash(key, brand), brand, plan),
  );
  const brand = Uint32Array.from(counts.flatMap((count, of) => Array<number>(count).fill(of)));
  const ads = ground.key(`${plan.name} ads`);
  const started = Int32Array.from(brand, (of, index) =>
    startOf(hash(ads, index), hash(key, of), counts[of] ?? 1, ground.today),
  );
  const lastSeen = Int32Array.from(started, (start, index) =>
    lastSeenOf(hash(ads, index), start, ground.today),
  );
  const page = Uint32Array.from(brand, (of, index) => pageOf(hash(ads, index), pages.range(of)));
  const reach = Float64Array.from(started, (start, index) => {
    const days = (lastSeen[index] ?? 0) - start + 1;
    return Math.floor(days * (90 + 260 * longTail(unit(hash(ads, index), REACH))));
  });
  return {
    size: brand.length,
    key: ads,
    brand,
    started,
    lastSeen,
    page,
    product: Uint32Array.from(page, (at, index) =>
      productOf(base, pages.product[at] ?? -1, brand[index] ?? 0, hash(ads, index)),
    ),
    reach,
    // each person sees it 1.3 times, at 7 to 15 units of money for a thousand views
    spendCents: reach.map((people, index) =>
      Math.round((people * 1.3 * (700 + 800 * unit(hash(ads, index), PRICE))) / 1000),
    ),
    byBrand: group(brands, brand),
  };
}

/** How many of the people that an ad has reached it had reached by a day, that day included. */
export function reachUntil(campaigns: Campaigns, index: number, day: number): number {
  return Math.floor((campaigns.reach[index] ?? 0) * progress(campaigns, index, day));
}

/** Fast at first, from 0 before the start to 1 on the day it was last seen. */
export function progress({ started, lastSeen }: Campaigns, index: number, day: number): number {
  const start = started[index] ?? 0;
  const end = lastSeen[index] ?? 0;
  if (day < start) return 0;
  if (day >= end) return 1;
  const share = (day - start + 1) / (end - start + 1);
  return share * (1.4 - 0.4 * share);
}

export function isActive({ lastSeen }: Campaigns, index: number, today: number): boolean {
  return (lastSeen[index] ?? 0) > today - ACTIVE_DAYS;
}

/** The first brand, that of the description's examples, advertises everywhere. */
function countOf(own: Key, brand: number, { least, factor, share }: Plan): number {
  if (brand === 0) return least + 12 * factor;
  if (unit(own, COUNT) >= share) return 0;
  return Math.min(MOST_ADS, Math.floor(least + factor * longTail(unit(own, ~COUNT))));
}

/** Ads of a brand start in batches, more of them lately. */
function startOf(own: Key, ofBrand: Key, count: number, today: number): number {
  const batches = 2 + Math.floor(count / 4);
  const batch = between(own, BATCH, 0, batches - 1);
  const share = unit(hash(ofBrand, BATCH), batch);
  const age = Math.floor((LAUNCH_DAYS - 30) * share * Math.sqrt(share));
  return today - Math.max(0, age - (hash(own, BATCH) % 2));
}

/** Most ads are given up within weeks, and a few run on. */
function lastSeenOf(own: Key, started: number, today: number): number {
  const days = 2 + Math.floor(8 * longTail(unit(own, LENGTH)));
  const end = started + days;
  const seen = today - (hash(own, SEEN) % 4 === 0 ? 1 : 0);
  return Math.max(started, Math.min(end, seen));
}

function pageOf(own: Key, [first, end]: readonly [number, number]): number {
  const share = unit(own, PAGE);
  // the pages of products stand last, and the first of them is used most
  if (share < 0.3) return first + Math.floor((share / 0.3) * Math.min(3, end - first));
  const rest = (share - 0.3) / 0.7;
  const products = Math.min(first + 2, end - 1);
  return products + Math.floor((end - products) * rest * rest);
}

function productOf(base: Base, onPage: number, brand: number, own: Key): number {
  if (onPage >= 0) return onPage;
  const products = base.goods().byShop.of(brand);
  return products[hash(own, PRODUCT) % products.length] ?? 0;
}
