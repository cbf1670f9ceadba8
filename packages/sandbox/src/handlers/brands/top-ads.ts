import type { Context, Handlers, Input } from '../../handler.ts';
import { named } from '../../world/random.ts';
import type { MetaAdKey } from '../../world/world.ts';
import { metaCards } from '../ads/meta-card.ts';
import { textOf } from '../support/input.ts';
import { keptAds } from './kept-ads.ts';
import { byRank, MOST_SHOWN } from './tabs.ts';

const PLATFORMS = ['facebook', 'instagram'] as const;

export const brandTopAds: Handlers = {
  listBrandTopAds: (input, context) => {
    const platform = textOf(input, 'platform')?.toLowerCase();
    const isWanted = PLATFORMS.some((known) => known === platform);
    const top = topAds(input, context).filter(
      (index) => !isWanted || platformsOf(context, index).some((each) => each === platform),
    );
    return metaCards(context, sorted(top, input, context));
  },

  getBrandTopAdsPlatformCounts: (input, context) => {
    const platforms = topAds(input, context).flatMap((index) => platformsOf(context, index));
    const count = (wanted: string): number => platforms.filter((each) => each === wanted).length;
    return Object.fromEntries(PLATFORMS.map((platform) => [platform, count(platform)]));
  },
};

/** The best of the ads that are kept, by their rank. */
function topAds(input: Input, context: Context): number[] {
  return byRank(context.world, keptAds(input, context).ads).slice(0, MOST_SHOWN);
}

/** Where an ad runs, which the world does not say: on both but for one in five. */
function platformsOf({ world }: Context, index: number): readonly (typeof PLATFORMS)[number][] {
  switch (named(0, world.metaAds.at(index).id) % 10) {
    case 0:
      return ['facebook'];
    case 1:
      return ['instagram'];
    default:
      return PLATFORMS;
  }
}

/** The keys are not documented, so those of the ad library are taken. */
const KEYS: ReadonlyMap<string, MetaAdKey> = new Map([
  ['reach', 'reach'],
  ['adspend', 'spend'],
  ['mostrecent', 'started'],
  ['lastseen', 'lastSeen'],
  ['longestrunning', 'daysRunning'],
  ['daysrunning', 'daysRunning'],
  ['trending', 'trending'],
]);

/** By rank where the key is none. */
function sorted(ads: number[], input: Input, { world }: Context): number[] {
  const key = KEYS.get(textOf(input, 'sort')?.toLowerCase() ?? '');
  if (!key) return ads;
  const values = world.metaAds.column(key);
  return ads.toSorted((one, other) => (values[other] ?? 0) - (values[one] ?? 0));
}
