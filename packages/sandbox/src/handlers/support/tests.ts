/** Tests of one index, by which a search keeps rows. */

import type { Context } from '../../handler.ts';
import type { Bounds } from './input.ts';
import { daysBetween } from './input.ts';

export type Test = (index: number) => boolean;

/** Both bounds included. No bounds, no test. */
export function within(
  values: { readonly [index: number]: number },
  bounds: Bounds<number> | undefined,
  /** How many of the column's units a bound's unit has: 100 for cents. */
  factor = 1,
): Test[] {
  if (!bounds) return [];
  const from = (bounds.from ?? Number.NEGATIVE_INFINITY) * factor;
  const to = (bounds.to ?? Number.POSITIVE_INFINITY) * factor;
  return [
    (index) => {
      const value = values[index] ?? Number.NaN;
      return value >= from && value <= to;
    },
  ];
}

/** Only where windows are mixed and answered as the service does: see `firstSeen` of a context. */
export function firstSeenWithin(
  { firstSeen }: Context,
  days: { readonly [index: number]: number },
): Test[] {
  return firstSeen ? within(days, daysBetween(firstSeen.from, firstSeen.to)) : [];
}
