import type { Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { operationId } from './description.ts';
import { eachRoute, type Route } from './request.ts';

const WRITING: readonly Route['method'][] = ['post', 'put', 'patch', 'delete'];

/** Verbs that begin the operationId of what changes nothing, and of what does; others may do either. */
const READS = /^(?:count|explore|find|get|list|search|suggest)(?![a-z])/;
const CHANGES =
  /^(?:add|create|delete|follow|mark|regenerate|remove|rename|save|toggle|track|unfollow|untrack)(?![a-z])/;

/** An operation that is not a GET states whether it only reads, so that a client knows what it may repeat. */
export function safeStated(): Oas3Visitor {
  return eachRoute((route, ctx) => {
    const { name, method, operation } = route;
    const { node, location } = operation;
    const stated = (node as { 'x-safe'?: unknown })['x-safe'];
    if (!WRITING.includes(method)) {
      if (stated === undefined) return;
      ctx.report({
        message: `${name} states \`x-safe\`, but a ${method.toUpperCase()} only reads anyway. Remove it.`,
        location: location.child('x-safe').key(),
      });
    } else if (typeof stated === 'boolean') {
      checkVerb(ctx, route, stated);
    } else {
      ctx.report({
        message: `${name} does not state whether it may be repeated. Write \`x-safe: true\` if it only reads, else \`x-safe: false\`.`,
        location: stated === undefined ? location.key() : location.child('x-safe'),
      });
    }
  });
}

function checkVerb(ctx: UserContext, route: Route, stated: boolean): void {
  const id = operationId(route);
  if (!(stated ? CHANGES : READS).test(id)) return;
  ctx.report({
    message:
      `${route.name} states \`x-safe: ${stated}\`, but is called \`${id}\`, like what ${stated ? 'changes something' : 'only reads'}. ` +
      `Write \`x-safe: ${!stated}\`, or begin its operationId with another verb.`,
    location: route.operation.location.child('x-safe'),
  });
}
