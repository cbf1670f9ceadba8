import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closest, distance } from './closest.ts';

describe('distance', () => {
  const words = string({ unit: 'grapheme-ascii', maxLength: 6 });

  /** By definition. */
  function edits(from: string, to: string): number {
    if (from === '' || to === '') return from.length + to.length;
    const [f, t] = [from.slice(1), to.slice(1)];
    return from[0] === to[0]
      ? edits(f, t)
      : 1 + Math.min(edits(f, to), edits(from, t), edits(f, t));
  }

  test('is the least number of edits', () => {
    assert(
      property(words, words, (from, to) => {
        expect(distance(from, to)).toBe(edits(from, to));
      }),
    );
  });
});

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
