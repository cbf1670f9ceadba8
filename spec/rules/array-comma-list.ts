import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachParameter, typesOf } from './request.ts';

/** A list in the query is sent as `ids=1,2`, and says so. */
export function arrayCommaList(): Oas3Visitor {
  return eachParameter(({ name, in: place, style, explode }, schema, ctx) => {
    if (place !== 'query' || !schema || !typesOf(ctx, schema).includes('array')) return;
    if (style === 'form' && explode === false) return;
    ctx.report({
      message:
        `The query parameter \`${name}\` is a list and must say that it is sent as \`${name}=1,2\`. ` +
        'Write `style: form` and `explode: false`.',
      location: ctx.location.key(),
    });
  });
}
