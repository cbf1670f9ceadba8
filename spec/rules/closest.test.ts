import { expect, test } from 'vitest';
import { closest } from './closest.ts';

const NAMES = ['country', 'date_from', 'lite', 'limit', 'period', 'q', 'start_date'];

test.each([
  ['periode', 'period'],
  ['limite', 'limit'],
  ['startDate', 'start_date'],
  ['contry', 'country'],
])('finds what is meant by %s', (wanted, meant) => {
  expect(closest(wanted, NAMES)).toBe(meant);
});

test('finds nothing where nothing is close', () => {
  expect(closest('région', NAMES)).toBeUndefined();
  expect(closest('period', [])).toBeUndefined();
});
