/** Formats that no single regular expression tells. */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `2026-01-31`. */
export function date(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = numbersIn(/^(\d{4})-(\d\d)-(\d\d)$/, text);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/** `12:30:00`, and a zone: `Z`, `+01:00`, `+0100` or `+01`. */
export function time(text: string): boolean {
  return isTime(text) && ZONE.test(text);
}

/** As `time`, but the zone may be left out. */
export function isoTime(text: string): boolean {
  return isTime(text);
}

/** A day and a time with its zone, with a `T` or a space between them. */
export function dateTime(text: string): boolean {
  const [day = '', clock = '', ...more] = text.split(/t|\s/i);
  return more.length === 0 && date(day) && time(clock);
}

/** As `dateTime`, but the zone may be left out. */
export function isoDateTime(text: string): boolean {
  const [day = '', clock = '', ...more] = text.split(/t|\s/i);
  return more.length === 0 && date(day) && isoTime(clock);
}

const ZONE = /(z|[+-]([01]\d|2[0-4])(:?[0-5]\d)?)$/i;

function isTime(text: string): boolean {
  const clock = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(z|[+-]([01]\d|2[0-4])(:?[0-5]\d)?)?$/i;
  const [, hour = 99, minute = 99, second = 99] = numbersIn(clock, text);
  const isLeap = hour === 23 && minute === 59 && second === 60;
  return (hour <= 23 && minute <= 59 && second <= 59) || isLeap;
}

function numbersIn(pattern: RegExp, text: string): number[] {
  return [...(pattern.exec(text) ?? [])].map(Number);
}

/** Whether a text is a regular expression. */
export function regex(text: string): boolean {
  try {
    new RegExp(text);
    return !/[^\\]\\Z/.test(text);
  } catch {
    return false;
  }
}

/** Base64. */
export function byte(text: string): boolean {
  return /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text);
}

export function int32(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;
}

export function int64(value: number): boolean {
  return Number.isInteger(value);
}
