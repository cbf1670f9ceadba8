import { expect, test } from 'vitest';
import { type Figures, missedBars, missedGrowth, missedReload } from './figures.ts';
import { BARE, OURS, PRISM } from './servers.ts';

const figures = (name: string, cpuMicros: number, more: Partial<Figures> = {}): Figures => ({
  name,
  cpuMicros,
  perSecond: 1000,
  p99Ms: 5,
  startMs: 400,
  megabytes: 150,
  ...more,
});

test('a server that keeps every bar is not complained about', () => {
  const others = [figures(BARE, 10), figures(PRISM, 450)];
  expect(missedBars([figures(OURS, 50), ...others], false)).toEqual([]);
});

test('each bar is told by itself', () => {
  const ours = figures(OURS, 51, { p99Ms: 6, startMs: 401, megabytes: 151 });
  expect(missedBars([ours, figures(BARE, 10), figures(PRISM, 408)], false)).toEqual([
    'sandbox takes 5.1 times the processor time of a bare server; 5 are allowed.',
    'sandbox takes 6 ms for the slowest of a hundred requests; 5 are allowed.',
    'sandbox takes 401 ms to its first answer; 400 are allowed.',
    'sandbox takes 151 MB; 150 are allowed.',
    'sandbox is 8.0 times cheaper than Prism CLI; 9 are asked for.',
  ]);
});

test('on a busy machine, times of the clock are not judged', () => {
  const ours = figures(OURS, 50, { p99Ms: 60, startMs: 4_000, megabytes: 151 });
  expect(missedBars([ours], true)).toEqual(['sandbox takes 151 MB; 150 are allowed.']);
});

test('what was not measured beside ours is not compared', () => {
  expect(missedBars([figures(OURS, 500)], false)).toEqual([]);
  expect(missedBars([figures(BARE, 10)], false)).toEqual([]);
});

test('what grows with operations and products is told of ours alone', () => {
  const world = { startMs: 300, megabytes: 150 };
  const small = { products: 1_000, againMicros: 100, newMicros: 400, ...world };
  const others = { name: PRISM, few: 100, many: 500 };
  const kept = { products: 100_000, againMicros: 1_000, newMicros: 4_000, ...world };
  expect(missedGrowth([{ name: OURS, few: 100, many: 115 }, others], [small, kept])).toEqual([]);
  const missed = { products: 100_000, againMicros: 1_010, newMicros: 4_040, ...world };
  expect(missedGrowth([{ name: OURS, few: 100, many: 117 }, others], [small, missed])).toEqual([
    'sandbox takes 1.17 times as long with many operations; 1.15 are allowed.',
    'sandbox takes 10.1 times as long for a page of many products; 10 are allowed.',
    'sandbox takes 10.1 times as long for a new search of many products; 10 are allowed.',
  ]);
  expect(missedGrowth([], [])).toEqual([]);
});

test('a change of the description is to be followed at once, unless the machine is busy', () => {
  expect(missedReload({ medianMs: 300, leastMs: 200 }, false)).toEqual([]);
  expect(missedReload({ medianMs: 301, leastMs: 200 }, false)).toEqual([
    'sandbox takes 301 ms to follow a change of the description; 300 are allowed.',
  ]);
  expect(missedReload({ medianMs: 301, leastMs: 200 }, true)).toEqual([]);
});
