import { isDeepStrictEqual } from 'node:util';
import type { Oas3Visitor } from '@redocly/openapi-core';
import { type Description, wholeDescription } from './description.ts';
import type { Route } from './request.ts';
import { isSessionOnly, takesKey } from './security.ts';

/** Every operation states what one successful request costs: a credit over a key, nothing over a session. */
export function meteringStated(): Oas3Visitor {
  return wholeDescription((description, ctx) => {
    for (const route of description.routes) {
      const { node, location } = route.operation;
      const stated = (node as { 'x-metering'?: unknown })['x-metering'];
      const { credits, because } = costOf(description, route);
      if (isDeepStrictEqual(stated, { credits })) continue;

      const expected = `\`x-metering: { credits: ${credits} }\``;
      const message =
        stated === undefined
          ? `${route.name} does not state what it costs. Write ${expected}, ${because}.`
          : `${route.name} states \`x-metering: ${JSON.stringify(stated)}\`. Write ${expected} and nothing else, ${because}.`;
      ctx.report({
        message,
        location: stated === undefined ? location.key() : location.child('x-metering'),
      });
    }
  });
}

function costOf(description: Description, route: Route): { credits: 0 | 1; because: string } {
  if (isSessionOnly(description, route)) {
    return { credits: 0, because: 'since only a session of the dashboard opens it' };
  }
  const because = takesKey(description, route) ? 'since a key opens it' : 'if a key is to open it';
  return { credits: 1, because };
}
