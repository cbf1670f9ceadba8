import type { Oas3Visitor } from '@redocly/openapi-core';
import { type Context, eachRoute } from './request.ts';
import { acceptedNames, type StatedWindow, statedWindows } from './windows.ts';

/** No operation states more than one time window, be it twice the same in the query and in the body. */
export function windowNotMixed(): Oas3Visitor {
  return eachRoute((route, ctx) => {
    const windows = statedWindows(ctx, route);
    if (windows.length < 2) return;
    ctx.report({
      message:
        `${route.name} states ${windows.length} time windows: ` +
        `${windows.map((window) => describe(ctx, window)).join('; ')}. ` +
        'Keep the one the route takes, at one place, and remove the others.',
      location: route.operation.location.key(),
    });
  });
}

function describe(ctx: Context, window: StatedWindow): string {
  const names = acceptedNames(ctx, window).map((name) => `\`${name}\``);
  return `${names.join(', ') || 'no time parameter'} (in the ${window.place})`;
}
