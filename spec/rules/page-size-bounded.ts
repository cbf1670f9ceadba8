import type { Oas3Visitor } from '@redocly/openapi-core';
import { namesTaken } from './names.ts';
import { SIZE_NAMES } from './pagination.ts';
import { eachRoute, type Schema } from './request.ts';

/** The size of a page is at least 1, and at most what is documented, or said to be undocumented. */
export function pageSizeBounded(): Oas3Visitor {
  const met = new Set<Schema>();
  return eachRoute((route, ctx) => {
    for (const { name, schema, description } of namesTaken(ctx, route)) {
      if (!SIZE_NAMES.includes(name) || !schema || met.has(schema.node)) continue;
      met.add(schema.node);
      const { type, minimum, maximum } = schema.node;
      if (type !== 'integer' || minimum !== 1) {
        ctx.report({
          message: `\`${name}\` sets the size of a page, but is not a whole number from 1. Write \`type: integer\` and \`minimum: 1\`.`,
          location: schema.location,
        });
      }
      if (maximum === undefined && !/maximum\b.*\bnot documented/s.test(String(description))) {
        ctx.report({
          message: `\`${name}\` sets the size of a page without a limit. Write \`maximum\`, or say in its description that the maximum is not documented.`,
          location: schema.location,
        });
      }
    }
  });
}
