import type { Context, Handler, Handlers, Input } from '../../handler.ts';
import type { TiktokAd, TiktokAdKey, TiktokAds, World } from '../../world/world.ts';
import { notFound } from '../support/errors.ts';
import { among, type Facet, perWorld, readFacets } from '../support/facets.ts';
import { codesOf, listOf, textOf } from '../support/input.ts';
import type { Search } from '../support/search.ts';
import type { Test } from '../support/tests.ts';
import {
  byColumn,
  byCountries,
  byDates,
  byLanguage,
  byPageType,
  byProductDates,
  bySystems,
} from './filters.ts';
import { byKeyword } from './keyword.ts';
import { type AdFacets, adReaders, type Look, lastRun } from './library.ts';
import { moveOf, WEEK } from './moves.ts';
import { scrolled } from './scrolled.ts';

type TiktokFacets = AdFacets & { readonly niche: Facet<string> };

const tiktokFacets = perWorld<TiktokFacets>(({ tiktokAds }) =>
  readFacets(tiktokAds, { ...adReaders, niche: ({ niche }: TiktokAd) => niche }),
);

type TiktokLook = Look<TiktokAdKey, TiktokFacets> & { readonly ads: TiktokAds };

const searchTiktokAds: Handler = (input: Input, context: Context) => {
  const { world } = context;
  const { indexes, total, scroll } = scrolled('tiktok ads', input, context, () =>
    tiktokSearch({ ads: world.tiktokAds, facets: () => tiktokFacets(world), input, context }),
  );
  return { data: indexes.map((index) => tiktokCard(world.tiktokAds.at(index))), total, scroll };
};

export const tiktokAds: Handlers = {
  searchTiktokAds,
  searchTiktokAdsInDashboard: searchTiktokAds,

  getTiktokAd: (input, { world }) => {
    const index = world.tiktokAds.indexOf(String(input['id']));
    if (index < 0) throw notFound('Ad');
    return tiktokCard(world.tiktokAds.at(index));
  },
};

const KEYS: ReadonlyMap<string, TiktokAdKey> = new Map([
  ['likes', 'likes'],
  ['shares', 'shares'],
  ['comments', 'comments'],
  ['datefound', 'started'],
  ['lastseen', 'lastSeen'],
  ['adspend', 'spend'],
  ['adsetamount', 'duplicates'],
  ['consistency', 'consistency'],
  ['daysrunning', 'daysRunning'],
]);

function tiktokSearch(look: TiktokLook): Search {
  const { ads, input } = look;
  return {
    order: ads.ordered(KEYS.get(textOf(input, 'sorting') ?? '') ?? 'likes'),
    isReversed: textOf(input, 'sortdirection') === 'asc',
    tests: [
      ...byDates(look),
      ...byColumn(look, 'likes', ['min', 'max']),
      ...byColumn(look, 'comments', ['mincomments', 'maxcomments']),
      ...byColumn(look, 'shares', ['minshares', 'maxshares']),
      ...byColumn(look, 'monthlyVisits', ['mintraffic', 'maxtraffic']),
      ...byColumn(look, 'daysRunning', ['mindays', 'maxdays']),
      ...bySystems(codesOf(input, 'websites')),
      ...byCountries(look, codesOf(input, 'countries')),
      ...byLanguage(look, 'languages'),
      ...byNiche(look),
      ...byProductDates(look),
      ...(textOf(input, 'pagetype') === 'collections'
        ? [byPageType(look, (type) => type === 'collection')]
        : []),
      ...byScaling(look),
      ...byKeyword(look),
    ],
  };
}

const LABEL = 'label_';

/** Names, or raw labels, which stand for the same. */
function byNiche({ facets, input }: TiktokLook): Test[] {
  const names = listOf(input, 'niches').map((name) =>
    name.startsWith(LABEL) ? name.slice(LABEL.length) : name,
  );
  return names.length === 0 ? [] : [among(facets().niche, (name) => names.includes(name))];
}

/** How many ads the advertiser runs, against a week ago. */
function byScaling({ ads, input, context: { world } }: TiktokLook): Test[] {
  const move = moveOf(textOf(input, 'scaling'));
  if (!move) return [];
  const now = runningOn(ads, world, world.today);
  const before = runningOn(ads, world, world.today - WEEK);
  return [
    (index) => {
      const brand = ads.brand[index] ?? 0;
      return move(now[brand] ?? 0, before[brand] ?? 0);
    },
  ];
}

/** How many ads each brand ran on a day. */
function runningOn(
  { brand, started, lastSeen }: TiktokAds,
  { brands, today }: World,
  day: number,
): Uint32Array {
  const counts = new Uint32Array(brands.size);
  for (const [index, of] of brand.entries()) {
    const isRunning = (started[index] ?? 0) <= day && lastRun(lastSeen[index], today) >= day;
    if (isRunning) counts[of] = (counts[of] ?? 0) + 1;
  }
  return counts;
}

/** Further fields are not documented. */
function tiktokCard({ id, likes, shares, comments }: TiktokAd): object {
  return { id, likes, shares, comments };
}
