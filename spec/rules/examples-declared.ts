import type { Oas3Example, Oas3MediaType, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { composing } from './composition.ts';
import { type Context, follow, isObject, type Located, type Schema } from './request.ts';

/**
 * The examples of a body have no names but those its schema declares. Redocly's own check of examples
 * overlooks further names at the top of a schema that is composed of others.
 */
export function examplesDeclared(): Oas3Visitor {
  return {
    MediaType(node: Oas3MediaType, ctx: UserContext) {
      if (!isObject(node) || !isObject(node.examples)) return;
      const raw = node.schema as Schema | undefined;
      const schema = follow<Schema>(ctx, raw, ctx.location.child('schema'));
      const declared = schema && declaredNames(ctx, schema);
      if (!declared) return;
      for (const [name, raw] of Object.entries(node.examples)) {
        const example = follow<Oas3Example>(ctx, raw, ctx.location.child(['examples', name]));
        if (example) checkExample(name, example, declared, ctx);
      }
    },
  };
}

function checkExample(
  name: string,
  { node, location }: Located<Oas3Example>,
  declared: Set<string>,
  ctx: UserContext,
): void {
  const { value } = node;
  if (!isObject(value) || Array.isArray(value)) return;
  for (const key of Object.keys(value)) {
    if (declared.has(key)) continue;
    ctx.report({
      message: `The example \`${name}\` has \`${key}\`, which its schema does not declare. Declare it there if the service knows it, else remove it.`,
      location: location.child(['value', key]).key(),
    });
  }
}

/** The names at the top of a body; undefined where they are no closed list. */
function declaredNames(ctx: Context, schema: Located<Schema>): Set<string> | undefined {
  const parts = composing(ctx, schema).map(({ node }) => node);
  const isMap = parts.some(
    ({ additionalProperties, patternProperties }) =>
      isObject(additionalProperties) || patternProperties !== undefined,
  );
  const names = parts.flatMap(({ properties }) => Object.keys(properties ?? {}));
  return isMap || names.length === 0 ? undefined : new Set(names);
}
