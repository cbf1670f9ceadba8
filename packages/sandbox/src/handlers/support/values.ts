/** Cents as a number of whole units. */
export function money(cents: number): number {
  return cents / 100;
}

/** Change in percent, one decimal; 100 where there was nothing before. */
export function percentOf(now: number, before: number): number {
  if (before === 0) return now === 0 ? 0 : 100;
  return Math.round(((now - before) / before) * 1_000) / 10;
}
