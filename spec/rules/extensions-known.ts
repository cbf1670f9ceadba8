import type { Location, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { closest } from './closest.ts';
import { isObjectNode } from './schemas.ts';

/** The extensions that README.md documents. */
const EXTENSIONS: readonly string[] = ['x-metering', 'x-pagination', 'x-provenance', 'x-safe'];

/** An extension is one that is documented: nothing reads another, or one that is misspelt. */
export function extensionsKnown(): Oas3Visitor {
  return {
    any(node: unknown, ctx: UserContext) {
      // There, names are those of the service.
      if (isObjectNode(node) && ctx.key !== 'properties') check(node, ctx.location, ctx);
    },
  };
}

function check(node: object, location: Location, ctx: UserContext): void {
  for (const key of Object.keys(node)) {
    if (!key.startsWith('x-') || EXTENSIONS.includes(key)) continue;
    const close = closest(key, EXTENSIONS);
    ctx.report({
      message:
        `\`${key}\` is no extension of this description.${close ? ` Did you mean \`${close}\`?` : ''} ` +
        'Use a word of OpenAPI, or document it in spec/README.md and add it to this rule.',
      location: location.child(key).key(),
    });
  }
}
