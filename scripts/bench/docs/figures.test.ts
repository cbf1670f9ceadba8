import { expect, test } from 'vitest';
import { type Figures, missedBars, type Page, type Times } from './figures.ts';
import { OURS, REDOC, SCALAR } from './sites.ts';

const spread = (median: number) => ({ median, minimum: median });
const times = (visibleMs: number): Times => ({
  visibleMs: spread(visibleMs),
  largestMs: spread(visibleMs),
  blockedMs: spread(0),
});

const page = (more: Partial<Page>): Page => ({
  scriptBytes: 12_000,
  bytes: 45_000,
  requests: 5,
  foreign: 0,
  axe: { light: 0, dark: 0 },
  plainCharacters: 9_000,
  plainParameters: 19,
  desktop: times(200),
  phone: times(700),
  ...more,
});

const figures = (name: string, more: Partial<Page> = {}, wall = 12, megabytes = 16): Figures => ({
  name,
  version: '1.0.0',
  build: { wallSeconds: spread(wall), cpuSeconds: spread(wall), files: 9, megabytes },
  page: page(more),
});

const REDOC_FIGURES = figures(REDOC, { phone: times(6_300), plainParameters: 0 });
const SCALAR_FIGURES = figures(SCALAR, { phone: times(11_900), foreign: 3 });

test('a site that keeps every bar is not complained about', () => {
  expect(missedBars([figures(OURS), REDOC_FIGURES, SCALAR_FIGURES], 19)).toEqual([]);
});

test('each bar is told by itself', () => {
  const ours = figures(
    OURS,
    {
      scriptBytes: 12_100,
      bytes: 45_100,
      foreign: 2,
      axe: { light: 1, dark: 3 },
      plainParameters: 18,
      phone: times(720),
    },
    12.1,
    16.1,
  );
  expect(missedBars([ours, REDOC_FIGURES, SCALAR_FIGURES], 19)).toEqual([
    'ours takes 12.1 s to build; 12 are allowed.',
    'ours takes 16.1 MB; 16 are allowed.',
    'ours has 12.1 kB of JavaScript at load; 12 are allowed.',
    'ours has 45.1 kB a page; 45 are allowed.',
    'ours takes 720 ms to show an operation on a phone; 700 are allowed.',
    'ours has 4 elements that axe complains about; 0 are allowed.',
    'ours has 2 requests to others; 0 are allowed.',
    'ours has 1 parameters that need JavaScript; 0 are allowed.',
    'ours shows an operation 8.8 × faster than Redoc 3; 9 are asked for.',
    'ours shows an operation 16.5 × faster than Scalar; 17 are asked for.',
  ]);
});

test('what was not measured is not judged', () => {
  const { page: _, ...unvisited } = figures(OURS);
  expect(missedBars([unvisited, REDOC_FIGURES], 19)).toEqual([]);
  expect(missedBars([REDOC_FIGURES, SCALAR_FIGURES], 19)).toEqual([]);
});
