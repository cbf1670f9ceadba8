import { dateOf } from '../../world/day.ts';
import type { DailySeries, Sums, Window, World } from '../../world/world.ts';
import { money } from '../support/values.ts';
import { lastDays, type Period } from './period.ts';

/** Revenue by period, that of the usual ones and of the one that was asked for, and the units sold in it. */
export function totals(
  world: World,
  period: Period,
  figures: (window: Window) => Sums,
): { revenue: Record<string, number>; sales: number } {
  const periods = [...USUAL_DAYS.map((days) => lastDays(world, days)), period];
  return {
    revenue: Object.fromEntries(
      periods.map(({ key, window }) => [key, money(figures(window).revenueCents)]),
    ),
    sales: figures(period.window).sales,
  };
}

const USUAL_DAYS = [7, 30, 90];

/** A row for each day. Revenue and sales add up to those of the totals. */
export function history({ from, revenueCents, sales }: DailySeries): object[] {
  return Array.from(revenueCents, (cents, at) => ({
    date: dateOf(from + at),
    revenue: money(cents),
    sales: sales[at] ?? 0,
  }));
}
