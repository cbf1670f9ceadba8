import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachField } from './schemas.ts';

const UNITS: Record<string, string> = {
  h: 'hour',
  d: 'day',
  day: 'day',
  days: 'day',
  w: 'week',
  week: 'week',
  weeks: 'week',
  m: 'month',
  month: 'month',
  months: 'month',
  y: 'year',
  year: 'year',
  years: 'year',
};

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A figure whose name holds a span of time says that span in words. */
export function figureWindowStated(): Oas3Visitor[] {
  return eachField(({ name, description = '', location }, ctx) => {
    const span = spanOf(name);
    if (!span || span.pattern.test(description)) return;
    ctx.report({
      message:
        `The name \`${name}\` holds a span of time that its description does not say in words. ` +
        `Write which time it is about, such as "over ${span.words}".`,
      location: location.key(),
    });
  });
}

type Span = { words: string; pattern: RegExp };

function spanOf(name: string): Span | undefined {
  if (/(?:^|_)lifetime(?:_|$)/.test(name)) {
    return { words: 'its lifetime', pattern: /\blife(?:time)?\b|\bever\b|\ball time\b/i };
  }
  // `_7d`, `_30_days`, `30d_`, and `_m3`, which puts the unit first.
  const found =
    name.match(/(?:^|_)(?<count>\d+)_?(?<unit>h|d|days?|w|weeks?|m|months?|y|years?)(?:_|$)/) ??
    name.match(/(?:^|_)(?<unit>m)(?<count>\d+)(?:_|$)/);
  const { count, unit } = found?.groups ?? {};
  const word = unit && UNITS[unit];
  if (!word) return undefined;

  if (Number(count) === 1) {
    return {
      words: `the last ${word}`,
      pattern: new RegExp(`\\b${word}(?!s)|\\b${equalTo(word)}`, 'i'),
    };
  }
  const number = NUMBERS[Number(count)];
  const numbers = number ? `(?:${count}|${number})` : count;
  return {
    words: `the last ${count} ${word}s`,
    pattern: new RegExp(`\\b${numbers}[ -]${word}`, 'i'),
  };
}

/** One week is also 7 days, and a day 24 hours; a month is no number of days. */
function equalTo(word: string): string {
  if (word === 'week') return '(?:7|seven)[ -]day';
  return word === 'day' ? '24[ -]hour' : word;
}
