import type { Oas3RequestBody, Oas3Visitor } from '@redocly/openapi-core';
import { eachRoute, follow, listOf } from './request.ts';
import { bodyParts } from './windows.ts';

/** A body of which a part is required is required itself: without it, a client would not ask for that part. */
export function bodyRequired(): Oas3Visitor {
  return eachRoute((route, ctx) => {
    const { node, location } = route.operation;
    const body = follow<Oas3RequestBody>(ctx, node.requestBody, location.child('requestBody'));
    if (!body || body.node.required === true) return;
    const names = bodyParts(ctx, route)
      .filter(({ optional }) => !optional)
      .flatMap((part) => listOf(part.node.required));
    if (names.length === 0) return;
    ctx.report({
      message:
        `${route.name} requires ${names.map((name) => `\`${name}\``).join(', ')}, but not the body that holds it. ` +
        'Write `required: true` beside `content`.',
      location: body.location.key(),
    });
  });
}
