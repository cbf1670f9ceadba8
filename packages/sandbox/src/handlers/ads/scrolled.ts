import type { Context, Input } from '../../handler.ts';
import { countOf, textOf } from '../support/input.ts';
import { sliceOf } from '../support/pages.ts';
import { find, identityOf, type Search } from '../support/search.ts';
import { readToken, writeToken } from './scroll.ts';

/** The most that a total tells. */
const MAX_TOTAL = 10_000;

const LIMIT = 20;

export type Scrolled = {
  readonly indexes: readonly number[];
  readonly total: number;
  /** `eq` unless there are more than the total tells. */
  readonly total_relation: 'eq' | 'gte';
  /** Token of the next page, null on the last. */
  readonly scroll: string | null;
  readonly limit: number;
};

/** One page of a search for ads, which a token or, without one, a number chooses. */
export function scrolled(
  name: string,
  input: Input,
  context: Context,
  search: () => Search,
): Scrolled {
  const identity = identityOf(name, input);
  const token = textOf(input, 'scroll');
  const asked = countOf(input, 'limit', LIMIT);
  const { start, limit } =
    token === undefined
      ? { start: countOf(input, 'page', 0) * asked, limit: asked }
      : readToken(token, identity, context.now);
  const found = find(context, identity, search);
  const next = start + limit;
  return {
    indexes: sliceOf(found, start, limit),
    total: Math.min(found.length, MAX_TOTAL),
    total_relation: found.length > MAX_TOTAL ? 'gte' : 'eq',
    scroll: next < found.length ? writeToken({ start: next, limit }, identity, context.now) : null,
    limit,
  };
}
