import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachRoute, type Route } from './request.ts';

const WRITING: readonly Route['method'][] = ['post', 'put', 'patch', 'delete'];

/** An operation that is not a GET states whether it only reads, so that a client knows what it may repeat. */
export function safeStated(): Oas3Visitor {
  return eachRoute(({ name, method, operation: { node, location } }, ctx) => {
    const stated = (node as { 'x-safe'?: unknown })['x-safe'];
    if (WRITING.includes(method)) {
      if (typeof stated === 'boolean') return;
      ctx.report({
        message: `${name} does not state whether it may be repeated. Write \`x-safe: true\` if it only reads, else \`x-safe: false\`.`,
        location: stated === undefined ? location.key() : location.child('x-safe'),
      });
    } else if (stated !== undefined) {
      ctx.report({
        message: `${name} states \`x-safe\`, but a ${method.toUpperCase()} only reads anyway. Remove it.`,
        location: location.child('x-safe').key(),
      });
    }
  });
}
