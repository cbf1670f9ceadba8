import type { Oas3MediaType, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import {
  bodyMedia,
  eachParameter,
  eachRoute,
  type Located,
  type Property,
  properties,
  type Schema,
  typesOf,
} from './request.ts';
import { partsOf } from './windows.ts';

/** A list, in the query or in a form, is sent as `ids=1,2`, and says so. */
export function arrayCommaList(): Oas3Visitor[] {
  return [queriesSayIt(), formsSayIt()];
}

function queriesSayIt(): Oas3Visitor {
  return eachParameter(({ name, in: place, style, explode }, schema, ctx) => {
    if (place !== 'query' || !schema || !typesOf(ctx, schema).includes('array')) return;
    if (style === 'form' && explode === false) return;
    ctx.report({
      message:
        `The query parameter \`${name}\` is a list and must say that it is sent as \`${name}=1,2\`. ` +
        'Write `style: form` and `explode: false`.',
      location: ctx.location.key(),
    });
  });
}

function formsSayIt(): Oas3Visitor {
  return eachRoute(({ name: route, operation }, ctx) => {
    for (const media of bodyMedia(ctx, operation)) {
      if (media.mediaType.includes('json')) continue;
      const fields = fieldsIn(ctx, media);
      checkNames(ctx, route, media, fields);
      const silent = fields
        .filter(({ schema }) => schema && typesOf(ctx, schema).includes('array'))
        .map(({ name }) => name)
        .filter((name) => !isCommaList(media.node, name));
      if (silent.length === 0) continue;
      const encoding = silent.map((name) => `${name}: { style: form, explode: false }`).join(', ');
      ctx.report({
        message:
          `The form of ${route} holds lists, and must say that they are sent as \`${silent[0]}=1,2\`. ` +
          `Write \`encoding: { ${encoding} }\` beside its schema.`,
        location: media.location.key(),
      });
    }
  });
}

function checkNames(
  ctx: UserContext,
  route: string,
  { node, location }: Located<Oas3MediaType>,
  fields: Property[],
): void {
  for (const name of Object.keys(node.encoding ?? {})) {
    if (fields.some((field) => field.name === name)) continue;
    ctx.report({
      message: `The form of ${route} says how \`${name}\` is sent, which its schema does not have. Remove it, or correct the name.`,
      location: location.child(['encoding', name]).key(),
    });
  }
}

function fieldsIn(ctx: UserContext, { node, location }: Located<Oas3MediaType>): Property[] {
  if (!node.schema) return [];
  const parts = partsOf(ctx, { node: node.schema as Schema, location: location.child('schema') });
  return parts.flatMap((part) => properties(ctx, part));
}

function isCommaList({ encoding }: Oas3MediaType, name: string): boolean {
  const { style, explode } = encoding?.[name] ?? {};
  return style === 'form' && explode === false;
}
