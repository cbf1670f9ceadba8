import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachField, examplesLike, isLooseText, typesOfValue, valuesOf } from './schemas.ts';

const DATE_NAME = /_(?:date|at)$|[a-z](?:Date|At)$|^date$|^date_(?!range)/;

/** A field that is named like a date, or shows one, says how the date is written, or that nobody knows. */
export function datesFormatted(): Oas3Visitor[] {
  return eachField(({ name, schema, description, location }, ctx) => {
    if (/\bform of the date is not documented\b/.test(description ?? '')) return;
    const values = valuesOf(ctx, schema);
    const isNamed = DATE_NAME.test(name);
    if (!isNamed && !examplesLike(/^\d{4}-\d{2}-\d{2}/, [schema.node, ...values])) return;
    if (values.some((value) => isLooseText(value, 'date') && !value.pattern)) {
      ctx.report({
        message:
          `\`${name}\` ${isNamed ? 'is named like' : 'shows'} a date, but does not say how the date is written. ` +
          'Write `format: date` or `format: date-time`; ' +
          'where the service sends both, `pattern: ^[0-9]{4}-[0-9]{2}-[0-9]{2}`; ' +
          'or say in its description that the form of the date is not documented.',
        location: location.key(),
      });
    }
    const isNumber = values.some((value) =>
      typesOfValue(value).some((type) => type === 'integer' || type === 'number'),
    );
    if (isNumber && !/second/i.test(description ?? '')) {
      ctx.report({
        message:
          `\`${name}\` is a date as a number, and does not say of what. ` +
          'Write in its description whether it counts seconds or milliseconds, and since when.',
        location: location.key(),
      });
    }
  });
}
