import type { Window, World } from '../../world/world.ts';

/** Keys that a search can be sorted by, without a period; the first one is the default. */
export type Sorts<Key extends string> = ReadonlyMap<string, Key>;

/** Periods that keys may end with; without one they follow that of the request. */
const FIXED: readonly { readonly ending: string; windowOf(world: World): Window }[] = [
  { ending: '_7d', windowOf: (world) => world.lastDays(7) },
  { ending: '_30d', windowOf: (world) => world.lastDays(30) },
  { ending: '_30_days', windowOf: (world) => world.lastDays(30) },
  { ending: '_90d', windowOf: (world) => world.lastDays(90) },
  { ending: '_lifetime', windowOf: (world) => world.allDays },
];

/** What decides on the order. The list is open, so a key that nobody knows counts as none. */
export function sortOf<Key extends string>(
  world: World,
  sorts: Sorts<Key>,
  name: string | undefined,
  window: Window,
): { key: Key; window: Window } {
  const asked = name ?? '';
  const fixed = FIXED.find(({ ending }) => asked.endsWith(ending));
  const known = sorts.get(fixed ? asked.slice(0, -fixed.ending.length) : asked);
  const [first] = sorts.values();
  if (known === undefined) return { key: first as Key, window };
  return { key: known, window: fixed?.windowOf(world) ?? window };
}
