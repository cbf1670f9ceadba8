import type { Context, Handler, Handlers, Input } from '../../handler.ts';
import { dateOf } from '../../world/day.ts';
import type { PinterestAdKey, PinterestAds } from '../../world/world.ts';
import { perWorld, readFacets } from '../support/facets.ts';
import { codesOf, textOf } from '../support/input.ts';
import { kept } from '../support/kept.ts';
import type { Search } from '../support/search.ts';
import { byColumn, byCountries, byDates, byDomain, byLanguage, byScore } from './filters.ts';
import { byKeyword } from './keyword.ts';
import { type AdFacets, adReaders, type Look } from './library.ts';
import { listingOf, mediaOf, trafficOf } from './parts.ts';
import { scrolled } from './scrolled.ts';

const pinterestFacets = perWorld<AdFacets>(({ pinterestAds }) =>
  readFacets(pinterestAds, adReaders),
);

type PinterestLook = Look<PinterestAdKey> & { readonly ads: PinterestAds };

const SECONDS_A_DAY = 86_400;

const searchPinterestAds: Handler = (input: Input, context: Context) => {
  const { world } = context;
  const { indexes, total, scroll } = scrolled('pinterest ads', input, context, () =>
    pinterestSearch({
      ads: world.pinterestAds,
      facets: () => pinterestFacets(world),
      input,
      context,
    }),
  );
  return {
    data: indexes.map((index) => pinterestCard(world, index)),
    total,
    scroll,
    nextscrapetime: (world.today + 1) * SECONDS_A_DAY,
  };
};

export const pinterestAds: Handlers = {
  searchPinterestAds,
  searchPinterestAdsInDashboard: searchPinterestAds,
};

const KEYS: ReadonlyMap<string, PinterestAdKey> = new Map([
  ['datefound', 'started'],
  ['comments', 'comments'],
  ['likes', 'saves'],
  ['shares', 'repins'],
  ['reactions', 'reactions'],
  ['lastseen', 'lastSeen'],
  ['daysrunning', 'daysRunning'],
]);

function pinterestSearch(look: PinterestLook): Search {
  const { ads, input } = look;
  return {
    order: ads.ordered(KEYS.get(textOf(input, 'sorting') ?? '') ?? 'started'),
    isReversed: textOf(input, 'sortdirection') === 'asc',
    tests: [
      ...byDates(look),
      ...byColumn(look, 'daysRunning', ['mindays', 'maxdays']),
      ...byCountries(look, codesOf(input, 'countries')),
      ...byLanguage(look, 'languages'),
      ...byScore(look),
      ...byDomain(look),
      ...byKeyword(look),
    ],
  };
}

const SHOWN_DAYS = 7;

const pinterestCard = kept((world, index) => {
  const { brands, stores, products, pinterestAds: ads } = world;
  const ad = ads.at(index);
  const brand = brands.at(ad.brand);
  const store = stores.at(ad.store);
  const days = Array.from({ length: SHOWN_DAYS }, (_, back) => world.today - SHOWN_DAYS + 1 + back);
  return {
    id: ad.id,
    ad_id: ad.id,
    productid: ad.id,
    platform: 'pinterest',
    page_id: ad.pageId,
    page_name: brand.name,
    pageName: brand.name,
    promoter_username: ad.promoter,
    page_url: `https://www.pinterest.com/${ad.promoter}/`,
    pin_url: `https://www.pinterest.com/pin/${ad.id}/`,
    title: ad.headline,
    text: ad.text,
    copy: ad.text,
    ad_text: ad.text,
    description: ad.description,
    media_type: ad.format,
    ...mediaOf(ad),
    landing_url: ad.link,
    link: ad.link,
    domain: store.domain,
    save_count: ad.saves,
    likes: ad.saves,
    repin_count: ad.repins,
    shares: ad.repins,
    repin_count_timeseries: Object.fromEntries(
      days
        .filter((day) => day >= ad.started)
        .map((day) => [dateOf(day), ads.repinsUntil(index, day)]),
    ),
    started: dateOf(ad.started),
    daysrunning: ad.daysRunning,
    adscore: ad.score,
    adscore_reasons: ad.reasons,
    niche_v2: ad.niche,
    language: ad.language,
    ...listingOf(store, products.at(ad.product)),
    store_traffic: trafficOf(store),
  };
});
