import type { Context, Input } from '../../handler.ts';
import { ACTIVE_DAYS } from '../../world/campaigns.ts';
import type { Ad, AdColumns, Day, Searchable } from '../../world/world.ts';
import type { Facet } from '../support/facets.ts';

/** One ad library, with the keys that a filter needs. */
type Library<Key extends string = never> = Searchable<Ad, Key> & AdColumns;

/** What filters of all libraries tell ads apart by. */
export type AdFacets = {
  readonly store: Facet<number>;
  readonly product: Facet<number>;
  readonly lander: Facet<number>;
  readonly countries: Facet<readonly string[]>;
  readonly language: Facet<string>;
  readonly score: Facet<string>;
};

/** A request to search a library. */
export type Look<Key extends string = never, Facets extends AdFacets = AdFacets> = {
  readonly ads: Library<Key>;
  /** Costly where nobody has asked for them before, so asked for by those filters alone that need them. */
  readonly facets: () => Facets;
  readonly input: Input;
  readonly context: Context;
};

/** How `readFacets` reads them. */
export const adReaders = {
  store: ({ store }: Ad): number => store,
  product: ({ product }: Ad): number => product,
  lander: ({ lander }: Ad): number => lander,
  countries: ({ countries }: Ad): readonly string[] => countries,
  language: ({ language }: Ad): string => language,
  score: ({ score }: Ad): string => score,
} as const;

/** The last day on which an ad counts as running: some days after it was last seen. */
export function lastRun(lastSeen: Day | undefined, today: Day): Day {
  return Math.min(today, (lastSeen ?? 0) + ACTIVE_DAYS - 1);
}
