import type { Context, Input } from '../../handler.ts';
import { dateOf, dayAt } from '../../world/day.ts';
import type { Day, World } from '../../world/world.ts';
import { refusal } from '../support/errors.ts';
import { type Bounds, daysOf, textOf } from '../support/input.ts';
import { type Test, within } from '../support/tests.ts';
import { isTracked } from './tracked.ts';

/** The ads of a brand that a tab is about. */
export type Kept = {
  /** -1 for a brand that is tracked, but unknown as yet. */
  readonly brand: number;
  /** Meta ads, the last started first. */
  readonly ads: Uint32Array;
  /** Days that `date_range` asks for by start; none for `all` and `live`. */
  readonly days: Bounds<Day>;
};

/** Throws a `Refusal` for a page that is no brand. */
export function keptAds(input: Input, context: Context): Kept {
  const { world } = context;
  const id = String(input['id']);
  const brand = world.brands.indexOf(id);
  if (brand < 0) {
    if (!isTracked(context, id)) throw refusal(400, 'Brand not found');
    return { brand, ads: new Uint32Array(0), days: {} };
  }
  const days = startDays(input, world) ?? {};
  const tests = [...within(world.metaAds.started, days), ...bySeen(input, world)];
  const ads = world.brands.ads(brand).filter((index) => tests.every((passes) => passes(index)));
  return { brand, ads, days };
}

/** Days within which a live ad was seen. */
const LIVE_DAYS = 3;

function bySeen(input: Input, { lastDays, metaAds }: World): Test[] {
  const isLive = textOf(input, 'date_range') === 'live';
  return isLive ? within(metaAds.lastSeen, { from: lastDays(LIVE_DAYS).from }) : [];
}

function startDays(input: Input, { lastDays, today }: World): Bounds<Day> | undefined {
  switch (textOf(input, 'date_range')) {
    case '7d':
      return { from: lastDays(7).from };
    case '30d':
      return { from: lastDays(30).from };
    case '3m':
      return { from: monthsBack(today, 3) };
    case '6m':
      return { from: monthsBack(today, 6) };
    case 'custom':
      return daysOf(input, 'date_from', 'date_to');
    default:
      return undefined;
  }
}

/** The same day of an earlier month, or its last one. */
export function monthsBack(day: Day, months: number): Day {
  const [year = 0, month = 1, ofMonth = 1] = dateOf(day).split('-').map(Number);
  const first = Date.UTC(year, month - 1 - months, 1);
  const end = dayAt(Date.UTC(year, month - months, 1)) - 1;
  return Math.min(dayAt(first) + ofMonth - 1, end);
}
