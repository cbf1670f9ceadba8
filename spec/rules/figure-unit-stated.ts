import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachField, typesOfValue, valuesOf } from './schemas.ts';

type Unit = { name: RegExp; said: RegExp; choices: string };

const UNKNOWN = /\bnot (?:documented|known)\b/i;

/** Figures whose unit cannot be guessed, each with the words that settle it. */
const UNITS: Unit[] = [
  {
    name: /(?:^|_)(?:rate|ratio|percent|percentage|pct)(?:_|$)/,
    said: /per ?cent|%|\bfraction|\bshare\b|\bratio\b|\bper\b|\bfor each\b|\btimes\b|\bof (?:1|5|10|100)\b/i,
    choices: 'a fraction or percent',
  },
  {
    name: /(?:^|_)(?:duration|seconds|secs|ms|millis|minutes|ttl)(?:_|$)/,
    said: /second|minute|hour|\bdays?\b/i,
    choices: 'seconds or milliseconds',
  },
  {
    name: /(?:^|_)(?:bytes|filesize|file_size)(?:_|$)/,
    said: /byte|\b[KMG]i?B\b/,
    choices: 'bytes or kilobytes',
  },
];

/** A share, a duration or a size says its unit, or that it is not documented. */
export function figureUnitStated(): Oas3Visitor[] {
  return eachField(({ name, schema, description = '', location }, ctx) => {
    const unit = UNITS.find((one) => one.name.test(name));
    if (!unit || unit.said.test(description) || UNKNOWN.test(description)) return;
    const isNumber = valuesOf(ctx, schema).some((value) =>
      typesOfValue(value).some((type) => type === 'integer' || type === 'number'),
    );
    if (!isNumber) return;
    ctx.report({
      message:
        `\`${name}\` is a figure without a unit. ` +
        `Write in its description whether it is ${unit.choices}, or that this is not documented.`,
      location: location.key(),
    });
  });
}
