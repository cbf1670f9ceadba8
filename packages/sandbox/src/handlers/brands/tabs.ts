/** The tabs of a tracked brand that list its ads, and what they are made of. */

import type { Context, Handler, Handlers, Input } from '../../handler.ts';
import type { InsightKind, World } from '../../world/world.ts';
import { metaCards } from '../ads/meta-card.ts';
import { countOf } from '../support/input.ts';
import { pageOf } from '../support/pages.ts';
import { keptAds } from './kept-ads.ts';

/** Nothing documents how long a page of ads is. */
const PAGE_SIZE = 20;

/** Tabs without pages show so many ads at most. */
export const MOST_SHOWN = 100;

export const brandTabs: Handlers = {
  listBrandAds: (input, context) => {
    const { ads } = keptAds(input, context);
    return metaCards(context, pageOf(ads, countOf(input, 'page', 0), PAGE_SIZE));
  },

  listBrandAdCopies: insights('copy', 'copy'),
  listBrandAdHeadlines: insights('headline', 'headline'),
  listBrandAdHooks: insights('hook', 'hook'),
  listBrandPersonas: insights('persona', 'persona'),
  listBrandThemes: insights('theme', 'description'),
  listBrandAngles: insights('angle', 'description'),
  listBrandDesires: insights('desire', 'description'),
  listBrandEmotions: insights('emotion', 'description'),
  listBrandUsps: insights('usp', 'description'),
  listBrandAwarenessStages: insights('awareness', 'description'),
  listBrandFunnelStages: insights('funnelStage', 'description'),

  getBrandOverviewCards: (input, context) => {
    const count = (kind: InsightKind): number => rowsOf(kind, input, context).length;
    return {
      personas: count('persona'),
      themes: count('theme'),
      angles: count('angle'),
      desires: count('desire'),
      emotions: count('emotion'),
      usps: count('usp'),
    };
  },

  listBrandAdRankLeaderboard: (input, context) => {
    const { ads } = keptAds(input, context);
    return metaCards(context, byRank(context.world, ads).slice(0, MOST_SHOWN));
  },

  listBrandPartnershipAds: (input, context) => {
    const { ads } = keptAds(input, context);
    const { metaAds } = context.world;
    const shared = Array.from(ads).filter((index) => metaAds.at(index).partner >= 0);
    return metaCards(context, shared.slice(0, MOST_SHOWN));
  },

  listBrandPartnerPages: (input, context) => {
    const { metaAds, creators } = context.world;
    const { ads } = keptAds(input, context);
    const partners = frequencies(ads, (index) => metaAds.at(index).partner);
    return partners
      .filter(([partner]) => partner >= 0)
      .map(([partner, count]) => ({ name: creators.at(partner).displayName, count }));
  },

  listBrandLandingPages: (input, context) => {
    const { metaAds } = context.world;
    const { ads } = keptAds(input, context);
    return frequencies(ads, (index) => metaAds.at(index).link).map(([url, count]) => ({
      url,
      count,
    }));
  },

  listBrandAssociatedDomains: (input, context) => {
    const { metaAds } = context.world;
    const { ads } = keptAds(input, context);
    return frequencies(ads, (index) => new URL(metaAds.at(index).link).hostname).map(
      ([domain, count]) => ({ domain, count }),
    );
  },
};

/** The rank of the brand's ads, the top one first. */
export function byRank({ metaAds }: World, ads: Uint32Array): number[] {
  const rank = metaAds.column('rank');
  return Array.from(ads).sort((one, other) => (rank[one] ?? 0) - (rank[other] ?? 0));
}

/** A tab of rows that count ads by one of their properties, under a name of the tab's own. */
function insights(kind: InsightKind, name: string): Handler {
  return (input, context) =>
    rowsOf(kind, input, context).map(({ label, count, percentage, maxDaysRunning }) => ({
      [name]: label,
      count,
      percentage,
      max_days_running: maxDaysRunning,
    }));
}

function rowsOf(
  kind: InsightKind,
  input: Input,
  context: Context,
): ReturnType<World['brands']['insights']> {
  const { brand, ads } = keptAds(input, context);
  return brand < 0 ? [] : context.world.brands.insights(brand, kind, ads);
}

/** What ads have, each once with its number of ads, the most frequent first. */
function frequencies<Value>(
  ads: Uint32Array,
  read: (index: number) => Value,
): [value: Value, count: number][] {
  const counts = new Map<Value, number>();
  for (const index of ads) {
    const value = read(index);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}
