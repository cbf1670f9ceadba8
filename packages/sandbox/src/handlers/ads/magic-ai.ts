import type { Context, Handler, Handlers, Input } from '../../handler.ts';
import { hash, named } from '../../world/random.ts';
import type { MetaAds } from '../../world/world.ts';
import { codesOf, numberOf, textOf } from '../support/input.ts';
import type { Search } from '../support/search.ts';
import { type Test, within } from '../support/tests.ts';
import {
  byColumn,
  byCountries,
  byDates,
  byLanguage,
  byOtherCountries,
  byOtherLanguage,
  byScore,
} from './filters.ts';
import { metaCards } from './meta-card.ts';
import { type MetaLook, metaFacets } from './meta-filters.ts';
import { scrolled } from './scrolled.ts';

const findSimilarAds: Handler = (input: Input, context: Context) => {
  const { world } = context;
  const { indexes, ...page } = scrolled('similar ads', withoutFile(input), context, () =>
    similarSearch({ ads: world.metaAds, facets: () => metaFacets(world), input, context }),
  );
  return { data: metaCards(context, indexes), ...page };
};

export const magicAi: Handlers = {
  findSimilarAds,
  findSimilarAdsInDashboard: findSimilarAds,
};

/** A picture that is sent along stands for itself by its text, of which a little is enough. */
function withoutFile(input: Input): Input {
  const { image, ...rest } = input;
  return image === undefined ? rest : { ...rest, image: named(0, String(image)) };
}

/** Days within which an active ad was seen. */
const SEEN_DAYS = 4;

function similarSearch(look: MetaLook): Search {
  const { ads, input, context } = look;
  const { from } = context.world.lastDays(SEEN_DAYS);
  const tests = [
    ...byDates(look),
    ...(textOf(input, 'activefilter') === 'active' ? within(ads.lastSeen, { from }) : []),
    ...byColumn(look, 'spend', ['minadspend', 'maxadspend'], 100),
    ...byColumn(look, 'activeAdsOnPage', ['minactiveads', 'maxactiveads']),
    ...byColumn(look, 'daysRunning', ['mindays', 'maxdays']),
    ...byCountries(look, codesOf(input, 'countries')),
    ...byOtherCountries(look, codesOf(input, 'exclude_countries')),
    ...byLanguage(look, 'language'),
    ...byOtherLanguage(look, 'exclude_language'),
    ...byScore(look),
  ];
  return { order: mostAlike(ads, input), tests: [...tests, ...fewOfEach(ads, input)] };
}

/** A test that counts, so it has to be the last one, and used once on indexes in their order. */
function fewOfEach({ brand }: MetaAds, input: Input): Test[] {
  const most = numberOf(input, 'ads_per_brand');
  if (most === undefined) return [];
  const counts = new Map<number, number>();
  return [
    (index) => {
      const of = brand[index] ?? 0;
      const count = (counts.get(of) ?? 0) + 1;
      counts.set(of, count);
      return count <= most;
    },
  ];
}

/** Ads that share words with the text, those that share most first; of a picture, as chance has it. */
function mostAlike(ads: MetaAds, input: Input): Uint32Array {
  const words = [
    ...new Set((textOf(input, 'text') ?? '').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu)),
  ];
  const shared = Uint8Array.from({ length: ads.size }, (_, index) => {
    const text = words.length === 0 ? '' : ads.text(index);
    return words.reduce((count, word) => count + (text.includes(word) ? 1 : 0), 0);
  });
  const ordered = ads.ordered('trending');
  const alike = ordered.filter((index) => (shared[index] ?? 0) > 0);
  if (alike.length > 0) {
    // a stable sort, so that the relevant ones stay first among equals
    return alike.sort((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0));
  }
  return byChance(ordered, named(0, `${input['text']} ${input['image_url']} ${input['image']}`));
}

function byChance(indexes: Uint32Array, key: number): Uint32Array {
  return indexes.toSorted((one, other) => hash(key, one) - hash(key, other) || one - other);
}
