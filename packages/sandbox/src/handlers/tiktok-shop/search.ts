import type { Collection, Window, World } from '../../world/world.ts';
import type { Bounds, Condition } from './conditions.ts';

/** Things of one kind, as a search looks at them: in one market, or in all for undefined. */
export type Table<Key extends string> = Collection<{ readonly id: string }> & {
  readonly kind: string;
  column(country: string | undefined, key: Key, window: Window): Float64Array;
  /** The highest first. */
  ordered(country: string | undefined, key: Key, window: Window): Uint32Array;
  /** What text searches look at, in lower case. */
  text(index: number): string;
};

export type Search<Key extends string> = {
  readonly country: string | undefined;
  readonly conditions: readonly Condition<Key>[];
  /** The column that decides on the order, of a window. */
  readonly key: Key;
  readonly window: Window;
};

/** The indexes of what meets all conditions, the highest first. */
export function search<Key extends string>(
  world: World,
  table: Table<Key>,
  { country, conditions, key, window }: Search<Key>,
): Uint32Array {
  const order = table.ordered(country, key, window);
  const column = (bounds: Bounds<Key>): Float64Array =>
    table.column(country, bounds.key, bounds.window);
  const isInOrder = (each: Condition<Key>): each is Bounds<Key> =>
    'key' in each &&
    each.key === key &&
    each.window.from === window.from &&
    each.window.to === window.to;
  const inOrder = conditions
    .filter(isInOrder)
    .reduce((rest, each) => slice(rest, column(each), each), order);
  const others = conditions.filter((each) => !isInOrder(each));
  if (others.length === 0 || inOrder.length === 0) return inOrder;
  const names = JSON.stringify(conditions.map(({ name }) => name));
  const make = (): Uint32Array =>
    others.reduce<Uint32Array>(
      (rest, each) =>
        'key' in each ? within(rest, column(each), each) : passing(rest, each.prepare()),
      inOrder,
    );
  return names.length > MAX_NAME_LENGTH
    ? make()
    : world.remember(
        `search ${table.kind} ${country} ${key} ${window.from}-${window.to} ${names}`,
        make,
      );
}

/** What is kept has to be worth more than its name. */
const MAX_NAME_LENGTH = 1_000;

function passing(indexes: Uint32Array, test: (index: number) => boolean): Uint32Array {
  const kept = new Uint32Array(indexes.length);
  let length = 0;
  for (const index of indexes) {
    if (test(index)) kept[length++] = index;
  }
  return kept.slice(0, length);
}

function within<Key extends string>(
  indexes: Uint32Array,
  column: Float64Array,
  { unit, min, max }: Bounds<Key>,
): Uint32Array {
  return passing(indexes, (index) => {
    const value = (column[index] ?? 0) / unit;
    return value >= min && value <= max;
  });
}

/** What lies between the bounds stands together in an order by the same column. */
function slice<Key extends string>(
  order: Uint32Array,
  column: Float64Array,
  { unit, min, max }: Bounds<Key>,
): Uint32Array {
  const firstWhere = (isPast: (value: number) => boolean): number => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isPast((column[order[middle] ?? 0] ?? 0) / unit)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const start = firstWhere((value) => value <= max);
  return order.subarray(
    start,
    Math.max(
      start,
      firstWhere((value) => value < min),
    ),
  );
}
