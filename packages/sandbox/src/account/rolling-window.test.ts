import { array, assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { type Hits, hit, outlook, WINDOW_MS } from './rolling-window.ts';

/** Steps in time that meet the edge of the window often. */
const steps = array(constantFrom(0, 1, 7, 500, 1_000, 20_000, 59_999, WINDOW_MS, 60_001), {
  maxLength: 200,
});
const limits = integer({ min: 1, max: 8 });

function timesAfter(start: number, gaps: number[]): number[] {
  let now = start;
  return gaps.map((gap) => {
    now += gap;
    return now;
  });
}

/** All requests are remembered, and those of the last 60 seconds are counted. */
function judgeNaively(before: number[], limit: number, now: number): boolean {
  return before.filter((time) => now - time < WINDOW_MS).length < limit;
}

test('judges each request as if all before it were counted', () => {
  assert(
    property(steps, limits, (gaps, limit) => {
      const hits: Hits = [];
      const before: number[] = [];
      for (const now of timesAfter(1_000_000, gaps)) {
        expect(hit(hits, limit, now)).toBe(judgeNaively(before, limit, now));
        before.push(now);
        expect(hits.length).toBeLessThanOrEqual(limit);
      }
    }),
  );
});

test('foretells when the next request is allowed, to the millisecond', () => {
  assert(
    property(steps, limits, (gaps, limit) => {
      const hits: Hits = [];
      for (const now of timesAfter(1_000_000, gaps)) {
        hit(hits, limit, now);
        const { retryMs, remaining } = outlook(hits, limit, now);
        expect(remaining === 0).toBe(retryMs > 0);
        expect(hit([...hits], limit, now + retryMs)).toBe(true);
        if (retryMs > 0) expect(hit([...hits], limit, now + retryMs - 1)).toBe(false);
      }
    }),
  );
});

test('has as many left as are then allowed', () => {
  assert(
    property(steps, limits, (gaps, limit) => {
      const hits: Hits = [];
      const times = timesAfter(1_000_000, gaps);
      for (const now of times) hit(hits, limit, now);
      const now = times.at(-1) ?? 0;
      const { remaining } = outlook(hits, limit, now);
      const more = Array.from({ length: limit + 1 }, () => hit(hits, limit, now));
      expect(more.filter(Boolean)).toHaveLength(remaining);
    }),
  );
});

test('allows nothing with a limit of 0, and never will', () => {
  const hits: Hits = [];
  expect(hit(hits, 0, 1)).toBe(false);
  expect(hit(hits, 0, 1 + 2 * WINDOW_MS)).toBe(false);
  expect(outlook(hits, 0, 1)).toEqual({ remaining: 0, retryMs: WINDOW_MS });
});

test('does not wait for times from the future, after the clock was set back', () => {
  const hits: Hits = [];
  expect(hit(hits, 1, 1_000_000)).toBe(true);
  expect(outlook(hits, 1, 500)).toEqual({ remaining: 1, retryMs: 0 });
  expect(hit(hits, 1, 500)).toBe(true);
});
