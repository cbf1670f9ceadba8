import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachSchema, typesOfValue } from './schemas.ts';

/** A list says what it holds, be it anything. */
export function listsTyped(): Oas3Visitor {
  return eachSchema(({ node, location }, ctx) => {
    if (!typesOfValue(node).includes('array') || node.items !== undefined) return;
    ctx.report({
      message:
        'This list does not say what it holds. Write `items`, best a `$ref`; `items: {}` if that is not documented.',
      location: location.key(),
    });
  });
}
