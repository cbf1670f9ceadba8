/** Filters and sort keys of Google ads. */

import { ACTIVE_DAYS } from '../../world/campaigns.ts';
import type { GoogleAd, GoogleAdKey, GoogleAds, World } from '../../world/world.ts';
import { among, type Facet, perWorld, readFacets } from '../support/facets.ts';
import { codesOf, daysOf, numberOf, textOf } from '../support/input.ts';
import type { Search } from '../support/search.ts';
import { type Test, within } from '../support/tests.ts';
import { isSame, matcher } from '../support/text.ts';
import { byColumn, byCountries, byDomain, byOtherCountries } from './filters.ts';
import { byKeyword } from './keyword.ts';
import { type AdFacets, adReaders, type Look } from './library.ts';

type GoogleFacets = AdFacets & {
  readonly format: Facet<string>;
  readonly platform: Facet<string>;
  readonly advertiser: Facet<string>;
};

const googleFacets: (world: World) => GoogleFacets = perWorld(({ googleAds }) =>
  readFacets(googleAds, {
    ...adReaders,
    format: ({ format }: GoogleAd) => format,
    platform: ({ platform }: GoogleAd) => platform,
    advertiser: ({ advertiserName }: GoogleAd) => advertiserName,
  }),
);

type GoogleLook = Look<GoogleAdKey, GoogleFacets> & { readonly ads: GoogleAds };

const KEYS: ReadonlyMap<string, GoogleAdKey> = new Map([
  ['lastseen', 'lastSeen'],
  ['firstseen', 'started'],
  ['reach', 'reach'],
  ['adspend', 'spend'],
  ['days_running', 'daysRunning'],
]);

/** What a request finds among Google ads. */
export function googleSearch(request: Pick<GoogleLook, 'input' | 'context'>): Search {
  const { input, context } = request;
  const ads = context.world.googleAds;
  const look = { ...request, ads, facets: () => googleFacets(context.world) };
  return {
    order: ads.ordered(KEYS.get(textOf(input, 'sort') ?? '') ?? 'lastSeen'),
    isReversed: textOf(input, 'sort_dir') === 'asc',
    tests: [
      ...byGoogleDates(look),
      ...byStatus(look),
      ...byColumn(look, 'daysRunning', ['days_min', 'days_max']),
      ...byColumn(look, 'reach', ['reach_min', 'reach_max']),
      ...byColumn(look, 'spend', ['adspend_min', 'adspend_max'], 100 / spendFactor(input)),
      ...byColumn(look, 'monthlyVisits', ['visits_min', 'visits_max']),
      ...byCountries(look, codesOf(input, 'country_inc')),
      ...byOtherCountries(look, codesOf(input, 'country_exc')),
      ...byName(look, 'format'),
      ...byName(look, 'platform'),
      ...byAdvertiser(look),
      ...byDomain(look),
      ...byKeyword(look, 'search'),
    ],
  };
}

/** First seen, and, what the main pair likely means, last seen on the days that are asked for. */
export function byGoogleDates({ ads, input }: Pick<Look, 'ads' | 'input'>): Test[] {
  return [
    ...within(ads.started, daysOf(input, 'first_seen_from', 'first_seen_to')),
    ...within(ads.lastSeen, daysOf(input, 'date_from', 'date_to')),
  ];
}

const USUAL_CPM = 11;

/** Spend is estimated from views, so it follows the price of a thousand of them. */
function spendFactor(input: GoogleLook['input']): number {
  return (numberOf(input, 'adspend_cpm') ?? USUAL_CPM) / USUAL_CPM;
}

function byStatus({ ads, input, context: { world } }: GoogleLook): Test[] {
  const { from } = world.lastDays(ACTIVE_DAYS);
  const status = textOf(input, 'status');
  if (status === 'active') return within(ads.lastSeen, { from });
  return status === 'inactive' ? within(ads.lastSeen, { to: from - 1 }) : [];
}

function byName({ facets, input }: GoogleLook, name: 'format' | 'platform'): Test[] {
  const wanted = textOf(input, name);
  return wanted === undefined ? [] : [among(facets()[name], (own) => isSame(own, wanted))];
}

function byAdvertiser({ facets, input }: GoogleLook): Test[] {
  const name = textOf(input, 'advertiser_name');
  if (name === undefined) return [];
  const matches = matcher(name);
  return [among(facets().advertiser, (own) => matches(own.toLowerCase()))];
}
