import { clip, DAYS, type Ground } from './ground.ts';
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

/** What `make` returns for a window, in one block, kept. The window is clipped already. */
export function kept(
  ground: Ground,
  kind: string,
  size: number,
  make: (window: Window) => SumColumns,
): (window: Window) => SumColumns {
  return ({ from, to }) => {
    const block = ground.memory.remember(`${kind} sums ${from} ${to}`, () => {
      const columns = make({ from, to });
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
  };
}

/** Days between two sums that are kept: the most that is added up for one end of a window is half of it. */
const STEP = 40;
const MARKS = DAYS / STEP + 1;

/**
 * A ledger over figures that `write` makes, from place 0 on, for the days of a clipped window. Sums from
 * the first day on are kept for every fortieth day.
 */
export function createLedger(
  ground: Ground,
  size: number,
  write: (index: number, window: Window, into: SumColumns) => void,
): Ledger {
  const marks = emptySums(size * MARKS);
  const days = emptySums(DAYS);
  for (let index = 0; index < size; index++) {
    write(index, ground.allDays, days);
    for (const name of NAMES) mark(days[name], marks[name], index * MARKS);
  }

  /** What came before a day, of one thing, as the sum of the nearest mark and the days between. */
  const addUntil = (index: number, day: number, sign: 1 | -1, total: Total): void => {
    const at = day - ground.firstDay;
    const nearest = Math.round(at / STEP);
    const place = index * MARKS + nearest;
    addDay(total, marks, place, sign);
    const markDay = ground.firstDay + nearest * STEP;
    if (markDay === day) return;
    const forward = markDay < day;
    const window = forward ? { from: markDay, to: day - 1 } : { from: day, to: markDay - 1 };
    write(index, window, days);
    const length = window.to - window.from + 1;
    for (let place = 0; place < length; place++) addDay(total, days, place, forward ? sign : -sign);
  };
  const total = (index: number, window: Window): Total => {
    const { from, to } = clip(ground, window);
    const result = { revenueCents: 0, sales: 0, visits: 0 };
    if (to < from) return result;
    addUntil(index, to + 1, 1, result);
    addUntil(index, from, -1, result);
    return result;
  };

  return {
    sums: total,
    columns: (window) => {
      const columns = emptySums(size);
      for (let index = 0; index < size; index++) {
        const { revenueCents, sales, visits } = total(index, window);
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

const NAMES = ['revenueCents', 'sales', 'visits'] as const;

type Total = { revenueCents: number; sales: number; visits: number };

export function emptySums(size: number): SumColumns {
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
  for (let at = 0; at < DAYS; at++) {
    if (at % STEP === 0) marks[start + at / STEP] = sum;
    sum += days[at] ?? 0;
  }
  marks[start + MARKS - 1] = sum;
}

function addDay(total: Total, from: SumColumns, place: number, sign: number): void {
  total.revenueCents += sign * (from.revenueCents[place] ?? 0);
  total.sales += sign * (from.sales[place] ?? 0);
  total.visits += sign * (from.visits[place] ?? 0);
}
