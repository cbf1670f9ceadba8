import { expect, test } from 'vitest';
import { parseTime } from './time.ts';

test.each([
  ['2026-03-01', '2026-03-01T00:00:00.000Z'],
  ['2026-03-01T12:30', '2026-03-01T12:30:00.000Z'],
  ['2026-03-01T12:30:15Z', '2026-03-01T12:30:15.000Z'],
  ['2026-03-01T12:30:15.5+02:00', '2026-03-01T10:30:15.500Z'],
  ['2028-02-29', '2028-02-29T00:00:00.000Z'],
])('reads %s as %s', (text, time) => {
  expect(new Date(parseTime(text) ?? Number.NaN).toISOString()).toBe(time);
});

test.each([
  '2026-02-29',
  '2026-02-30T12:00:00Z',
  '2026-13-01',
  '2026-03-01T25:00',
  '1969-12-31',
  'March 1, 2026',
  '01.03.2026',
  '1772323200000',
  '',
])('does not read %j', (text) => {
  expect(parseTime(text)).toBeUndefined();
});
