import { expect, test } from 'vitest';
import { dateOf, dayAt, dayOf, monthOf } from './day.ts';
import { monthsBefore } from './months.ts';

test('a day is counted in UTC', () => {
  expect(dayAt(Date.parse('1970-01-02T00:00:00Z'))).toBe(1);
  expect(dayAt(Date.parse('1970-01-01T23:59:59.999Z'))).toBe(0);
  expect(dayAt(-1)).toBe(-1);
});

test('dates and days lead to one another', () => {
  for (const date of ['1970-01-01', '2024-02-29', '2026-03-31', '2100-12-31']) {
    expect(dateOf(dayOf(date) ?? Number.NaN)).toBe(date);
  }
  expect(monthOf(dayOf('2026-03-31') ?? 0)).toBe('2026-03');
});

test('a time behind a date does not count', () => {
  expect(dayOf('2026-03-31T22:10:00Z')).toBe(dayOf('2026-03-31'));
});

test('what is no date is no day', () => {
  for (const text of ['', '2026-02-30', '2026-13-01', '2025-02-29', '31.03.2026', '0000-00-00']) {
    expect(dayOf(text)).toBeUndefined();
  }
});

test('months that are over end before the one of today', () => {
  expect(monthsBefore(dayOf('2026-03-31') ?? 0, 4)).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ]);
  expect(monthsBefore(dayOf('2026-01-01') ?? 0, 1)).toEqual(['2025-12']);
});
