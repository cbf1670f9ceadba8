import type { Day } from './world.ts';

const MS_PER_DAY = 86_400_000;

export function dayAt(ms: number): Day {
  return Math.floor(ms / MS_PER_DAY);
}

/** `2026-03-31`. */
export function dateOf(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Undefined unless the text starts with a real date such as `2026-03-31`. */
export function dayOf(text: string): Day | undefined {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (date === undefined) return undefined;
  const day = dayAt(Date.parse(`${date}T00:00:00Z`));
  return !Number.isNaN(day) && dateOf(day) === date ? day : undefined;
}

/** `2026-03`. */
export function monthOf(day: Day): string {
  return dateOf(day).slice(0, 7);
}
