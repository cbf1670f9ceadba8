import { expect, test } from 'vitest';
import type { Figures } from './figures.ts';
import { OURS } from './sites.ts';
import { tables } from './tables.ts';

const spread = (median: number) => ({ median, minimum: median / 2 });

const figures = (name: string, times: number): Figures => ({
  name,
  version: '1.0.0',
  build: {
    wallSeconds: spread(8 * times),
    cpuSeconds: spread(10 * times),
    files: 9,
    megabytes: 15,
  },
});

test('shows what was measured, and leaves out what was not', () => {
  const [only = '', ...others] = tables([figures(OURS, 1), figures('peer', 3)], 100, 19);
  expect(others).toEqual([]);
  expect(only).toContain('Made of 100 operations');
  expect(only.split('\n').slice(3)).toMatchInlineSnapshot(`
    [
      "ours      8.0    4.0    10.0    5.0     1.0  15.0      9",
      "peer     24.0   12.0    30.0   15.0     3.0  15.0      9",
      "",
    ]
  `);
});

test('gives no ratio where ours is missing', () => {
  const [only = ''] = tables([figures('peer', 3)], 100, 19);
  expect(only.split('\n').slice(3)).toMatchInlineSnapshot(`
    [
      "peer     24.0   12.0    30.0   15.0          15.0      9",
      "",
    ]
  `);
});

test('tells what each further operation takes', () => {
  const growth = { operations: 1_000, wallSeconds: 40, cpuSeconds: 28, megabytes: 100 };
  const [, grown = ''] = tables([{ ...figures(OURS, 1), growth }], 100, 19);
  expect(grown.split('\n').slice(3)).toMatchInlineSnapshot(`
    [
      "ours     40.0    28.0                         20.0                 0.28  100",
      "",
    ]
  `);
});
