import { dateOf } from './day.ts';
import type { Day } from './world.ts';

/** The last months that are over, oldest first, such as `2026-03`. */
export function monthsBefore(today: Day, count: number): string[] {
  const date = dateOf(today);
  const last = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 2;
  return Array.from({ length: count }, (_, at) => {
    const month = last - count + 1 + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
