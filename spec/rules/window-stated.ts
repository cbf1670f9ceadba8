import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachRoute } from './request.ts';
import { mediaTypesWithoutWindow, statedWindows } from './windows.ts';

/** Every operation states its time window, also when it takes no time parameter at all. */
export function windowStated(): Oas3Visitor {
  return eachRoute((route, ctx) => {
    const windows = statedWindows(ctx, route).filter(({ optional }) => !optional);
    const isInQuery = windows.some(({ place }) => place === 'query');
    const bare = isInQuery ? [] : mediaTypesWithoutWindow(ctx, route);
    if (windows.length > 0 && bare.length === 0) return;
    const where = windows.length > 0 ? ` in its body as ${bare.join(' and as ')}` : '';
    ctx.report({
      message:
        `${route.name} states no time window${where}, so nothing refuses a mixed request. ` +
        'Add `$ref: components/parameters/windows/NoWindow.yaml` to its parameters if it takes no time parameter, ' +
        'else the parameter of the window it takes; where it has a body, add the schema of the window to its `allOf` instead.',
      location: route.operation.location.key(),
    });
  });
}
