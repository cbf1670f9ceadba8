import { before, clip, type Ground, growth } from './ground.ts';
import type { Groups } from './groups.ts';
import { allIndexes, highestFirst, lazy } from './order.ts';
import type { AllSums, SumColumns } from './sums.ts';
import { markets } from './words/places.ts';
import type { Growth, Sums, Window } from './world.ts';

/** What a kind has to know to be sorted. */
export type Source<Key extends string> = {
  /** Unique among the kinds. */
  readonly kind: string;
  readonly size: number;
  readonly sums: AllSums;
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
    const then = source.sums.of(earlier)[name];
    return source.sums.of(window)[name].map((value, index) => growth(value, then[index] ?? 0));
  };
  const column = (key: Key, window: Window): Float64Array => {
    const { from, to } = clip(ground, window);
    const own = windowed[key];
    if (own) return own(source.sums.of({ from, to }));
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

/** Windows whose columns are at hand. */
const MOST_WINDOWS = 6;

type Columns = {
  readonly from: number;
  readonly to: number;
  readonly sums: SumColumns;
  readonly revenueGrowth: Float64Array;
  readonly salesGrowth: Float64Array;
};

/**
 * Sums and growth of one thing: from columns, unless those of the window are not known yet and the
 * thing's own can be had by `direct`.
 */
export function figures<Key extends string>(
  ground: Ground,
  sums: AllSums,
  kind: Sorted<Key | 'revenueGrowthRate' | 'salesGrowthRate'>,
  direct?: (index: number, window: Window) => Sums,
): (index: number, window: Window) => Sums & Growth {
  const known: Columns[] = [];
  const recentOf = (window: Window): Columns | undefined =>
    known.find(({ from, to }) => from === window.from && to === window.to);
  const remember = (window: Window): Columns => {
    const columns = {
      from: window.from,
      to: window.to,
      sums: sums.of(window),
      revenueGrowth: kind.column('revenueGrowthRate', window),
      salesGrowth: kind.column('salesGrowthRate', window),
    };
    known.unshift(columns);
    known.length = Math.min(known.length, MOST_WINDOWS);
    return columns;
  };
  return (index, window) => {
    const recent = recentOf(window);
    if (recent) return figuresIn(recent, index);
    if (direct && !sums.has(window))
      return withGrowth(ground, window, (part) => direct(index, part));
    return figuresIn(remember(window), index);
  };
}

function figuresIn({ sums, revenueGrowth, salesGrowth }: Columns, index: number): Sums & Growth {
  return {
    revenueCents: sums.revenueCents[index] ?? 0,
    sales: sums.sales[index] ?? 0,
    visits: sums.visits[index] ?? 0,
    revenueGrowthRate: revenueGrowth[index] ?? 0,
    salesGrowthRate: salesGrowth[index] ?? 0,
  };
}

function withGrowth(ground: Ground, window: Window, sums: (window: Window) => Sums): Sums & Growth {
  const { revenueCents, sales, visits } = sums(window);
  const earlier = before(ground, window);
  const then = earlier && sums(earlier);
  return {
    revenueCents,
    sales,
    visits,
    revenueGrowthRate: then ? growth(revenueCents, then.revenueCents) : 0,
    salesGrowthRate: then ? growth(sales, then.sales) : 0,
  };
}
