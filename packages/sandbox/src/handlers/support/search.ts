import type { Context, Input } from '../../handler.ts';
import { named } from '../../world/random.ts';
import type { Test } from './tests.ts';

/** Indexes that are searched, and what is kept of them. */
export type Search = {
  /** The best first, unless `isReversed`. */
  readonly order: Uint32Array;
  readonly isReversed?: boolean;
  /** Cheap ones first. */
  readonly tests: readonly Test[];
};

/** Longer ones are not worth their place in memory. */
const MAX_KEPT_LENGTH = 1_000;

/**
 * What a search leaves, in its order. It is kept under the request's identity, so that further pages
 * cost little.
 */
export function find({ world }: Context, identity: string, search: () => Search): Uint32Array {
  if (identity.length > MAX_KEPT_LENGTH) return run(search());
  return world.remember(`search ${identity}`, () => run(search()));
}

function run({ order, isReversed = false, tests }: Search): Uint32Array {
  const ordered = isReversed ? order.toReversed() : order;
  return tests.length === 0
    ? ordered
    : ordered.filter((index) => tests.every((passes) => passes(index)));
}

/** Names that choose a page of a search, and not what it finds. */
const PAGING = new Set(['page', 'limit', 'pageSize', 'scroll', 'offset']);

/** All that decides what a search of this name finds, as text: the same for the same filters. */
export function identityOf(name: string, input: Input): string {
  const filters = Object.keys(input)
    .filter((key) => !PAGING.has(key) && input[key] !== '' && input[key] !== undefined)
    .sort()
    .map((key) => [key, input[key]]);
  return `${name} ${JSON.stringify(filters)}`;
}

/** A short text for a long one, and for hardly any other the same. */
export function digest(text: string): string {
  return named(0, text).toString(36) + named(1, text).toString(36);
}
