import type {
  Oas3Parameter,
  Oas3RequestBody,
  Oas3Visitor,
  UserContext,
} from '@redocly/openapi-core';
import { hasNamedExample } from './examples.ts';
import { eachParameter, isObject, type Located, type Schema, typesOf } from './request.ts';

/** Every parameter and every request body shows what to send. */
export function requestExample(): Oas3Visitor[] {
  return [parametersHaveOne(), bodiesHaveOne()];
}

function parametersHaveOne(): Oas3Visitor {
  return eachParameter((parameter, schema, ctx) => {
    const { name, in: place } = parameter;
    if (place !== 'query' && place !== 'path') return;
    if (hasOwn(parameter)) return;
    // The values of an object have to go together, which those of its properties may not.
    if (schema && !typesOf(ctx, schema).includes('object') && hasExample(schema)) return;
    ctx.report({
      message: `The ${place} parameter \`${name}\` shows no value to send. Write a realistic \`example\` beside its schema.`,
      location: ctx.location,
    });
  });
}

function bodiesHaveOne(): Oas3Visitor {
  return {
    RequestBody(node: Oas3RequestBody, ctx: UserContext) {
      if (!isObject(node)) return;
      for (const [type, media] of Object.entries(node.content ?? {})) {
        if (hasNamedExample(media)) continue;
        ctx.report({
          message: `This request body has no named example as \`${type}\`. Write \`examples: { <name>: { summary: <what it does>, value: <a realistic body> } }\`.`,
          location: ctx.location.child(['content', type]),
        });
      }
    },
  };
}

function hasOwn({ example, examples }: Oas3Parameter): boolean {
  return example !== undefined || (isObject(examples) && Object.keys(examples).length > 0);
}

function hasExample({ node: { examples, const: only } }: Located<Schema>): boolean {
  return only !== undefined || (Array.isArray(examples) && examples.length > 0);
}
