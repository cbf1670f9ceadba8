import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachParameter, eachRoute, type Schema } from './request.ts';
import { bodyParts, isReserved, isWindow, reservedNames } from './windows.ts';

const STATE_A_WINDOW =
  '`{ name: window, in: query, style: form, explode: true, schema: { $ref: <the window> } }`';

/** The names of time parameters are declared by windows alone. */
export function windowNamesReserved(): Oas3Visitor[] {
  return [parametersKeepOff(), bodiesKeepOff()];
}

function parametersKeepOff(): Oas3Visitor {
  return eachParameter(({ name, in: place }, schema, ctx) => {
    if (place !== 'cookie' && isReserved(name)) {
      ctx.report({
        message:
          `\`${name}\` is the name of a time parameter and cannot be a ${place} parameter of its own. ` +
          `Remove it and state the route's window: ${STATE_A_WINDOW}.`,
        location: ctx.location.child('name'),
      });
    }
    if (place === 'query' && name !== 'window' && schema && isWindow(schema.node)) {
      ctx.report({
        message:
          `The query parameter \`${name}\` declares ${listed(schema.node)}, which only a parameter named \`window\` may do. ` +
          `If it is the route's window, write ${STATE_A_WINDOW}; else take the names out of its schema.`,
        location: ctx.location.child('name'),
      });
    }
  });
}

function bodiesKeepOff(): Oas3Visitor {
  const met = new Set<Schema>();
  return eachRoute((route, ctx) => {
    for (const { node, location, inline } of bodyParts(ctx, route)) {
      if (!inline || !isWindow(node) || met.has(node)) continue;
      met.add(node);
      ctx.report({
        message:
          `The body of ${route.name} declares ${listed(node)} beside its window. ` +
          'Take the names out, and add the schema of the window the route takes to `allOf` by `$ref`.',
        location: location.child('properties'),
      });
    }
  });
}

function listed(schema: Schema): string {
  return reservedNames(schema)
    .map((name) => `\`${name}\``)
    .join(', ');
}
