import type { Ground } from './ground.ts';
import { evenly, hash, type Key } from './random.ts';
import { firstWords, nameForms, secondWords } from './words/merchants.ts';
import { markets } from './words/places.ts';
import { taxonomy } from './words/taxonomy.ts';

/** Who sells: a store each, the first of them with a shop on TikTok, and the first of those with a page that advertises. */
export type Merchants = {
  readonly size: number;
  /** Index into the markets, for each merchant. */
  readonly market: Uint8Array;
  /** Index into the roots of the taxonomy, for each merchant. */
  readonly root: Uint8Array;
  name(index: number): string;
  /** The name in lower case, without spaces and signs. */
  slug(index: number): string;
  domain(index: number): string;
};

/** The merchant of the description's examples. */
const FIRST = 'Glow Theory';

export function createMerchants(ground: Ground): Merchants {
  const size = ground.sizes.stores;
  const key = ground.key('merchants');
  const market = Uint8Array.from({ length: size }, (_, index) => marketAt(evenly(index, 0)));
  const root = new Uint8Array(size);
  const ordinal = new Uint32Array(size);
  const next = new Uint32Array(taxonomy.length);
  for (let index = 0; index < size; index++) {
    const at = index === 0 ? 0 : Math.floor(rootShare(key, index) * taxonomy.length);
    root[index] = at;
    ordinal[index] = next[at] ?? 0;
    next[at] = (next[at] ?? 0) + 1;
  }
  const name = (index: number): string =>
    index === 0
      ? FIRST
      : nameOf(hash(key, root[index] ?? 0), root[index] ?? 0, ordinal[index] ?? 0);
  const slug = (index: number): string => slugOf(name(index)).replaceAll('-', '');
  return { size, market, root, name, slug, domain: (index) => `${slug(index)}.example.org` };
}

/** The market that holds a share of all. */
export function marketAt(share: number): number {
  let rest = share;
  const at = markets.findIndex((market) => {
    rest -= market.share;
    return rest < 0;
  });
  return at < 0 ? 0 : at;
}

/** Words in lower case with a dash between them. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The first categories are the larger ones. */
function rootShare(key: Key, index: number): number {
  const share = (hash(key, index) / 0x1_0000_0000 + evenly(index, 0)) % 1;
  return share * (0.55 + 0.45 * share);
}

/** The names of one category, each another, in an order that the key decides. */
function nameOf(key: Key, root: number, ordinal: number): string {
  const seconds = secondWords[root] ?? [];
  const pairs = firstWords.length * seconds.length;
  const at = combination(key, ordinal % pairs, pairs);
  const form = Math.floor(ordinal / pairs);
  const first = firstWords[at % firstWords.length] ?? '';
  const second = seconds[Math.floor(at / firstWords.length)] ?? '';
  const write = nameForms[form % nameForms.length];
  const again = Math.floor(form / nameForms.length);
  const name = write?.(first, second) ?? '';
  return again === 0 ? name : `${name} ${again + 1}`;
}

/** A number below `count` for each ordinal below `count`, and for no two the same. */
export function combination(key: Key, ordinal: number, count: number): number {
  let step = (hash(key, 0) % count) | 1;
  while (divisor(step, count) !== 1) step += 2;
  return (hash(key, 1) + ordinal * step) % count;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
