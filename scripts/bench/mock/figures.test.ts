import { expect, test } from 'vitest';
import { type Figures, missedBars } from './figures.ts';
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
  expect(missedBars([figures(OURS, 50), figures(BARE, 10), figures(PRISM, 450)])).toEqual([]);
});

test('each bar is told by itself', () => {
  const ours = figures(OURS, 51, { p99Ms: 6, startMs: 401, megabytes: 151 });
  expect(missedBars([ours, figures(BARE, 10), figures(PRISM, 408)])).toEqual([
    'sandbox takes 5.1 times the processor time of a bare server; 5 are allowed.',
    'sandbox takes 6.0 ms for the slowest of a hundred requests; 5 are allowed.',
    'sandbox takes 401.0 ms to its first answer; 400 are allowed.',
    'sandbox takes 151.0 MB; 150 are allowed.',
    'sandbox is 8.0 times cheaper than Prism CLI, static; 9 are asked for.',
  ]);
});

test('what was not measured beside ours is not compared', () => {
  expect(missedBars([figures(OURS, 500)])).toEqual([]);
  expect(missedBars([figures(BARE, 10)])).toEqual([]);
});
