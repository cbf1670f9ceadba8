import type { Context, Handler, Handlers, Input } from '../../handler.ts';
import type { Lander, LanderKey, World } from '../../world/world.ts';
import { bandOf } from '../support/bands.ts';
import { among, type Facet, perWorld, readFacets } from '../support/facets.ts';
import { codesOf, countOf, textOf } from '../support/input.ts';
import { pageOf } from '../support/pages.ts';
import { find, identityOf, type Search } from '../support/search.ts';
import { type Test, within } from '../support/tests.ts';
import { isSame, matcher } from '../support/text.ts';
import { landerRow } from './lander-row.ts';

const PAGE_SIZE = 10;

const exploreLanders: Handler = (input: Input, context: Context) => {
  const { world } = context;
  const found = find(context, identityOf('landers', input), () => landerSearch(input, context));
  const [page, size] = [countOf(input, 'page', 1), countOf(input, 'pageSize', PAGE_SIZE)];
  return { data: pageOf(found, page - 1, size).map((index) => landerRow(world, index)) };
};

export const landers: Handlers = {
  exploreLanders,
  exploreShopsInDashboard: exploreLanders,

  /** Which parameter names the page is not documented, so it is the most relevant one. */
  getLanderOverview: (_, { world }) => landerRow(world, world.landers.ordered(RELEVANT)[0] ?? 0),

  getLanderFilters: (_, { world }) => {
    const { niche, pageType, country } = landerFacets(world);
    return {
      landersPageType: pageType.values,
      landersNiche: niche.values.toSorted(),
      country: country.values.toSorted(),
      landersAdVolume: ['1-10', '10-50', '50+'],
      landersRunningTime: ['0-30', '30-90', '90+'],
      landersMonthlyVisits: ['0-10000', '10000-50000', '50000-250000', '250000+'],
      landersMonthlyRevenue: ['0-10000', '10000-50000', '50000-250000', '250000+'],
    };
  },
};

const RELEVANT: LanderKey = 'adVolume';

const KEYS: ReadonlyMap<string, LanderKey> = new Map([
  ['landers_ad_volume', 'adVolume'],
  ['monthly_visits', 'monthlyVisits'],
  ['store_revenue', 'monthlyRevenue'],
]);

type LanderFacets = {
  readonly brand: Facet<number>;
  readonly niche: Facet<string>;
  readonly pageType: Facet<string>;
  readonly country: Facet<string>;
};

const landerFacets = perWorld<LanderFacets>(({ landers: all, stores }: World) =>
  readFacets(all, {
    brand: ({ brand }: Lander) => brand,
    niche: ({ niche }: Lander) => niche,
    pageType: ({ pageType }: Lander) => pageType,
    country: ({ store }: Lander) => stores.at(store).country,
  }),
);

function landerSearch(input: Input, context: Context): Search {
  const { landers: all } = context.world;
  return {
    order: all.ordered(KEYS.get(textOf(input, 'sortingKey') ?? '') ?? RELEVANT),
    isReversed: textOf(input, 'sortingDirection') === 'asc',
    tests: [
      ...byBands(input, context.world),
      ...byKind(input, context.world),
      ...byTexts(input, context.world),
    ],
  };
}

function byBands(input: Input, { landers: all }: World): Test[] {
  const bands: [name: string, key: LanderKey, factor: number][] = [
    ['landersAdVolume', 'adVolume', 1],
    ['landersRunningTime', 'daysRunning', 1],
    ['landersMonthlyVisits', 'monthlyVisits', 1],
    ['landersMonthlyRevenue', 'monthlyRevenue', 100],
  ];
  return bands.flatMap(([name, key, factor]) => {
    const band = bandOf(textOf(input, name));
    return band ? within(all.column(key), band, factor) : [];
  });
}

function byKind(input: Input, world: World): Test[] {
  const niche = textOf(input, 'landersNiche');
  const pageType = textOf(input, 'landersPageType');
  const countries = codesOf(input, 'country');
  const facets = (): LanderFacets => landerFacets(world);
  return [
    ...(niche ? [among(facets().niche, (own) => isSame(own, niche))] : []),
    ...(pageType ? [among(facets().pageType, (own) => isSame(own, pageType))] : []),
    ...(countries.length > 0 ? [among(facets().country, (own) => countries.includes(own))] : []),
  ];
}

function byTexts(input: Input, world: World): Test[] {
  const { landers: all, brands } = world;
  const search = textOf(input, 'search');
  const advertiser = textOf(input, 'landersAdvertiser');
  const url = textOf(input, 'landersUrl')?.toLowerCase();
  const tests: Test[] = [];
  if (url !== undefined) tests.push((index) => all.at(index).url.toLowerCase().includes(url));
  if (advertiser !== undefined) {
    const matches = matcher(advertiser);
    tests.push(
      among(landerFacets(world).brand, (brand) => matches(brands.at(brand).name.toLowerCase())),
    );
  }
  if (search !== undefined) {
    const matches = matcher(search);
    tests.push((index) => matches(all.text(index)));
  }
  return tests;
}
