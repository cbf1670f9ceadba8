/** Windows from what a form, a URL or a store holds. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TimeWindowError } from './errors.ts';
import { type Windows, windowNames, windows } from './generated/windows.ts';
import { type LooseValues, timeWindow } from './time-window.ts';

type Name = keyof Windows;
type Case = { window: Name; values: LooseValues; gives: object };
type Wrong = { window: Name; values: LooseValues; parameters: string[]; said: string };

const names = Object.keys(windows) as Name[];
const SAMPLE: Record<Name, LooseValues> = {
  AdDatesWindow: { from: '2026-03-01', to: '2026-03-31', fromlastseen: '2026-03-10' },
  DateBoundsWindow: { date_from: '2026-01-01', date_to: '2026-03-31' },
  DateRangeWindow: { date_range: 'custom', date_from: '2026-01-01', date_to: '2026-03-31' },
  DetailPeriodWindow: { period: 90 },
  GoogleAdDatesWindow: { first_seen_from: '2026-01-01', date_to: '2026-03-31' },
  NoWindow: {},
  PeriodWindow: { period: '30d' },
  VisitPeriodWindow: { period: 'alltime' },
};

const right: Case[] = [
  { window: 'PeriodWindow', values: { period: ' 30d ' }, gives: { period: '30d' } },
  { window: 'PeriodWindow', values: { period: 'all' }, gives: { period: 'all' } },
  { window: 'PeriodWindow', values: { period: '45' }, gives: { period: 45 } },
  { window: 'PeriodWindow', values: { period: 45 }, gives: { period: 45 } },
  { window: 'DetailPeriodWindow', values: { period: '90d' }, gives: { period: '90d' } },
  { window: 'DetailPeriodWindow', values: { period: '90' }, gives: { period: 90 } },
  { window: 'DetailPeriodWindow', values: { period: '030' }, gives: { period: 30 } },
  { window: 'VisitPeriodWindow', values: { period: '7d' }, gives: { period: '7d' } },
  { window: 'VisitPeriodWindow', values: { period: '14' }, gives: { period: 14 } },
  { window: 'DateRangeWindow', values: { date_range: ' 7d ' }, gives: { date_range: '7d' } },
  {
    window: 'DateRangeWindow',
    values: { date_range: '3m', date_to: ' ' },
    gives: { date_range: '3m' },
  },
  {
    window: 'DateBoundsWindow',
    values: { date_from: ' 2026-01-01', date_to: '' },
    gives: { date_from: '2026-01-01' },
  },
  {
    window: 'DateBoundsWindow',
    values: { date_to: '2028-02-29' },
    gives: { date_to: '2028-02-29' },
  },
  {
    window: 'DateRangeWindow',
    values: { date_range: '7d', date_from: '', date_to: null },
    gives: { date_range: '7d' },
  },
  { window: 'AdDatesWindow', values: { to: '2026-03-31' }, gives: { to: '2026-03-31' } },
];

const wrong: Wrong[] = [
  // a day that the calendar lacks, or that is written otherwise
  ...['2026-02-30', '2026-13-01', '2025-02-29', '2026-3-1', '01.03.2026', 'today', '20260301'].map(
    (day): Wrong => ({
      window: 'DateBoundsWindow',
      values: { date_from: day, date_to: '2026-12-31' },
      parameters: ['date_from'],
      said: `DateBoundsWindow does not take "${day}" as \`date_from\`.`,
    }),
  ),
  {
    window: 'GoogleAdDatesWindow',
    values: { first_seen_to: '2026-02-30' },
    parameters: ['first_seen_to'],
    said: 'GoogleAdDatesWindow does not take "2026-02-30" as `first_seen_to`.',
  },
  {
    window: 'DateRangeWindow',
    values: { date_range: 'custom', date_from: '2026-01-01', date_to: '2026-02-30' },
    parameters: ['date_to'],
    said: 'DateRangeWindow does not take "2026-02-30" as `date_to`.',
  },
  {
    window: 'AdDatesWindow',
    values: { from: '2026-13-01' },
    parameters: ['from'],
    said: 'AdDatesWindow does not take "2026-13-01" as `from`.',
  },
  // a number of days that is none
  ...[0, -7, 30.5, Number.NaN].map(
    (period): Wrong => ({
      window: 'VisitPeriodWindow',
      values: { period },
      parameters: ['period'],
      said: `VisitPeriodWindow does not take ${JSON.stringify(period)} as \`period\`.`,
    }),
  ),
  ...[0, -7, 30.5].map(
    (period): Wrong => ({
      window: 'PeriodWindow',
      values: { period },
      parameters: ['period'],
      said: `PeriodWindow does not take ${period} as \`period\`.`,
    }),
  ),
  ...[0, 2, 45, 30.5].map(
    (period): Wrong => ({
      window: 'DetailPeriodWindow',
      values: { period },
      parameters: ['period'],
      said: `DetailPeriodWindow does not take ${period} as \`period\`.`,
    }),
  ),
  {
    window: 'VisitPeriodWindow',
    values: { period: '90d' },
    parameters: ['period'],
    said: 'VisitPeriodWindow does not take "90d" as `period`.',
  },
  {
    window: 'VisitPeriodWindow',
    values: { period: true },
    parameters: ['period'],
    said: 'VisitPeriodWindow does not take true as `period`.',
  },
  // two windows, or half of one
  {
    window: 'PeriodWindow',
    values: { period: '30d', date_from: '2026-01-01', date_to: '2026-01-31' },
    parameters: ['date_from', 'date_to'],
    said: 'PeriodWindow does not take `date_from`, `date_to` beside `period`.',
  },
  {
    window: 'DateBoundsWindow',
    values: { period: '30d' },
    parameters: ['period'],
    said: 'DateBoundsWindow does not take `period`.',
  },
  {
    window: 'DateRangeWindow',
    values: { date_range: '7d', date_from: '2026-01-01' },
    parameters: ['date_range', 'date_from'],
    said: 'DateRangeWindow does not take `date_range`, `date_from` like this.',
  },
  {
    window: 'DateRangeWindow',
    values: { date_range: 'custom' },
    parameters: ['date_range'],
    said: 'DateRangeWindow does not take `date_range` like this.',
  },
  {
    window: 'DateRangeWindow',
    values: { date_range: 'custom', date_from: '2026-01-01', date_to: '' },
    parameters: ['date_range', 'date_from'],
    said: 'DateRangeWindow does not take `date_range`, `date_from` like this.',
  },
  {
    window: 'DateRangeWindow',
    values: { date_from: '2026-01-01', date_to: '2026-03-31' },
    parameters: ['date_from', 'date_to'],
    said: 'DateRangeWindow does not take `date_from`, `date_to` like this.',
  },
  {
    window: 'DateRangeWindow',
    values: { date_range: '90d' },
    parameters: ['date_range'],
    said: 'DateRangeWindow does not take "90d" as `date_range`.',
  },
  {
    window: 'NoWindow',
    values: { from: '2026-01-01' },
    parameters: ['from'],
    said: 'NoWindow does not take `from`.',
  },
];

describe.each(names)('%s', (name) => {
  const ownNames = Object.keys(windows[name].takes);

  test('is given back as it is', () => {
    expect(timeWindow(name, SAMPLE[name])).toEqual(SAMPLE[name]);
  });

  test('of nothing is empty', () => {
    expect(timeWindow(name, {})).toEqual({});
  });

  test('leaves out what is empty, of its own names and of others', () => {
    for (const empty of ['', ' ', null, undefined]) {
      const values = Object.fromEntries([...windowNames, ...ownNames].map((each) => [each, empty]));
      expect(timeWindow(name, values)).toEqual({});
      expect(timeWindow(name, { ...values, ...SAMPLE[name] })).toEqual(SAMPLE[name]);
    }
  });

  test('leaves out what is about something else', () => {
    const others = { country: 'US', limit: '20', constructor: 'x', toString: '', __proto__: null };
    expect(timeWindow(name, { ...others, ...SAMPLE[name] })).toEqual(SAMPLE[name]);
  });

  test.each(windowNames.filter((each) => !ownNames.includes(each)))('refuses %s', (foreign) => {
    const error = errorOf(name, { ...SAMPLE[name], [foreign]: '2026-01-01' });
    const others = Object.keys(SAMPLE[name]).filter((each) => windowNames.includes(each as never));
    expect(error.parameters).toEqual([foreign]);
    expect(error.message).toContain(`${name} does not take \`${foreign}\``);
    expect(error.message.includes(' beside ')).toBe(others.length > 0);
    expect(error.message).toContain(saysOf(name));
  });

  test('is valid or refused, whatever a form holds', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('30d', 'custom', '2026-03-01', '2026-02-30', '7', 'live', ' '),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const key = fc.oneof(fc.constantFrom(...windowNames, ...ownNames, 'country'), fc.string());
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 4 }), (values) => {
        const given = attempt(name, values);
        if (given instanceof Error) {
          expect(given).toBeInstanceOf(TimeWindowError);
        } else {
          expect(timeWindow(name, given as LooseValues)).toEqual(given);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test.each(right)('$window takes $values as $gives', ({ window, values, gives }) => {
  expect(timeWindow(window, values)).toEqual(gives);
});

test.each(wrong)('$window does not take $values', ({ window, values, parameters, said }) => {
  const error = errorOf(window, values);
  expect(error.parameters).toEqual(parameters);
  expect(error.message).toBe(`${said} ${saysOf(window)}`);
});

function saysOf(name: Name): string {
  return windows[name].says;
}

function attempt(name: Name, values: LooseValues): unknown {
  try {
    return timeWindow(name, values);
  } catch (error) {
    return error;
  }
}

function errorOf(name: Name, values: LooseValues): TimeWindowError {
  const error = attempt(name, values);
  expect(error).toBeInstanceOf(TimeWindowError);
  return error as TimeWindowError;
}
