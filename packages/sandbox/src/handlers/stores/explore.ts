import type { Context, Handler, Handlers, Input } from '../../handler.ts';
import { hash, named } from '../../world/random.ts';
import type { Store, StoreKey, World } from '../../world/world.ts';
import { isWithin } from '../support/bands.ts';
import { codesOf, countOf, daysOf, listOf, rangeOf, textOf } from '../support/input.ts';
import { pageOf } from '../support/pages.ts';
import { find, identityOf, type Search } from '../support/search.ts';
import { type Test, within } from '../support/tests.ts';
import { isSame, matcher } from '../support/text.ts';
import { growthRulesOf } from './growth-rules.ts';
import { storeRow } from './store-row.ts';

const PAGE_SIZE = 20;

const exploreStores: Handler = (input: Input, context: Context) => {
  const found = find(context, identityOf('stores', input), () => storeSearch(input, context));
  const [page, size] = [countOf(input, 'page', 1), countOf(input, 'pageSize', PAGE_SIZE)];
  return storePage(context.world, pageOf(found, page - 1, size), input['includeWlads'] !== 0);
};

export const stores: Handlers = {
  exploreStores,
  exploreStoresByAlias: exploreStores,

  /** Which field holds the picture is not documented, so the whole body stands for it. */
  findStoresByImage: (input, { world }) => {
    const key = named(0, JSON.stringify(input));
    const alike = world.stores
      .ordered('monthlyRevenue')
      .toSorted((one, other) => hash(key, one) - hash(key, other) || one - other);
    return storePage(world, pageOf(alike, 0, PAGE_SIZE), true);
  },
};

function storePage(world: World, indexes: readonly number[], withAds: boolean): object {
  return {
    data: indexes.map((index) => storeRow(world, index, withAds)),
    count_deferred: true,
    credits: null,
    credits_unlimited: true,
  };
}

const KEYS: ReadonlyMap<string, StoreKey> = new Map([
  ['revenue_30d', 'monthlyRevenue'],
  ['30d_rev_estimated_max', 'monthlyRevenue'],
  ['1d_rev_estimated_max', 'dailyRevenue'],
  ['revenue_1y', 'annualRevenue'],
  ['monthly_visits', 'monthlyVisits'],
  ['aov', 'orderValue'],
  ['visits_growth_pct_m1', 'visitsGrowth1m'],
  ['visits_growth_pct_m3', 'visitsGrowth3m'],
  ['first_product_date', 'firstProduct'],
]);

function storeSearch(input: Input, context: Context): Search {
  const { world } = context;
  return {
    order: world.stores.ordered(KEYS.get(textOf(input, 'sortingKey') ?? '') ?? 'monthlyRevenue'),
    isReversed: textOf(input, 'sortingDirection') === 'asc',
    tests: [...byFigures(input, world), ...byText(input, world), ...byEntity(input, world)],
  };
}

const FIGURES: readonly (readonly [StoreKey, lowest: string, highest: string, factor: number])[] = [
  ['monthlyRevenue', 'min_revenue', 'max_revenue', 100],
  ['annualRevenue', 'min_annual_revenue', 'max_annual_revenue', 100],
  ['orderValue', 'aov_min', 'aov_max', 100],
  ['monthlyVisits', 'monthly_visits_min', 'monthly_visits_max', 1],
  ['productCount', 'product_count_min', 'product_count_max', 1],
];

function byFigures(input: Input, { stores: all }: World): Test[] {
  const created = daysOf(input, 'store_created_from', 'store_created_to');
  return [
    ...FIGURES.flatMap(([key, lowest, highest, factor]) => {
      const range = rangeOf(input, lowest, highest);
      return range ? within(all.column(key), range, factor) : [];
    }),
    ...(created ? within(all.column('firstProduct'), created) : []),
  ];
}

function byText(input: Input, { stores: all }: World): Test[] {
  const search = textOf(input, 'search');
  if (search === undefined) return [];
  const matches = matcher(search);
  return [(index) => matches(all.text(index))];
}

/** Filters that need the store as a whole, which is made once for all of them. */
function byEntity(input: Input, world: World): Test[] {
  const tests = [...byTaxonomy(input, world), ...byPlaces(input), ...byTraits(input)];
  if (tests.length === 0) return [];
  return [
    (index) => {
      const store = world.stores.at(index);
      return tests.every((passes) => passes(store));
    },
  ];
}

type StoreTest = (store: Store) => boolean;

/** A text filter, which is no test where it is not set. */
function byName(
  input: Input,
  name: string,
  has: (store: Store, isWanted: (own: string) => boolean) => boolean,
): StoreTest[] {
  const wanted = textOf(input, name);
  if (wanted === undefined || wanted.toLowerCase() === 'all') return [];
  return [(store) => has(store, (own) => isSame(own, wanted))];
}

function byTaxonomy(input: Input, { categories }: World): StoreTest[] {
  const nameOf = (category: number): string => categories.at(category).name;
  return [
    ...byName(input, 'category', ({ niche }, is) => is(niche)),
    ...byName(input, 'product_taxonomy_l1', ({ category }, is) => is(nameOf(category))),
    ...byName(input, 'product_taxonomy_l2', ({ subcategory }, is) => is(nameOf(subcategory))),
    ...byName(input, 'product_taxonomy_l3', ({ subcategory }, is) =>
      categories.at(subcategory).children.some((child) => is(nameOf(child))),
    ),
  ];
}

function byPlaces(input: Input): StoreTest[] {
  const countries = codesOf(input, 'country');
  return [
    ...(countries.length > 0 ? [({ country }: Store) => countries.includes(country)] : []),
    ...byName(input, 'visitor_country_main', ({ topCountries }, is) =>
      is(topCountries[0]?.country ?? ''),
    ),
    ...byName(input, 'visitor_country_among', ({ topCountries }, is) =>
      topCountries.some(({ country }) => is(country)),
    ),
    ...byName(input, 'visitor_country_exclude', ({ topCountries }, is) =>
      topCountries.every(({ country }) => !is(country)),
    ),
    ...byName(input, 'language', ({ language }, is) => is(language)),
    ...byName(input, 'currency', ({ currency }, is) => is(currency)),
  ];
}

function byTraits(input: Input): StoreTest[] {
  const apps = listOf(input, 'store_apps');
  const themes = listOf(input, 'shopify_themes');
  const rules = growthRulesOf(textOf(input, 'traffic_growth_rules_json'));
  return [
    ...(apps.length > 0 ? [(store: Store) => store.apps.some((own) => isAny(own, apps))] : []),
    ...(themes.length > 0 ? [({ theme }: Store) => isAny(theme, themes)] : []),
    ...rules,
    ...byRange(input, 'revenue_change_pct', ({ revenueGrowth }) => revenueGrowth),
    ...byRange(input, 'trustpilot_rating', ({ trustRating }) => trustRating),
    ...byRange(input, 'trustpilot_reviews', ({ trustReviews }) => trustReviews),
  ];
}

function byRange(input: Input, name: string, figure: (store: Store) => number): StoreTest[] {
  const range = rangeOf(input, `${name}_min`, `${name}_max`);
  return range ? [(store) => isWithin(figure(store), range)] : [];
}

function isAny(own: string, wanted: readonly string[]): boolean {
  return wanted.some((each) => isSame(own, each));
}
