import type { Window, World } from '../../world/world.ts';

/** A rolling window that ends today. */
export type Period = {
  readonly window: Window;
  /** What it is called in `revenue.{key}`. */
  readonly key: string;
  /** For display. */
  readonly label: string;
};

const DEFAULT_DAYS = 30;
const LIFETIMES = ['all', 'alltime'];

/**
 * Whole days, as `30d`, `30` or a number, or the whole lifetime, as `all` or `alltime`. The list is
 * open, so what nobody knows is not refused, but read as the default.
 */
export function periodOf(world: World, value: unknown): Period {
  const text = asText(value);
  if (LIFETIMES.includes(text)) return { window: world.allDays, key: text, label: 'All time' };
  return lastDays(world, daysIn(text) || DEFAULT_DAYS);
}

/** Tells whether a value is read as something else than what it says. */
export function isUnknownPeriod(value: unknown): boolean {
  const text = asText(value);
  return !LIFETIMES.includes(text) && daysIn(text) === 0;
}

/** The last so many days. */
export function lastDays(world: World, days: number): Period {
  return {
    window: world.lastDays(days),
    key: `${days}d`,
    label: days === 1 ? 'Last day' : `Last ${days} days`,
  };
}

function asText(value: unknown): string {
  return String(value ?? '').toLowerCase();
}

function daysIn(text: string): number {
  return Number(/^(\d{1,9})d?$/.exec(text)?.[1] ?? 0);
}
