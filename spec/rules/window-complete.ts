import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachWindow, RESERVED_NAMES, reservedNames } from './windows.ts';

/** A window decides about every reserved name: a name it leaves out would slip through. */
export function windowComplete(): Oas3Visitor {
  return eachWindow(({ node, location }, ctx) => {
    const declared = reservedNames(node);
    const missing = RESERVED_NAMES.filter((name) => !declared.includes(name));
    if (missing.length === 0) return;
    ctx.report({
      message:
        `This time window does not decide about ${missing.map((name) => `\`${name}\``).join(', ')}. ` +
        'Declare each of them: with its schema if the window accepts it, ' +
        "else as `{ not: {}, description: '<what to send instead>' }`.",
      location: location.child('properties').key(),
    });
  });
}
