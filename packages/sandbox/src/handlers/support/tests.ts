/** Tests of one index, by which a search keeps rows. */

import type { Bounds } from './input.ts';

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
