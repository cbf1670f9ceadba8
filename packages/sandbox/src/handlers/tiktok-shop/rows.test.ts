import { expect, test } from 'vitest';
import { createWorld } from '../../world/world.ts';
import { rowsOf } from './rows.ts';

function createRows() {
  const made: string[] = [];
  const rows = rowsOf('things', (_, { from, to }) => (index) => {
    made.push(`${index} of ${from} to ${to}`);
    return { index };
  });
  const world = createWorld({ seed: 1, scale: 10, now: 0 });
  return { made, rows, world };
}

const WEEK = { from: 1, to: 7 };

test('a row is made once for each window', () => {
  const { made, rows, world } = createRows();
  expect(rows(world, [3, 5], WEEK)).toEqual([{ index: 3 }, { index: 5 }]);
  expect(rows(world, [5, 3], WEEK)).toEqual([{ index: 5 }, { index: 3 }]);
  rows(world, [3], { from: 2, to: 7 });
  rows(world, [3], { from: 1, to: 8 });
  expect(made).toEqual(['3 of 1 to 7', '5 of 1 to 7', '3 of 2 to 7', '3 of 1 to 8']);
});

test('another world and another kind have rows of their own', () => {
  const { made, rows, world } = createRows();
  rows(world, [3], WEEK);
  rows(createWorld({ seed: 2, scale: 10, now: 0 }), [3], WEEK);
  expect(made).toHaveLength(2);
  const others = rowsOf('others', () => (index) => ({ other: index }));
  expect(others(world, [3], WEEK)).toEqual([{ other: 3 }]);
});

test('rows are forgotten before they are too many', () => {
  const { made, rows, world } = createRows();
  const many = Array.from({ length: 5_000 }, (_, index) => index);
  rows(world, many, WEEK);
  rows(world, many, WEEK);
  expect(made).toHaveLength(10_000);
  rows(world, many.slice(1), WEEK);
  rows(world, many.slice(1), WEEK);
  expect(made.length).toBeLessThan(20_000);
});
