import { expect, test } from 'vitest';
import { dateOf, dayOf } from './day.ts';
import { calendarDay, demandOn, monthly, SEASONS, type Season, saleOn } from './seasons.ts';

const at = (date: string): ReturnType<typeof calendarDay> => calendarDay(dayOf(date) ?? 0);
const ratio = (one: string, other: string, season: Season): number =>
  monthly(at(one), season) / monthly(at(other), season);

test('a day knows its weekday', () => {
  // a Sunday and a Tuesday
  expect(at('2026-03-29')).toEqual({ month: 2, dayOfMonth: 29, daysInMonth: 31, weekday: 0 });
  expect(at('2026-03-31').weekday).toBe(2);
  expect(calendarDay(-1).weekday).toBe(3);
});

test('seasons have their time of the year', () => {
  expect(ratio('2025-07-15', '2025-01-15', 'summer')).toBeGreaterThan(3);
  expect(ratio('2025-12-15', '2025-07-15', 'winter')).toBeGreaterThan(3);
  expect(ratio('2025-12-15', '2025-07-15', 'gifts')).toBeGreaterThan(2);
  expect(ratio('2025-08-15', '2025-02-15', 'school')).toBeGreaterThan(2);
  expect(ratio('2025-10-20', '2025-01-20', 'party')).toBeGreaterThan(2);
});

test('demand moves slowly from day to day, but for sales', () => {
  for (const season of SEASONS) {
    for (let day = dayOf('2025-01-01') ?? 0; day < (dayOf('2026-01-01') ?? 0); day++) {
      const today = monthly(calendarDay(day), season);
      const tomorrow = monthly(calendarDay(day + 1), season);
      expect(Math.abs(tomorrow - today)).toBeLessThan(0.05);
    }
  }
});

test.each([
  [2018, '11-23', '11-24', '11-25', '11-26'],
  [2019, '11-29', '11-30', '12-01', '12-02'],
  [2020, '11-27', '11-28', '11-29', '11-30'],
  [2021, '11-26', '11-27', '11-28', '11-29'],
  [2022, '11-25', '11-26', '11-27', '11-28'],
  [2023, '11-24', '11-25', '11-26', '11-27'],
  [2024, '11-29', '11-30', '12-01', '12-02'],
  [2025, '11-28', '11-29', '11-30', '12-01'],
  [2030, '11-29', '11-30', '12-01', '12-02'],
])('the long sale of %i goes from the day after the fourth Thursday to Monday', (year, ...days) => {
  const first = dayOf(`${year}-01-01`) ?? 0;
  const all = Array.from({ length: 365 }, (_, at) => first + at);
  const sales = all.filter((day) => saleOn(calendarDay(day))?.discount === 0.25);
  expect(sales.map(dateOf)).toEqual(days.map((day) => `${year}-${day}`));
});

test('before its long sale, November has one on the eleventh', () => {
  const first = dayOf('2025-11-01') ?? 0;
  const days = Array.from({ length: 27 }, (_, at) => first + at);
  const sales = days.filter((day) => saleOn(calendarDay(day)) !== undefined);
  expect(sales.map(dateOf)).toEqual(['2025-11-11']);
});

test('a sale shows in the demand', () => {
  expect(demandOn(at('2025-11-28'), 'flat')).toBeGreaterThan(
    1.5 * demandOn(at('2025-11-21'), 'flat'),
  );
});
