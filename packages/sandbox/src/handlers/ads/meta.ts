import type { Context, Handler, Handlers, Input } from '../../handler.ts';
import { metaCards } from './meta-card.ts';
import { metaFacets, metaSearch, refuseUncovered } from './meta-filters.ts';
import { scrolled } from './scrolled.ts';

const searchMetaAds: Handler = (input: Input, context: Context) => {
  const { world } = context;
  refuseUncovered(input, world);
  const { indexes, ...page } = scrolled('meta ads', input, context, () =>
    metaSearch({ ads: world.metaAds, facets: () => metaFacets(world), input, context }),
  );
  return { data: metaCards(context, indexes), ...page };
};

export const metaAds: Handlers = {
  searchMetaAds,
  searchMetaAdsByAlias: searchMetaAds,
  searchMetaAdsInDashboard: searchMetaAds,

  /** Always fresh, so `refresh` changes nothing. */
  getNicheCounts: (_, { world }) =>
    world.metaAds.niches.map(({ code, name, count }) => ({ niche: code, name, count })),
};
