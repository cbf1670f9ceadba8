import { expect, test } from 'vitest';
import { figuresOf, missedBars } from './figures.ts';
import type { Result } from './race.ts';

function result(name: string, ...seconds: number[]): Result {
  return {
    tool: { name, version: () => '1.0.0', emits: 'types', command: () => [] },
    runs: seconds.map((each) => ({ wallSeconds: 2 * each, cpuSeconds: each })),
    kilobytes: 1,
  };
}

test('takes the median and the minimum, and compares medians with the reference', () => {
  const [reference, other, slow] = figuresOf([
    result('openapi-typescript', 2, 9, 1),
    result('other', 5, 3),
    result('slow'),
  ]);
  expect(reference?.cpu).toEqual({ median: 2, minimum: 1, ratio: 1 });
  expect(other?.cpu).toEqual({ median: 4, minimum: 3, ratio: 2 });
  expect(other?.wall).toEqual({ median: 8, minimum: 6, ratio: 2 });
  expect(slow?.wall).toBeUndefined();
});

test('has no ratio without the reference', () => {
  expect(figuresOf([result('other', 1)])[0]?.cpu).toEqual({
    median: 1,
    minimum: 1,
    ratio: undefined,
  });
});

test('names the bars that ours misses, and no others', () => {
  const fast = [result('openapi-typescript', 1), result('orval', 1.25), result('kubb')];
  const figures = figuresOf([result('codegen', 1.2), ...fast]);
  expect(missedBars('github', figures)).toEqual([]);
  expect(missedBars('github', figuresOf([result('codegen', 1.4), ...fast]))).toEqual([
    'github: codegen takes more wall time than 1.3 × openapi-typescript.',
    'github: codegen takes more wall time than orval.',
    'github: codegen takes more cpu time than 1.3 × openapi-typescript.',
    'github: codegen takes more cpu time than orval.',
  ]);
});
