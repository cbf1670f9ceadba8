import type { Context, Handlers, Input } from '../../handler.ts';
import { dateOf } from '../../world/day.ts';
import type { GoogleAd, World } from '../../world/world.ts';
import { notFound } from '../support/errors.ts';
import { perWorld } from '../support/facets.ts';
import { countOf } from '../support/input.ts';
import { pageOf } from '../support/pages.ts';
import { find, identityOf } from '../support/search.ts';
import { byGoogleDates, googleSearch } from './google-filters.ts';

const LIMIT = 24;

export const googleAds: Handlers = {
  searchGoogleAds: (input, context) =>
    creativePage(
      input,
      context,
      find(context, identityOf('google ads', input), () => googleSearch({ input, context })),
    ),

  listStoreGoogleAds: (input, context) => {
    const { world } = context;
    const ads = world.googleAds;
    const tests = byGoogleDates({ ads, input });
    const own = storeWithAds(world).ads.filter((index) => tests.every((passes) => passes(index)));
    return creativePage(input, context, own);
  },

  countStoreGoogleAds: (_, { world }) => ({
    success: true,
    total: storeWithAds(world).ads.length,
  }),

  getStoreGoogleAdsOverview: (_, { world }) => totalsOf(world, storeWithAds(world).ads),

  getGoogleAdvertiser: (input, { world }) => {
    const id = String(input['advertiser_id']);
    const brand = world.googleAds.indexOfAdvertiser(id);
    if (brand < 0) throw notFound('Advertiser');
    const ads = world.googleAds.ofBrand(brand);
    return {
      advertiser_id: id,
      name: world.googleAds.at(ads[0] ?? 0).advertiserName,
      ...totalsOf(world, ads),
    };
  },

  getGoogleCreative: (input, { world }) => {
    const index = world.googleAds.indexOf(String(input['doc_id']));
    if (index < 0) throw notFound('Creative');
    return creativeRow(world.googleAds.at(index));
  },

  getGoogleCreativeHistory: (input, { world }) => {
    const index = world.googleAds.indexOfCreative(String(input['creative_id']));
    if (index < 0) throw notFound('Creative');
    return { creative_id: world.googleAds.at(index).creativeId, history: historyOf(world, index) };
  },
};

function creativePage(input: Input, { world }: Context, found: Uint32Array): object {
  const [page, limit] = [countOf(input, 'page', 1), countOf(input, 'limit', LIMIT)];
  return {
    data: pageOf(found, page - 1, limit).map((index) => creativeRow(world.googleAds.at(index))),
    total: found.length,
    page,
    limit,
  };
}

/** Which parameter names the store is not documented, so it is the first that has any, the last seen first. */
const storeWithAds = perWorld(({ stores, googleAds: library }: World) => {
  const { lastSeen } = library;
  for (let store = 0; store < stores.size; store++) {
    const ads = stores.googleAds(store);
    if (ads.length === 0) continue;
    return {
      ads: ads.toSorted((one, other) => (lastSeen[other] ?? 0) - (lastSeen[one] ?? 0)),
    };
  }
  return { ads: new Uint32Array(0) };
});

function totalsOf({ googleAds: library }: World, ads: Uint32Array): object {
  const all = Array.from(ads, (index) => library.at(index));
  return {
    creatives: all.length,
    active: all.filter(({ isActive }) => isActive).length,
    reach: all.reduce((sum, { reach }) => sum + reach, 0),
  };
}

/** The reach so far, on each day that it was seen. */
function historyOf({ googleAds: library }: World, index: number): object[] {
  const { started, daysRunning } = library.at(index);
  return Array.from({ length: daysRunning }, (_, day) => ({
    date: dateOf(started + day),
    reach: library.reachUntil(index, started + day),
  }));
}

/** Further fields are not documented. */
function creativeRow({ id, creativeId, advertiserId }: GoogleAd): object {
  return { doc_id: id, creative_id: creativeId, advertiser_id: advertiserId };
}
