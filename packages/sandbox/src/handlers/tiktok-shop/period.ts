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

/**
 * Whole days, as `30d`, `30` or a number, or the whole lifetime, as `all` or `alltime`. The list is
 * open, so what nobody knows is not refused, but read as the default.
 */
export function periodOf(world: World, value: unknown): Period {
  const text = String(value ?? '').toLowerCase();
  if (text === 'all' || text === 'alltime') {
    return { window: world.allDays, key: text, label: 'All time' };
  }
  const days = Number(/^(\d{1,9})d?$/.exec(text)?.[1] ?? 0);
  return days > 0 ? lastDays(world, days) : lastDays(world, DEFAULT_DAYS);
}

/** The last so many days. */
export function lastDays(world: World, days: number): Period {
  return {
    window: world.lastDays(days),
    key: `${days}d`,
    label: days === 1 ? 'Last day' : `Last ${days} days`,
  };
}
