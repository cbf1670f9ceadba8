import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachRoute } from './request.ts';
import { statedWindows } from './windows.ts';

/** Every operation states its time window, also when it takes no time parameter at all. */
export function windowStated(): Oas3Visitor {
  return eachRoute((route, ctx) => {
    if (statedWindows(ctx, route).some(({ optional }) => !optional)) return;
    ctx.report({
      message:
        `${route.name} states no time window, so nothing refuses a mixed request. ` +
        'Add `$ref: components/parameters/windows/NoWindow.yaml` to its parameters if it takes no time parameter, ' +
        'else the parameter of the window it takes; with a JSON body, add the schema of the window to its `allOf` instead.',
      location: route.operation.location.key(),
    });
  });
}
