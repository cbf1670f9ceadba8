import { dateOf } from './day.ts';
import type { Day } from './world.ts';

export type Season =
  | 'flat'
  | 'winter'
  | 'summer'
  | 'gifts'
  | 'school'
  | 'fitness'
  | 'spring'
  | 'party';

export const SEASONS: readonly Season[] = [
  'flat',
  'winter',
  'summer',
  'gifts',
  'school',
  'fitness',
  'spring',
  'party',
];

/** Demand in the middle of each month, from January on. */
const MONTHS: { readonly [Name in Season]: readonly number[] } = {
  flat: [0.95, 0.95, 1, 1, 1, 0.98, 0.95, 0.97, 1, 1.02, 1.15, 1.15],
  winter: [1.5, 1.2, 0.9, 0.7, 0.5, 0.45, 0.45, 0.5, 0.8, 1.2, 1.7, 1.8],
  summer: [0.4, 0.5, 0.75, 1.05, 1.5, 1.9, 1.95, 1.6, 0.95, 0.6, 0.45, 0.45],
  gifts: [0.7, 0.95, 0.75, 0.8, 0.95, 0.85, 0.75, 0.8, 0.85, 1.1, 1.7, 2.2],
  school: [0.8, 0.75, 0.8, 0.8, 0.85, 0.95, 1.5, 2.1, 1.4, 0.85, 0.9, 0.9],
  fitness: [1.8, 1.4, 1.15, 1.05, 1, 0.95, 0.85, 0.85, 0.95, 0.85, 0.9, 0.95],
  spring: [0.6, 0.8, 1.3, 1.6, 1.6, 1.25, 1, 0.9, 0.85, 0.75, 0.6, 0.55],
  party: [0.6, 0.7, 0.7, 0.8, 0.85, 0.9, 0.85, 1, 1.5, 2.2, 1.3, 1.3],
};

/** From Sunday on. */
const WEEKDAYS = [1.12, 0.96, 0.93, 0.94, 0.97, 1.02, 1.1];

/** A day as a calendar has it. */
export type CalendarDay = {
  /** From 0 on. */
  readonly month: number;
  readonly dayOfMonth: number;
  readonly daysInMonth: number;
  /** 0 is Sunday. */
  readonly weekday: number;
};

export function calendarDay(day: Day): CalendarDay {
  const [year = 0, month = 0, dayOfMonth = 0] = dateOf(day).split('-').map(Number);
  return {
    month: month - 1,
    dayOfMonth,
    daysInMonth: new Date(Date.UTC(year, month, 0)).getUTCDate(),
    // the first day of 1970 was a Thursday
    weekday: (((day + 4) % 7) + 7) % 7,
  };
}

/** How much sells on a day against an average day. */
export function demandOn(date: CalendarDay, season: Season): number {
  return monthly(date, season) * (WEEKDAYS[date.weekday] ?? 1) * (saleOn(date)?.demand ?? 1);
}

/** Demand by month alone, without weekdays and sales. */
export function monthly({ month, dayOfMonth, daysInMonth }: CalendarDay, season: Season): number {
  const sinceMiddle = (dayOfMonth - 0.5) / daysInMonth - 0.5;
  const months = MONTHS[season];
  const here = months[month] ?? 1;
  const next = months[(month + (sinceMiddle < 0 ? 11 : 1)) % 12] ?? 1;
  return here + (next - here) * Math.abs(sinceMiddle);
}

type Sale = { readonly demand: number; readonly discount: number };

/** A day on which everybody buys, and half the sellers cut prices; or on which nobody does. */
export function saleOn(date: CalendarDay): Sale | undefined {
  const { month, dayOfMonth } = date;
  if (isBlackFridayOrAfter(date)) return { demand: 1.9, discount: 0.25 };
  if (month === 10 && dayOfMonth === 11) return { demand: 1.45, discount: 0.15 };
  if (month === 6 && dayOfMonth >= 8 && dayOfMonth <= 11) return { demand: 1.35, discount: 0.15 };
  if (month === 11 && dayOfMonth === 12) return { demand: 1.4, discount: 0.15 };
  if (month === 11 && dayOfMonth >= 24 && dayOfMonth <= 26) return { demand: 0.6, discount: 0 };
  return undefined;
}

/** From the day after the fourth Thursday of November to the Monday after it, even in December. */
function isBlackFridayOrAfter({ month, dayOfMonth, weekday }: CalendarDay): boolean {
  if (month !== 10 && month !== 11) return false;
  const sinceOctober = month === 11 ? 30 + dayOfMonth : dayOfMonth;
  const lastFriday = sinceOctober - ((weekday + 2) % 7);
  return lastFriday >= 23 && lastFriday <= 29 && sinceOctober - lastFriday <= 3;
}
