import { fullFormats } from 'ajv-formats/dist/formats.js';
import { describe, expect, test } from 'vitest';
import * as formats from './formats.ts';

type Format = { validate: (value: unknown) => boolean };

const days = [
  '2026-01-31',
  '2026-02-28',
  '2026-02-29',
  '2024-02-29',
  '1900-02-29',
  '2000-02-29',
  '2026-04-31',
  '2026-12-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-01',
  ' 2026-01-01',
  '2026-01-01\n',
  '',
];
const clocks = ['12:00:00', '23:59:59', '23:59:60', '24:00:00', '12:60:00', '12:00:60', '1:00:00'];
const zones = ['', 'Z', 'z', '+01:00', '-0130', '+01', '+24:00', '+25:00', '+01:60', 'x'];
const times = clocks.flatMap((clock) =>
  zones.flatMap((zone) => [clock + zone, `${clock}.5${zone}`]),
);

test.each(days)('judges the day %j as ajv-formats does', (day) => {
  expect(formats.date(day)).toBe((fullFormats.date as Format).validate(day));
});

describe('a time', () => {
  // a leap second counts in UTC there, and a zone of more than a day passes
  const isOwn = (time: string): boolean => time.startsWith('23:59:60') || /[+-]2\d/.test(time);

  test.each(times.filter((time) => !isOwn(time)))('%j is judged as ajv-formats does', (time) => {
    expect(formats.time(time)).toBe((fullFormats.time as Format).validate(time));
    expect(formats.isoTime(time)).toBe((fullFormats['iso-time'] as Format).validate(time));
    for (const both of [`2026-01-31T${time}`, `2026-01-31 ${time}`, `2026-02-30T${time}`]) {
      expect(formats.dateTime(both)).toBe((fullFormats['date-time'] as Format).validate(both));
      expect(formats.isoDateTime(both)).toBe(
        (fullFormats['iso-date-time'] as Format).validate(both),
      );
    }
  });

  test.each([
    ['23:59:60Z', true],
    ['23:59:60+01:00', true],
    ['22:59:60Z', false],
    ['12:00:00+24:00', true],
    ['12:00:00+25:00', false],
  ])('%j fits: %s', (time, fits) => {
    expect(formats.dateTime(`2026-01-31T${time}`)).toBe(fits);
  });

  test('stands behind one day', () => {
    expect(formats.dateTime('2026-01-31')).toBe(false);
    expect(formats.dateTime('2026-01-31T12:00:00ZT12:00:00Z')).toBe(false);
  });
});

test.each([
  [formats.regex, ['a+', '^(x)$'], ['[', 'a\\Z']],
  [formats.byte, ['', 'QUJD', 'QQ==', 'QUI='], ['QQ', 'Q===', 'ä', 'QUJD\n']],
  [formats.int32, [0, -(2 ** 31), 2 ** 31 - 1], [2 ** 31, -(2 ** 31) - 1, 0.5]],
  [formats.int64, [0, 2 ** 60], [0.5, Number.POSITIVE_INFINITY]],
])('%o takes %j and refuses %j', (format, fitting, others) => {
  const judge = format as (value: unknown) => boolean;
  expect(fitting.map(judge)).toEqual(fitting.map(() => true));
  expect(others.map(judge)).toEqual(others.map(() => false));
});
