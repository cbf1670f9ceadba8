import { expect, test } from 'vitest';
import { bandOf, isWithin } from './bands.ts';

test.each([
  ['10-50', { from: 10, to: 50 }],
  ['10', { from: 10 }],
  ['10+', { from: 10 }],
  ['>=10', { from: 10 }],
  ['<50', { to: 50 }],
  ['1.5k - 2M', { from: 1_500, to: 2_000_000 }],
  ['10,000-50,000', { from: 10_000, to: 50_000 }],
  ['', undefined],
  [undefined, undefined],
  ['many', undefined],
  ['-5', undefined],
  ['5-', undefined],
])('%o is the band %o', (text, band) => {
  expect(bandOf(text)).toEqual(band);
});

test('a band includes its bounds', () => {
  const band = { from: 10, to: 50 };
  expect([9, 10, 50, 51].map((value) => isWithin(value, band))).toEqual([false, true, true, false]);
  expect(isWithin(-1, { to: 0 })).toBe(true);
});
