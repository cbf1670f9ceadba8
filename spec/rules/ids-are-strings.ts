import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachField, typesOfValue, valuesOf } from './schemas.ts';

const ID_NAME = /(?:^|_)ids?$|[a-z]Ids?$|^(?:ad|brand|creator|page|product|shop|store|video)ids?$/;

/** An identifier is a string: as a number it loses its last digits in many languages. */
export function idsAreStrings(): Oas3Visitor[] {
  return eachField(({ name, schema, location }, ctx) => {
    if (!ID_NAME.test(name)) return;
    const isNumber = valuesOf(ctx, schema).some((value) =>
      typesOfValue(value).some((type) => type === 'integer' || type === 'number'),
    );
    if (!isNumber) return;
    ctx.report({
      message:
        `\`${name}\` is an identifier, but may be a number, which loses its last digits when it is long. ` +
        'Write `type: string`, with `pattern: ^[0-9]+$` if it consists of digits.',
      location: location.key(),
    });
  });
}
