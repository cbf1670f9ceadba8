import type { Oas3Response, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { follow, isObject, type Schema, typesOf } from './request.ts';

const HTML = 'text/html';

/** A page is one text: what has properties is no HTML. */
export function htmlIsText(): Oas3Visitor {
  return {
    Response(node: Oas3Response, ctx: UserContext) {
      if (!isObject(node)) return;
      const raw = node.content?.[HTML]?.schema as Schema | undefined;
      const schema = follow<Schema>(ctx, raw, ctx.location.child(['content', HTML, 'schema']));
      if (!schema || typesOf(ctx, schema).join() === 'string') return;
      ctx.report({
        message: `This answer is described as \`${HTML}\`, but is no text. Write \`application/json\` if it has properties, else \`schema: { type: string }\`.`,
        location: ctx.location.child(['content', HTML]).key(),
      });
    },
  };
}
