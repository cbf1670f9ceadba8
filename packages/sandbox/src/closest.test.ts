import { describe, expect, test } from 'vitest';
import { closest } from './closest.ts';

describe('closest', () => {
  const names = ['min_price', 'max_price', 'country'];

  test.each([
    ['min_prise', 'min_price'],
    ['minprice', 'min_price'],
    ['contry', 'country'],
    ['MIN_price', 'min_price'],
    ['colour', undefined],
    ['', undefined],
    ['x'.repeat(101), undefined],
  ])('of %j is %j', (wanted, found) => {
    expect(closest(wanted, names)).toBe(found);
  });

  test('of no candidates is none', () => {
    expect(closest('country', [])).toBeUndefined();
  });
});
