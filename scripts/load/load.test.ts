import { expect, test } from 'vitest';
import { type Sample, settled, slopeOf } from './growth.ts';
import { complaintsOf, textOf } from './report.ts';
import { type Outcome, runLoad } from './run.ts';

test('a mock stands some seconds of load, and loses nothing', { timeout: 120_000 }, async () => {
  const outcome = await runLoad({ seconds: 6, clients: 8 });
  expect(complaintsOf(outcome)).toEqual([]);
  expect(outcome.acknowledged).toBeGreaterThan(0);
  expect(outcome.kinds.map(({ name }) => name)).toContain('cases of the contract');
  expect(outcome.heap.length).toBeGreaterThan(2);
});

const steady = (bytes: number, perSecond: number): Sample[] =>
  Array.from({ length: 10 }, (_, at) => ({ at: at * 60, bytes: bytes + at * 60 * perSecond }));

const quiet: Outcome = {
  seconds: 600,
  kinds: [{ name: 'writes', requests: 6_000, flaws: 0, medianMs: 1, p99Ms: 2 }],
  flaws: [],
  rss: steady(100e6, 1_000),
  heap: steady(20e6, 1_000),
  acknowledged: 6_000,
  lost: [],
  stateBytes: 1e6,
};

test('what grows is complained about, what goes up and down is not', () => {
  expect(complaintsOf(quiet)).toEqual([]);
  expect(complaintsOf({ ...quiet, heap: steady(20e6, 10_000) })).toEqual([
    'The heap grows by 6.0 MB in 600 s; 5.0 are allowed.',
  ]);
  expect(complaintsOf({ ...quiet, rss: steady(100e6, 50_000) })).toEqual([
    'The memory grows by 30.0 MB in 600 s; 25.0 are allowed.',
  ]);
  const lost = ['lander-1 was acknowledged, and is gone after the mock was killed.'];
  expect(complaintsOf({ ...quiet, flaws: ['A flaw.'], lost })).toEqual(['A flaw.', ...lost]);
});

test('the slope is that of the line between the samples, without the first of them', () => {
  const samples = [{ at: 0, bytes: 0 }, ...steady(5, 3).slice(1)];
  expect(slopeOf(settled(samples))).toBeCloseTo(3);
  expect(slopeOf([{ at: 1, bytes: 2 }])).toBe(0);
});

test('the report is a table', () => {
  expect(textOf(quiet)).toMatchInlineSnapshot(`
    "6000 requests in 600 s, 10 a second

    requests  number  wrong  median, ms  p99, ms
    ────────  ──────  ─────  ──────────  ───────
    writes      6000      0         1.0      2.0

    memory, MB       first   last   most  slope a minute
    ───────────────  ─────  ─────  ─────  ──────────────
    resident         100.0  100.5  100.5             0.1
    heap, tidied up   20.0   20.5   20.5             0.1

    Killed under load: of 6000 acknowledged writes 0 are lost; the state takes 1.0 MB.
    "
  `);
});
