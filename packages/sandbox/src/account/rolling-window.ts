/** What the service counts requests by: so many within any span of this length. */
export const WINDOW_MS = 60_000;

/**
 * When the latest requests came, oldest first, in milliseconds; never more than the limit. More is
 * not needed: a request is within the limit if the one that many before it is out of the window.
 */
export type Hits = number[];

/** Counts a request, allowed or not, and says whether it is. */
export function hit(hits: Hits, limit: number, now: number): boolean {
  if (limit === 0) return false;
  const isAllowed = hits.length < limit || isOut(hits[0], now);
  if (hits.length === limit) hits.shift();
  hits.push(now);
  return isAllowed;
}

/** How many requests are allowed right now, and how long it is until the next one is. */
export function outlook(
  hits: Readonly<Hits>,
  limit: number,
  now: number,
): { remaining: number; retryMs: number } {
  if (limit === 0) return { remaining: 0, retryMs: WINDOW_MS };
  const recent = hits.filter((time) => !isOut(time, now)).length;
  const oldest = hits.length < limit ? undefined : hits[0];
  const retryMs = oldest === undefined || isOut(oldest, now) ? 0 : oldest + WINDOW_MS - now;
  return { remaining: limit - recent, retryMs };
}

/** A clock that was set back leaves times from the future, which count as out. */
function isOut(time: number | undefined, now: number): boolean {
  return time === undefined || now - time >= WINDOW_MS || time > now;
}
