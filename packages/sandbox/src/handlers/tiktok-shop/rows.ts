import type { Window, World } from '../../world/world.ts';

type Row = object;

/** Rows that were made lately, by kind and window: pages are asked for again and again. */
type Kept = { readonly rows: Map<string, Map<number, Row>>; count: number };

const keptByWorld = new WeakMap<World, Kept>();

/** About a kilobyte each. */
const MOST_KEPT = 5_000;

/** Makes of a kind's rows what is not kept. Rows are shared, so nobody may change them. */
export function rowsOf(
  kind: string,
  /** Called only if a row has to be made. */
  prepare: (world: World, window: Window) => (index: number) => Row,
): (world: World, indexes: readonly number[], window: Window) => Row[] {
  return (world, indexes, window) => {
    const kept = keptOf(world);
    const name = `${kind} ${window.from} ${window.to}`;
    let known = kept.rows.get(name);
    if (known === undefined) {
      known = new Map();
      kept.rows.set(name, known);
    }
    const rows = known;
    let make: ((index: number) => Row) | undefined;
    return indexes.map((index) => {
      let row = rows.get(index);
      if (row === undefined) {
        make ??= prepare(world, window);
        row = Object.freeze(make(index));
        rows.set(index, row);
        kept.count += 1;
      }
      return row;
    });
  };
}

function keptOf(world: World): Kept {
  const kept = keptByWorld.get(world);
  if (kept !== undefined && kept.count < MOST_KEPT) return kept;
  const empty: Kept = { rows: new Map(), count: 0 };
  keptByWorld.set(world, empty);
  return empty;
}
