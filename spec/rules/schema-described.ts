import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachNamedSchema, flawOfText } from './schemas.ts';

/** Every schema that has a name says what it stands for. */
export function schemaDescribed(): Oas3Visitor {
  return eachNamedSchema((name, { node, location }, ctx) => {
    const flaw = flawOfText(node.description);
    if (!flaw) return;
    ctx.report({
      message:
        `The schema \`${name}\` ${flaw}. ` +
        'Write `description: <what one of these is, and what is not known about it>.`, in whole sentences.',
      location: location.child('description'),
    });
  });
}
