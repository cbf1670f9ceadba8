import { type Context, follow, type Located, members, type Schema } from './request.ts';

/** A schema and all that it is composed of, by `allOf`, `oneOf` and `anyOf`. */
export function composing(
  ctx: Context,
  schema: Located<Schema>,
  seen: Set<Schema> = new Set(),
): Located<Schema>[] {
  if (seen.has(schema.node)) return [];
  seen.add(schema.node);
  const composed = (['allOf', 'oneOf', 'anyOf'] as const).flatMap((keyword) =>
    members(schema, keyword).flatMap(
      ({ node, location }) => follow<Schema>(ctx, node, location) ?? [],
    ),
  );
  return [schema, ...composed.flatMap((member) => composing(ctx, member, seen))];
}
