import type { Oas3Visitor } from '@redocly/openapi-core';
import { type Context, follow, type Located, members, type Schema } from './request.ts';
import { eachProperty, isObjectNode } from './schemas.ts';

/** Every property shows what it looks like. */
export function propertyExample(): Oas3Visitor {
  return eachProperty(({ name, schema, refused, written, location }, ctx) => {
    if (!schema || refused || hasOwn(written) || hasExample(ctx, schema)) return;
    ctx.report({
      message:
        `The property \`${name}\` shows no example. ` +
        'Write `examples: [<a value as the service sends or takes it>]`, or `const` if it has one value only.',
      location: location.key(),
    });
  });
}

function hasExample(ctx: Context, schema: Located<Schema>, seen: Set<Schema> = new Set()): boolean {
  const { node, location } = schema;
  // A schema that contains itself shows as much as the rest of it shows.
  if (seen.has(node)) return false;
  seen.add(node);
  if (hasOwn(node)) return true;
  // The properties of an object are asked one by one.
  if (Object.keys(node.properties ?? {}).length > 0) return true;

  const inner = ['items', 'additionalProperties'] as const;
  const values = inner.map((keyword) => ({
    node: node[keyword] as Schema,
    location: location.child(keyword),
  }));
  const branches = (['allOf', 'oneOf', 'anyOf'] as const).flatMap((keyword) =>
    members(schema, keyword),
  );
  return [...values, ...branches].some((part) => {
    const found = follow<Schema>(ctx, part.node, part.location);
    return found !== undefined && hasExample(ctx, found, seen);
  });
}

function hasOwn(node: unknown): boolean {
  if (!isObjectNode(node)) return false;
  const { examples } = node as Schema;
  return 'const' in node || (Array.isArray(examples) && examples.length > 0);
}
