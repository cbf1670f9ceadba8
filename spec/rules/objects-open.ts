import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachSchema } from './schemas.ts';

/** Objects take further properties, and nobody writes so: it is the default. */
export function objectsOpen(): Oas3Visitor {
  return eachSchema(({ node, location }, ctx) => {
    for (const keyword of ['additionalProperties', 'unevaluatedProperties'] as const) {
      const value = node[keyword];
      if (typeof value !== 'boolean') continue;
      ctx.report({
        message: value
          ? `\`${keyword}: true\` is what holds anyway. Remove it.`
          : `\`${keyword}: false\` would refuse what the service adds tomorrow, and every other part of an \`allOf\`. ` +
            'Remove it; to refuse one name, declare it as `{ not: {}, description: <what to send instead>. }`.',
        location: location.child(keyword).key(),
      });
    }
  });
}
