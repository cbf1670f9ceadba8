import { before, clip, type Ground, growth } from './ground.ts';
import type { Groups } from './groups.ts';
import { allIndexes, highestFirst, lazy } from './order.ts';
import type { SumColumns } from './sums.ts';
import { markets } from './words/places.ts';
import type { Growth, Sums, Window } from './world.ts';

/** What a kind has to know to be sorted. */
export type Source<Key extends string> = {
  /** Unique among the kinds. */
  readonly kind: string;
  readonly size: number;
  /** Of a clipped window, kept. */
  sums(window: Window): SumColumns;
  /** Keys that follow the window, beside growth. */
  readonly windowed: { readonly [Name in Key]?: (sums: SumColumns) => Float64Array };
  /** Keys that do not. */
  readonly fixed: { readonly [Name in Key]?: (index: number) => number };
};

export type Sorted<Key extends string> = {
  column(key: Key, window: Window): Float64Array;
  /** Some indexes, which have a name, the highest first. */
  order(name: string, indexes: () => Uint32Array, key: Key, window: Window): Uint32Array;
};

const GROWTH: { readonly [key: string]: keyof SumColumns } = {
  revenueGrowthRate: 'revenueCents',
  salesGrowthRate: 'sales',
};

/** The columns of sums that kinds have in common. */
export const sumKeys = {
  revenue: (sums: SumColumns): Float64Array => sums.revenueCents,
  sales: (sums: SumColumns): Float64Array => sums.sales,
  visits: (sums: SumColumns): Float64Array => sums.visits,
};

/** Columns and orders of one kind, made when they are first asked for and kept for a while. */
export function sorted<Key extends string>(ground: Ground, source: Source<Key>): Sorted<Key> {
  const { memory } = ground;
  const { kind, size, windowed, fixed } = source;
  const growthColumn = (name: keyof SumColumns, window: Window): Float64Array => {
    const earlier = before(ground, window);
    if (!earlier) return new Float64Array(size);
    const then = source.sums(earlier)[name];
    return source.sums(window)[name].map((value, index) => growth(value, then[index] ?? 0));
  };
  const column = (key: Key, window: Window): Float64Array => {
    const { from, to } = clip(ground, window);
    const own = windowed[key];
    if (own) return own(source.sums({ from, to }));
    const value = fixed[key];
    if (value) {
      return memory.remember(`${kind} ${key}`, () =>
        Float64Array.from({ length: size }, (_, index) => value(index)),
      );
    }
    const grows = GROWTH[key];
    if (grows === undefined) throw new RangeError(`${kind} have no key ${key}`);
    return memory.remember(`${kind} ${key} ${from} ${to}`, () => growthColumn(grows, { from, to }));
  };
  return {
    column,
    order: (name, indexes, key, window) => {
      const { from, to } = clip(ground, window);
      const span = fixed[key] ? '' : ` ${from} ${to}`;
      return memory.remember(`${kind} order ${name} ${key}${span}`, () =>
        highestFirst(indexes(), column(key, window)),
      );
    },
  };
}

const NONE = new Uint32Array(0);

/** Orders by market, as `Ranked.ordered` has them. */
export function byMarket<Key extends string>(
  size: number,
  groups: () => Groups,
  kind: Sorted<Key>,
): (country: string | undefined, key: Key, window: Window) => Uint32Array {
  const all = lazy(() => allIndexes(size));
  return (country, key, window) => {
    if (country === undefined) return kind.order('all', all, key, window);
    const at = markets.findIndex((market) => market.country === country);
    return at < 0 ? NONE : kind.order(country, () => groups().of(at), key, window);
  };
}

/** Sums of a window and their growth, where `sums` are those of any window that is clipped. */
export function withGrowth(
  ground: Ground,
  window: Window,
  sums: (window: Window) => Sums,
): Sums & Growth {
  const now = sums(clip(ground, window));
  const earlier = before(ground, window);
  const then = earlier && sums(earlier);
  return {
    revenueCents: now.revenueCents,
    sales: now.sales,
    visits: now.visits,
    revenueGrowthRate: then ? growth(now.revenueCents, then.revenueCents) : 0,
    salesGrowthRate: then ? growth(now.sales, then.sales) : 0,
  };
}

/** The sums of one thing among the columns of a window. */
export function sumsAt(columns: SumColumns, index: number): Sums {
  return {
    revenueCents: columns.revenueCents[index] ?? 0,
    sales: columns.sales[index] ?? 0,
    visits: columns.visits[index] ?? 0,
  };
}
