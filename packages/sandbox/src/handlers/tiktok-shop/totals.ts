import { dateOf } from '../../world/day.ts';
import type { DailySeries, Sums, Window, World } from '../../world/world.ts';
import { money } from '../support/values.ts';
import { lastDays, type Period } from './period.ts';

/** Revenue by period, that of the usual ones and of the one that was asked for. Further totals are not documented. */
export function totals(
  world: World,
  period: Period,
  figures: (window: Window) => Sums,
): { revenue: Record<string, number> } {
  const periods = [...USUAL_DAYS.map((days) => lastDays(world, days)), period];
  return {
    revenue: Object.fromEntries(
      periods.map(({ key, window }) => [key, money(figures(window).revenueCents)]),
    ),
  };
}

const USUAL_DAYS = [7, 30, 90];

/** A row for each day. Revenue adds up to that of the totals. */
export function history({ from, revenueCents, sales }: DailySeries): object[] {
  return Array.from(revenueCents, (cents, at) => ({
    date: dateOf(from + at),
    revenue: money(cents),
    sales: sales[at] ?? 0,
  }));
}
