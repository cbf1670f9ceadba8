/** Filters and sort keys that only the search of Meta ads has. */

import type { Input } from '../../handler.ts';
import { ACTIVE_DAYS } from '../../world/campaigns.ts';
import type { Brand, MetaAd, MetaAdKey, MetaAds, Store, World } from '../../world/world.ts';
import { refusal } from '../support/errors.ts';
import { among, type Facet, perWorld, readFacets } from '../support/facets.ts';
import { codesOf, daysOf, numberOf, textOf } from '../support/input.ts';
import type { Search } from '../support/search.ts';
import { type Test, within } from '../support/tests.ts';
import { isSame } from '../support/text.ts';
import { percentOf } from '../support/values.ts';
import {
  byColumn,
  byCountries,
  byDates,
  byPageType,
  byProductDates,
  byScore,
  bySystems,
} from './filters.ts';
import { byKeyword } from './keyword.ts';
import { type AdFacets, adReaders, type Look } from './library.ts';
import { moveOf, spanOf, WEEK } from './moves.ts';

export type MetaFacets = AdFacets & {
  readonly format: Facet<string>;
  readonly niche: Facet<string>;
};

export const metaFacets: (world: World) => MetaFacets = perWorld(({ metaAds }) =>
  readFacets(metaAds, {
    ...adReaders,
    format: ({ format }: MetaAd) => format,
    niche: ({ niche }: MetaAd) => niche,
  }),
);

export type MetaLook = Look<MetaAdKey, MetaFacets> & { readonly ads: MetaAds };

/** What a request finds among Meta ads. */
export function metaSearch(look: MetaLook): Search {
  const { ads, input } = look;
  const key = KEYS.get(textOf(input, 'sorting') ?? '') ?? 'trending';
  const isAscending = textOf(input, 'sortdirection') === 'asc';
  return {
    order: ads.ordered(key),
    // the lowest number is the top rank
    isReversed: isAscending !== (key === 'rank'),
    tests: [
      ...byDates(look),
      ...byFigures(look),
      ...byKind(look),
      ...byPage(look),
      ...byStore(look),
      ...byKeyword(look),
      ...byGrowth(look),
    ],
  };
}

/** Relevant is what reaches many people right now, which stands in for any other key. */
const KEYS: ReadonlyMap<string, MetaAdKey> = new Map([
  ['reach', 'reach'],
  ['lastseen', 'lastSeen'],
  ['datefound', 'started'],
  ['mostrecent', 'started'],
  ['adspend', 'spend'],
  ['trending', 'trending'],
  ['longestrunning', 'daysRunning'],
  ['adsetamount', 'duplicates'],
  ['consistency', 'consistency'],
  ['monthlyvisits', 'monthlyVisits'],
  ['pageactiveads', 'activeAdsOnPage'],
  ['toprank', 'rank'],
]);

/** Markets of Meta ads that the service does not cover. */
const UNSUPPORTED = ['MX', 'CO', 'CL', 'AR', 'PE'];

/** Throws a `Refusal` for a market that is not covered. */
export function refuseUncovered(input: Input, world: World): void {
  if (!codesOf(input, 'countries').some((code) => UNSUPPORTED.includes(code))) return;
  const known = new Set(metaFacets(world).countries.values.flat());
  throw refusal(400, 'Unsupported country', {
    allowed_values: [...known].filter((code) => !UNSUPPORTED.includes(code)).sort(),
    hint: 'Choose one of the allowed values.',
  });
}

function byFigures(look: MetaLook): Test[] {
  return [
    ...byColumn(look, 'duplicates', ['min', 'max']),
    ...byColumn(look, 'spend', ['minadspend', 'maxadspend'], 100),
    ...byColumn(look, 'reach', ['minreach', 'maxreach']),
    ...byColumn(look, 'monthlyVisits', ['mintraffic', 'maxtraffic']),
    ...byColumn(look, 'daysRunning', ['mindays', 'maxdays']),
    ...byColumn(look, 'activeAdsOnPage', ['minactiveads', 'maxactiveads']),
    ...byColumn(look, 'rank', ['minadrank', 'maxadrank']),
  ];
}

const FORMATS: ReadonlyMap<string, MetaAd['format']> = new Map([
  ['videos', 'video'],
  ['images', 'image'],
  ['carousel', 'carousel'],
  ['dco', 'dco'],
]);

const PAGE_TYPES: ReadonlyMap<string, readonly string[]> = new Map([
  ['products', ['product']],
  ['collections', ['collection']],
  ['funnels', ['funnel']],
  ['nofunnels', ['product', 'collection', 'homepage']],
]);

function byKind(look: MetaLook): Test[] {
  const { ads, facets, input, context } = look;
  const format = FORMATS.get(textOf(input, 'mediafilter') ?? '');
  const pageTypes = PAGE_TYPES.get(textOf(input, 'pagetypefilter') ?? '');
  const niches = codesOf(input, 'niches');
  return [
    ...byStatus(ads, textOf(input, 'activestatus'), context.world),
    ...byCountries(look, codesOf(input, 'countries')),
    ...(format ? [among(facets().format, (own) => own === format)] : []),
    ...(niches.length > 0 ? [among(facets().niche, (code) => niches.includes(code))] : []),
    ...byScore(look),
    ...(pageTypes ? [byPageType(look, (type) => pageTypes.includes(type))] : []),
    ...byProductDates(look),
  ];
}

/** The values are not documented; these two are what anybody would try. */
function byStatus({ lastSeen }: MetaAds, status: string | undefined, world: World): Test[] {
  const { from } = world.lastDays(ACTIVE_DAYS);
  if (status === 'active') return within(lastSeen, { from });
  return status === 'inactive' ? within(lastSeen, { to: from - 1 }) : [];
}

/** Filters that look at the page which runs the ad. */
function byPage({ ads, input, context: { world } }: MetaLook): Test[] {
  const { brands, today } = world;
  const created = daysOf(input, 'pagefrom', 'pageto');
  const leastGrowth = numberOf(input, 'minactiveadsgrowth');
  const move = moveOf(textOf(input, 'scaling'));
  const span = spanOf(textOf(input, 'active_ads_growth_period')) ?? WEEK;
  const tests: ((brand: Brand) => boolean)[] = [];
  if (created) {
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = created;
    tests.push(({ pageCreated }) => pageCreated >= from && pageCreated <= to);
  }
  if (move) {
    tests.push(({ index, activeAds }) => move(activeAds, brands.activeAdsOn(index, today - WEEK)));
  }
  if (leastGrowth !== undefined) {
    tests.push(
      ({ index, activeAds }) =>
        percentOf(activeAds, brands.activeAdsOn(index, today - span)) >= leastGrowth,
    );
  }
  if (tests.length === 0) return [];
  const isWanted = Uint8Array.from({ length: brands.size }, (_, index) => {
    const brand = brands.at(index);
    return tests.every((passes) => passes(brand)) ? 1 : 0;
  });
  return [(index) => isWanted[ads.brand[index] ?? 0] === 1];
}

/** Filters that look at the store behind the ad. */
function byStore({ facets, input, context: { world } }: MetaLook): Test[] {
  const country = textOf(input, 'store_based_in');
  const theme = textOf(input, 'themes');
  const app = textOf(input, 'apps');
  const otherApp = textOf(input, 'excludeApps');
  const system = textOf(input, 'website');
  const tests: ((store: Store) => boolean)[] = [];
  if (country !== undefined) tests.push((store) => isSame(store.country, country));
  if (theme !== undefined) tests.push((store) => isSame(store.theme, theme));
  if (app !== undefined) tests.push(({ apps }) => apps.some((own) => isSame(own, app)));
  if (otherApp !== undefined) tests.push(({ apps }) => !apps.some((own) => isSame(own, otherApp)));
  return [
    ...bySystems(system === undefined ? [] : [system.toUpperCase()]),
    ...(tests.length > 0
      ? [
          among(facets().store, (index) => {
            const store = world.stores.at(index);
            return tests.every((passes) => passes(store));
          }),
        ]
      : []),
  ];
}

const MONTH = 30;

/** Last, since they look at the past of each ad that is left. */
function byGrowth({ ads, input, context: { world } }: MetaLook): Test[] {
  const { today } = world;
  const tests: Test[] = [];
  const least = numberOf(input, 'minreachgrowth');
  if (least !== undefined) {
    const then = today - (spanOf(textOf(input, 'reach_growth_period')) ?? MONTH);
    const reach = ads.column('reach');
    tests.push((index) => percentOf(reach[index] ?? 0, ads.reachUntil(index, then)) >= least);
  }
  const move = moveOf(textOf(input, 'rankgrowthfilter'));
  if (move) {
    const rank = ads.column('rank');
    tests.push((index) => {
      const before = ads.rankOn(index, today - WEEK);
      // it rises as its number falls, and it rose if there was none
      return move(before === 0 ? 1 : before, before === 0 ? 0 : (rank[index] ?? 0));
    });
  }
  return tests;
}
