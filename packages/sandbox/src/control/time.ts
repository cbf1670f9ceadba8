import { dayOf } from '../world/day.ts';

const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * Milliseconds since 1970 of a date or a time such as `2026-03-01T12:00:00Z`. Without a zone, UTC
 * counts, wherever the machine is. Undefined for any other text, and for days that there are not.
 */
export function parseTime(text: string): number | undefined {
  const [whole, zone] = ISO.exec(text) ?? [];
  // JavaScript takes the 30th of February for the 2nd of March
  if (whole === undefined || dayOf(text) === undefined) return undefined;
  const time = Date.parse(zone === undefined && text.includes('T') ? `${text}Z` : text);
  return time >= 0 ? time : undefined;
}
