import type { Context, Handler, Handlers, Input } from '../../handler.ts';
import type { Brand, Store } from '../../world/world.ts';
import { bandOf, isWithin } from '../support/bands.ts';
import { countOf, textOf } from '../support/input.ts';
import { money } from '../support/values.ts';
import { quotaOf, type Tracked, trackedBrands } from './tracked.ts';

/** A tracked brand, with what the world knows of it, if it does. */
type Known = {
  readonly tracked: Tracked;
  readonly name: string;
  readonly brand?: Brand;
  readonly store?: Store;
};

const LIMIT = 20;

const listBrands: Handler = (input: Input, context: Context) => {
  const [page, limit] = [countOf(input, 'page', 1), countOf(input, 'limit', LIMIT)];
  const found = sorted(
    trackedBrands(context)
      .map((tracked) => lookUp(tracked, context))
      .filter((known) => passes(known, input)),
    input,
  );
  const row = textOf(input, 'lite') === '1' ? liteRow : fullRow;
  return {
    brands: found.slice((page - 1) * limit, page * limit).map(row),
    total: found.length,
    page,
    limit,
    total_pages: Math.ceil(found.length / limit),
    brand_request_quota: quotaOf(context),
  };
};

export const brandLists: Handlers = { listBrands, listBrandsInDashboard: listBrands };

function lookUp(tracked: Tracked, { world }: Context): Known {
  const index = world.brands.indexOf(tracked.id);
  if (index < 0) return { tracked, name: `Page ${tracked.id}` };
  const brand = world.brands.at(index);
  return { tracked, name: brand.name, brand, store: world.stores.at(brand.store) };
}

function passes(known: Known, input: Input): boolean {
  const { tracked, name } = known;
  const search = textOf(input, 'search')?.toLowerCase();
  const isFound =
    search === undefined || name.toLowerCase().includes(search) || tracked.id.includes(search);
  return isFound && BANDS.every(([filter, key]) => isInBand(known, input, filter, key));
}

const BANDS = [
  ['filter_active_ads', 'active_ads'],
  ['filter_traffic', 'traffic'],
  ['filter_revenue', 'revenue'],
] as const;

/** How these filters are written is not documented: a number is read as the least. */
function isInBand(known: Known, input: Input, filter: string, key: string): boolean {
  const band = bandOf(textOf(input, filter));
  return !band || isWithin(figureOf(known, key, input), band);
}

/** Names from A to Z, figures and dates from the highest, unless `dir` says otherwise. */
function sorted(brands: readonly Known[], input: Input): Known[] {
  const key = textOf(input, 'sort') ?? 'date_added';
  const direction = textOf(input, 'dir') ?? (key === 'name' ? 'asc' : 'desc');
  const sign = direction === 'asc' ? 1 : -1;
  return brands.toSorted((one, other) => sign * compare(one, other, key, input));
}

function compare(one: Known, other: Known, key: string, input: Input): number {
  switch (key) {
    case 'name':
      return inOrder(one.name.toLowerCase(), other.name.toLowerCase());
    case 'new_ads':
    case 'growth':
    case 'active_ads':
    case 'traffic':
    case 'revenue':
      return figureOf(one, key, input) - figureOf(other, key, input);
    default:
      return inOrder(one.tracked.added, other.tracked.added);
  }
}

function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** 0 where nothing is known. */
function figureOf({ brand, store }: Known, key: string, input: Input): number {
  if (!brand || !store) return 0;
  switch (key) {
    case 'new_ads':
      return brand.newAds;
    case 'growth':
      return brand.newAdsChange;
    case 'active_ads':
      return brand.activeAds;
    case 'traffic':
      return store.monthlyVisits;
    default: {
      const { dailyRevenue, monthlyRevenue } = store;
      const { max } = textOf(input, 'revenue_period') === '1d' ? dailyRevenue : monthlyRevenue;
      return money(max);
    }
  }
}

function liteRow({ tracked: { id, added }, name, brand }: Known): object {
  const row = {
    id,
    name,
    page_url: `https://www.facebook.com/${id}`,
    added_at: added,
    details_url: `/brands/${id}`,
  };
  if (!brand) return { ...row, status: 'pending', total_ads: 0, active_ads_on_page: 0 };
  return {
    ...row,
    logo_url: brand.logoPath,
    status: 'active',
    total_ads: brand.totalAds,
    active_ads_on_page: brand.activeAds,
    new_ads_count: brand.newAds,
    new_ads_change: brand.newAdsChange,
  };
}

function fullRow(known: Known): object {
  const { brand, store } = known;
  if (!brand || !store) return liteRow(known);
  return {
    ...liteRow(known),
    formats: brand.formats,
    traffic: store.monthlyVisits,
    traffic_change: Math.round(store.visitsGrowth1m * 10) / 1_000,
    commerce: {
      currency: store.currency,
      estimated_revenue: {
        daily: { min: money(store.dailyRevenue.min), max: money(store.dailyRevenue.max) },
        monthly: { min: money(store.monthlyRevenue.min), max: money(store.monthlyRevenue.max) },
      },
    },
    primary_domain: store.domain,
    source_shopid: store.id,
  };
}
