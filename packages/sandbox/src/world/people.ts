import type { Ground } from './ground.ts';
import { type Groups, group } from './groups.ts';
import { combination, marketAt } from './merchants.ts';
import { evenly, hash, type Key, longTail, unit } from './random.ts';
import { firstNames, topics, userNames } from './words/creators.ts';
import { markets } from './words/places.ts';
import { taxonomy } from './words/taxonomy.ts';

/** The creators, as columns. */
export type People = {
  readonly size: number;
  readonly market: Uint8Array;
  /** Index into the roots of the taxonomy. */
  readonly root: Uint8Array;
  readonly followers: Uint32Array;
  /** The creators of each market, those with the most followers first by and large. */
  readonly byMarket: Groups;
  name(index: number): string;
  displayName(index: number): string;
};

const ROOT = 0;
const FOLLOWERS = 1;

/** The creator of the description's examples. */
const FIRST = { name: 'skincare.with.june', displayName: 'June Skincare', followers: 482_000 };

export function createPeople(ground: Ground): People {
  const size = ground.sizes.creators;
  const key = ground.key('creators');
  const market = Uint8Array.from({ length: size }, (_, index) => marketAt(evenly(index, 0)));
  const root = Uint8Array.from({ length: size }, (_, index) => {
    const share = unit(hash(key, index), ROOT);
    return index === 0 ? 0 : Math.floor(share * (0.55 + 0.45 * share) * taxonomy.length);
  });
  const ordinals = new Uint32Array(size);
  const next = new Uint32Array(taxonomy.length);
  for (let index = 0; index < size; index++) {
    const at = root[index] ?? 0;
    ordinals[index] = next[at] ?? 0;
    next[at] = (next[at] ?? 0) + 1;
  }
  const names = (
    index: number,
  ): { readonly first: string; readonly topic: string; readonly name: string } =>
    nameOf(hash(key, root[index] ?? 0), root[index] ?? 0, ordinals[index] ?? 0);
  return {
    size,
    market,
    root,
    followers: Uint32Array.from({ length: size }, (_, index) =>
      index === 0 ? FIRST.followers : followersOf(hash(key, index), index / size),
    ),
    byMarket: group(markets.length, market),
    name: (index) => (index === 0 ? FIRST.name : names(index).name),
    displayName: (index) => {
      if (index === 0) return FIRST.displayName;
      const { first, topic } = names(index);
      return `${capital(first)} ${capital(topic)}`;
    },
  };
}

/** The first creators have most followers, and a few of the others were lucky. */
function followersOf(own: Key, place: number): number {
  const fame = (1 - place) * (1 - place) * (1 - place);
  const count =
    1_800 + 240_000 * fame * unit(own, FOLLOWERS) + 900 * longTail(unit(own, ~FOLLOWERS));
  return Math.min(9_000_000, Math.floor(count * (1 + 12 * fame * fame * fame)));
}

function nameOf(
  key: Key,
  root: number,
  ordinal: number,
): { readonly first: string; readonly topic: string; readonly name: string } {
  const words = topics[root] ?? [];
  const count = firstNames.length * words.length * userNames.length;
  const round = Math.floor(ordinal / count);
  const at = combination(key, ordinal % count, count);
  const first = (firstNames[at % firstNames.length] ?? '').toLowerCase();
  const rest = Math.floor(at / firstNames.length);
  const topic = words[rest % words.length] ?? '';
  const write = userNames[Math.floor(rest / words.length)];
  const name = write?.(first, topic) ?? '';
  return { first, topic, name: round === 0 ? name : `${name}${round + 1}` };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
