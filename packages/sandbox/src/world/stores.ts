import type { Base } from './base.ts';
import { createIds } from './ids.ts';
import { slugOf } from './merchants.ts';
import { monthsBefore } from './months.ts';
import { lazy } from './order.ts';
import { between, hash, type Key, pick, roundTo, unit } from './random.ts';
import { searchable } from './searchable.ts';
import type { Traffic } from './traffic.ts';
import { homeOf, storeApps, storeThemes } from './words/places.ts';
import { taxonomy } from './words/taxonomy.ts';
import type { CentsRange, Store, StoreKey, Stores, World } from './world.ts';

/** Months of visits that rows show. */
const SHOWN = 7;

const BRANCH = 0;
const PRODUCTS = 1;
const FIRST_PRODUCT = 2;
const SHARES = 3;
const APPS = 4;
const THEME = 5;
const TRUST = 6;
const REVIEWS = 7;

export function createStores(base: Base, traffic: Traffic, world: () => World): Stores {
  const { ground } = base;
  const merchants = base.merchants();
  const { stores: size, shops, brands } = ground.sizes;
  const key = ground.key('stores');
  const ids = createIds(ground.key('store ids'), size, {
    prefix: '58',
    digits: 3,
    fixed: ['58213907'],
  });
  const domains = lazy(
    () => new Map(Array.from({ length: size }, (_, index) => [merchants.domain(index), index])),
  );
  const months = monthsBefore(ground.today, SHOWN);

  const firstProduct = (index: number): number => {
    const own = ground.today - 60 - Math.floor(1500 * unit(hash(key, index), FIRST_PRODUCT));
    return index < shops ? Math.min(own, world().shops.at(index).firstSeen) : own;
  };
  const productCount = (index: number): number =>
    (index < shops ? base.goods().byShop.count(index) : 0) +
    between(hash(key, index), PRODUCTS, 3, 90);
  const visitsGrowth = (index: number, monthsBack: number): number => {
    const visits = traffic.visits(index);
    return percent(visits.at(-1) ?? 0, visits.at(-1 - monthsBack) ?? 0);
  };
  const dailyRevenue = (index: number): number =>
    Math.round((traffic.revenue(index).at(-1) ?? 0) / 30);
  const annualRevenue = (index: number): number =>
    traffic
      .revenue(index)
      .slice(-12)
      .reduce((sum, cents) => sum + cents, 0);

  const at = (index: number): Store => {
    const own = hash(key, index);
    const id = ids.of(index);
    const visits = traffic.visits(index).slice(-SHOWN);
    const revenue = traffic.revenue(index).at(-1) ?? 0;
    const monthlyVisits = visits.at(-1) ?? 0;
    return {
      index,
      id,
      ...merchantOf(base, index, own),
      icon: `https://cdn.example.org/stores/${id}/icon.png`,
      screenshotPath: `/stores/${id}/front.jpg`,
      firstProduct: firstProduct(index),
      productCount: productCount(index),
      visits: months.map((month, place) => ({ month, visits: visits[place] ?? 0 })),
      monthlyVisits,
      visitsGrowth1m: visitsGrowth(index, 1),
      visitsGrowth3m: visitsGrowth(index, 3),
      dailyRevenue: rangeAround(dailyRevenue(index)),
      monthlyRevenue: rangeAround(revenue),
      annualRevenue: rangeAround(annualRevenue(index)),
      revenueGrowth: percent(revenue, traffic.revenue(index).at(-2) ?? 0),
      orderValueCents: traffic.orderValueCents(index),
      apps: storeApps.filter((_, app) => (hash(own, APPS) >>> (2 * app)) % 4 === 0),
      theme: pick(own, THEME, storeThemes),
      ...trustOf(own, monthlyVisits),
      shop: index < shops ? index : -1,
      brand: index < brands ? index : -1,
    };
  };

  const keys: { readonly [Name in StoreKey]: (index: number) => number } = {
    monthlyRevenue: (index) => traffic.revenue(index).at(-1) ?? 0,
    dailyRevenue,
    annualRevenue,
    monthlyVisits: (index) => traffic.visits(index).at(-1) ?? 0,
    visitsGrowth1m: (index) => visitsGrowth(index, 1),
    visitsGrowth3m: (index) => visitsGrowth(index, 3),
    orderValue: traffic.orderValueCents,
    productCount,
    firstProduct,
    activeAds: (index) => (index < brands ? world().brands.at(index).activeAds : 0),
  };
  return {
    ...searchable<Store, StoreKey>(ground, 'stores', {
      size,
      at,
      indexOf: ids.indexOf,
      keys,
      text: (index) => `${merchants.name(index)}\n${merchants.domain(index)}`,
    }),
    indexOfDomain: (domain) => domains().get(domain.toLowerCase()) ?? -1,
    bestsellers: (index, count) => {
      const candidates =
        index < shops ? base.goods().byShop.of(index) : neighbours(base, index, hash(key, index));
      const sales = world().products.column('sales', world().lastDays(30));
      return Array.from(candidates)
        .sort((one, other) => (sales[other] ?? 0) - (sales[one] ?? 0) || one - other)
        .slice(0, count);
    },
    googleAds: (index) => (index < brands ? world().googleAds.ofBrand(index) : new Uint32Array(0)),
  };
}

type Who = Pick<
  Store,
  | 'name'
  | 'domain'
  | 'shopifyDomain'
  | 'country'
  | 'language'
  | 'currency'
  | 'category'
  | 'subcategory'
  | 'niche'
  | 'topCountries'
  | 'email'
>;

/** Who runs a store, from where, and what it sells. */
function merchantOf(base: Base, store: number, own: Key): Who {
  const merchants = base.merchants();
  const { country, language, currency, neighbours } = homeOf(merchants.market[store] ?? 0);
  const root = merchants.root[store] ?? 0;
  const category = base.tree.roots[root] ?? 0;
  return {
    name: merchants.name(store),
    domain: merchants.domain(store),
    shopifyDomain: `${slugOf(merchants.name(store))}.myshopify.com`,
    country,
    language,
    currency,
    category,
    subcategory: pick(own, BRANCH, base.tree.nodes[category]?.children ?? [category]),
    niche: taxonomy[root]?.niche ?? 'Other',
    topCountries: sharesOf(own, [country, ...neighbours]),
    email: `hello@${merchants.domain(store)}`,
  };
}

/** One store in three is not rated. */
function trustOf(own: Key, visits: number): Pick<Store, 'trustRating' | 'trustReviews'> {
  const share = unit(own, TRUST);
  const trustReviews =
    hash(own, REVIEWS) % 3 === 0 ? 0 : Math.floor(visits / between(own, REVIEWS, 40, 400));
  return {
    trustReviews,
    trustRating: trustReviews === 0 ? 0 : roundTo(5 - 2.4 * share * share, 1),
  };
}

/** Products like those that a store without a shop would sell. */
function neighbours(base: Base, store: number, own: number): Uint32Array {
  const leaves = base.tree.leavesOf(base.merchants().root[store] ?? 0);
  return base.goods().byCategory.of(pick(own, BRANCH, leaves));
}

/** A tenth and a little below and above, in whole units of the currency. */
function rangeAround(cents: number): CentsRange {
  return {
    min: Math.floor((cents * 0.89) / 100) * 100,
    max: Math.ceil((cents * 1.11) / 100) * 100,
  };
}

function percent(now: number, then: number): number {
  return then === 0 ? 0 : roundTo(((now - then) / then) * 100, 1);
}

/** Percentages of some countries, the first by far the largest, and less than 100 together. */
function sharesOf(
  own: number,
  countries: readonly string[],
): { readonly country: string; readonly percent: number }[] {
  let rest = 97;
  return countries.map((country, at) => {
    const share =
      at === 0 ? 0.5 + 0.3 * unit(own, SHARES) : 0.4 + 0.2 * unit(hash(own, SHARES), at);
    const percent = roundTo(rest * share, 1);
    rest -= percent;
    return { country, percent };
  });
}
