import { clip, DAYS, type Ground } from './ground.ts';
import { lazy } from './order.ts';
import type { DailySeries, Sums, Window } from './world.ts';

/** Three figures of many things, each a column. */
export type SumColumns = {
  readonly revenueCents: Float64Array;
  readonly sales: Float64Array;
  readonly visits: Float64Array;
};

/** Sums over windows of daily figures that are made when they are needed, not kept. */
export type Ledger = {
  sums(index: number, window: Window): Sums;
  columns(window: Window): SumColumns;
  series(index: number, window: Window): DailySeries;
};

/** Sums of all things of a kind. */
export type AllSums = {
  /** Kept in one block for each window. */
  of(window: Window): SumColumns;
  /** Whether they were asked for lately. */
  has(window: Window): boolean;
};

/** What `make` returns for windows, which it gets clipped. */
export function allSums(
  ground: Ground,
  kind: string,
  size: number,
  make: (window: Window) => SumColumns,
): AllSums {
  const keyOf = ({ from, to }: Window): string => `${kind} sums ${from} ${to}`;
  return {
    has: (window) => ground.memory.has(keyOf(clip(ground, window))),
    of: (window) => {
      const known = clip(ground, window);
      const block = ground.memory.remember(keyOf(known), () => {
        const columns = make(known);
        const joined = new Float64Array(3 * size);
        NAMES.forEach((name, at) => {
          joined.set(columns[name], at * size);
        });
        return joined;
      });
      return {
        revenueCents: block.subarray(0, size),
        sales: block.subarray(size, 2 * size),
        visits: block.subarray(2 * size),
      };
    },
  };
}

/** Days between two sums that are kept. */
const STEP = 40;
const MARKS = DAYS / STEP + 1;

/** Up to here a window is added up faster than everything is marked. */
const MOST_DAYS_ADDED = 100;

type Write = (index: number, window: Window, into: SumColumns) => void;

/**
 * A ledger over figures that `write` makes, from place 0 on, for the days of a clipped window. A short
 * window is added up day by day. For longer ones sums from the first day on are kept for every fortieth
 * day, of each thing when it is first needed, so that what is left to add up at each end is short.
 */
export function createLedger(ground: Ground, size: number, write: Write): Ledger {
  const marks = lazy(() => createMarks(ground, size, write));
  const days = emptySums(DAYS);

  const addDays = (index: number, from: number, to: number, sign: number, total: Total): void => {
    if (to < from) return;
    write(index, { from, to }, days);
    for (let at = 0; at <= to - from; at++) add(total, days, at, sign);
  };
  /** What came before a day: what came before the nearest mark, and the days between. */
  const addBefore = (index: number, day: number, sign: 1 | -1, total: Total): void => {
    const nearest = Math.round((day - ground.firstDay) / STEP);
    add(total, marks().of(index), index * MARKS + nearest, sign);
    const marked = ground.firstDay + nearest * STEP;
    if (marked < day) addDays(index, marked, day - 1, sign, total);
    else addDays(index, day, marked - 1, -sign, total);
  };
  const sums = (index: number, window: Window): Total => {
    const { from, to } = clip(ground, window);
    const total = { revenueCents: 0, sales: 0, visits: 0 };
    if (to - from < MOST_DAYS_ADDED) addDays(index, from, to, 1, total);
    else {
      addBefore(index, to + 1, 1, total);
      addBefore(index, from, -1, total);
    }
    return total;
  };

  return {
    sums,
    columns: (window) => {
      const columns = emptySums(size);
      for (let index = 0; index < size; index++) {
        const { revenueCents, sales, visits } = sums(index, window);
        columns.revenueCents[index] = revenueCents;
        columns.sales[index] = sales;
        columns.visits[index] = visits;
      }
      return columns;
    },
    series: (index, window) => {
      const known = clip(ground, window);
      const series = emptySeries(known);
      if (known.to >= known.from) write(index, known, series);
      return series;
    },
  };
}

type Marks = {
  /** All marks, of which those of one thing are there. */
  of(index: number): SumColumns;
};

function createMarks(ground: Ground, size: number, write: Write): Marks {
  const marks = emptySums(size * MARKS);
  const known = new Uint8Array(size);
  const days = emptySums(DAYS);
  return {
    of: (index) => {
      if (known[index] === 0) {
        known[index] = 1;
        write(index, ground.allDays, days);
        for (const name of NAMES) mark(days[name], marks[name], index * MARKS);
      }
      return marks;
    },
  };
}

const NAMES = ['revenueCents', 'sales', 'visits'] as const;

type Total = { revenueCents: number; sales: number; visits: number };

function emptySums(size: number): SumColumns {
  return {
    revenueCents: new Float64Array(size),
    sales: new Float64Array(size),
    visits: new Float64Array(size),
  };
}

/** Nothing on each day of a clipped window. */
export function emptySeries({ from, to }: Window): DailySeries {
  return { from, ...emptySums(Math.max(0, to - from + 1)) };
}

/** Adds the days of one series to another of the same window. */
export function addSeries(to: DailySeries, more: DailySeries): void {
  for (const name of NAMES) {
    const sums = to[name];
    const values = more[name];
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (values[at] ?? 0);
  }
}

/** Adds what each member has to the sums of what it belongs to. */
export function gather(
  size: number,
  members: SumColumns,
  belongsTo: ArrayLike<number>,
): SumColumns {
  const columns = emptySums(size);
  for (const name of NAMES) {
    const sums = columns[name];
    const values = members[name];
    for (let member = 0; member < values.length; member++) {
      const at = belongsTo[member] ?? 0;
      sums[at] = (sums[at] ?? 0) + (values[member] ?? 0);
    }
  }
  return columns;
}

function mark(days: Float64Array, marks: Float64Array, start: number): void {
  let sum = 0;
  for (let at = 1; at < MARKS; at++) {
    for (let day = (at - 1) * STEP; day < at * STEP; day++) sum += days[day] ?? 0;
    marks[start + at] = sum;
  }
}

function add(total: Total, from: SumColumns, place: number, sign: number): void {
  total.revenueCents += sign * (from.revenueCents[place] ?? 0);
  total.sales += sign * (from.sales[place] ?? 0);
  total.visits += sign * (from.visits[place] ?? 0);
}
