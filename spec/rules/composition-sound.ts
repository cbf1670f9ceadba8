import type { Oas3Visitor, UserContext } from '@redocly/openapi-core';
import {
  bodySchemas,
  eachRoute,
  isRef,
  type Located,
  members,
  properties,
  type Schema,
  typesOf,
} from './request.ts';
import { eachSchema, isObjectNode } from './schemas.ts';
import { type Part, partsOf } from './windows.ts';

/** What is composed of parts stays readable: parts of a body do not overlap, alternatives have titles. */
export function compositionSound(): Oas3Visitor[] {
  return [bodiesDisjoint(), alternativesTitled()];
}

function bodiesDisjoint(): Oas3Visitor {
  return eachRoute((route, ctx) => {
    // Two media types may well declare the same names: a body is of one of them.
    for (const schema of bodySchemas(ctx, route.operation)) {
      checkParts(route.name, partsOf(ctx, schema), ctx);
    }
  });
}

function checkParts(route: string, parts: Part[], ctx: UserContext): void {
  const always = parts.filter(({ optional }) => !optional);
  // The first is the body itself, which may be anything where it is not composed.
  for (const part of always.slice(1)) checkType(route, part, ctx);

  const met = new Set<string>();
  const accepted = always
    .flatMap((part) => properties(ctx, part))
    .filter(({ refused }) => !refused);
  for (const { name, location } of accepted) {
    if (met.has(name)) {
      ctx.report({
        message:
          `The body of ${route} declares \`${name}\` in two of its parts, so that a value must fit both. ` +
          'Keep it in one of them.',
        location: location.key(),
      });
    }
    met.add(name);
  }
}

function checkType(route: string, part: Located<Schema>, ctx: UserContext): void {
  const types = typesOf(ctx, part);
  if (types.length === 0 || types.includes('object')) return;
  ctx.report({
    message:
      `The body of ${route} is composed of a part of type \`${types.join('`, `')}\`. ` +
      'Write objects only: each part brings properties of its own.',
    location: part.location,
  });
}

function alternativesTitled(): Oas3Visitor {
  return eachSchema(({ node, location }, ctx) => {
    for (const branch of members({ node, location }, 'oneOf')) {
      if (!isObjectNode(branch.node) || isRef(branch.node) || branch.node.title) continue;
      ctx.report({
        message:
          'A branch of `oneOf` has no title, by which a reader could choose it. ' +
          'Write `title: <two or three words>`, or give it a file of its own and write `$ref`.',
        location: branch.location,
      });
    }
    const { discriminator } = node;
    if (discriminator && !discriminator.mapping) {
      ctx.report({
        message:
          `The discriminator \`${discriminator.propertyName}\` has no mapping, so that file names would decide. ` +
          'Write `mapping: { <value>: <reference to the schema> }`, with each value it takes.',
        location: location.child('discriminator'),
      });
    }
  });
}
