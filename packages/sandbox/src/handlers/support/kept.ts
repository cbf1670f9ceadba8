import type { World } from '../../world/world.ts';
import { perWorld } from './facets.ts';

/** Rows of one kind; beyond that, all are made anew. */
const MOST = 1_000;

/** Rows that depend on the world alone, which are asked for again and again. */
export function kept(
  make: (world: World, index: number) => object,
): (world: World, index: number) => object {
  const ofWorld = perWorld(() => new Map<number, object>());
  return (world, index) => {
    const rows = ofWorld(world);
    const known = rows.get(index);
    if (known) return known;
    if (rows.size >= MOST) rows.clear();
    const row = Object.freeze(make(world, index));
    rows.set(index, row);
    return row;
  };
}
