import type { Oas3Response, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { hasNamedExample } from './examples.ts';
import { isObject } from './request.ts';

/** Every answer whose content is described shows what it looks like; mocks answer with that. */
export function responseExample(): Oas3Visitor {
  return {
    Response(node: Oas3Response, ctx: UserContext) {
      if (!isObject(node)) return;
      for (const [type, media] of Object.entries(node.content ?? {})) {
        if (!media?.schema || hasNamedExample(media)) continue;
        ctx.report({
          message: `This answer has no named example as \`${type}\`. Write \`examples: { <name>: { summary: <what it shows>, value: <a realistic answer> } }\`.`,
          location: ctx.location.child(['content', type]),
        });
      }
    },
  };
}
