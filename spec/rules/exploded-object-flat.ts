import type { Oas3Parameter, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import {
  eachParameter,
  type Located,
  type Property,
  properties,
  type Schema,
  typesOf,
} from './request.ts';

/** An object in the query is one flat object, since validators read nothing but its own properties. */
export function explodedObjectFlat(): Oas3Visitor {
  return eachParameter((parameter, schema, ctx) => {
    if (parameter.in !== 'query' || !schema || !typesOf(ctx, schema).includes('object')) return;
    checkStyle(parameter, ctx);
    checkShape(parameter.name, schema, ctx);
    for (const property of properties(ctx, schema)) checkProperty(property, ctx);
  });
}

function checkStyle({ name, style, explode }: Oas3Parameter, ctx: UserContext): void {
  if (style === 'form' && explode === true) return;
  ctx.report({
    message:
      `The query parameter \`${name}\` is an object and must say how it is sent, because tools differ in what they assume. ` +
      'Write `style: form` and `explode: true`.',
    location: ctx.location.key(),
  });
}

function checkShape(name: string, { node, location }: Located<Schema>, ctx: UserContext): void {
  if (node.type === 'object' && node.properties && !node.allOf) return;
  ctx.report({
    message:
      `The schema of the query parameter \`${name}\` is not one flat object, so its names would go unchecked. ` +
      'Write `type: object` with all names in its own `properties`, without `allOf`, ' +
      'or split it into several parameters.',
    location,
  });
}

function checkProperty({ name, schema, location }: Property, ctx: UserContext): void {
  const nested =
    schema && typesOf(ctx, schema).find((type) => type === 'array' || type === 'object');
  if (nested) {
    ctx.report({
      message:
        `\`${name}\` is an ${nested} inside an object of the query, which validators cannot read from a URL. ` +
        'Make it a query parameter of its own, or a scalar.',
      location,
    });
  }
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    ctx.report({
      message:
        `\`${name}\` is not written in snake_case, so its values would go unchecked inside an object of the query. ` +
        'Rename it, or make it a query parameter of its own if the service knows it by this name.',
      location: location.key(),
    });
  }
}
