import type { Location, Oas3Visitor } from '@redocly/openapi-core';
import { eachSchema, isNamed } from './schemas.ts';

/** So many properties an object may have that is written out inside a named schema. */
const MOST_NESTED = 4;

/** An object of some size has a name, so that it is modelled once and types can be called by it. */
export function objectsNamed(): Oas3Visitor {
  const schemaFiles = new Set<string>();
  return eachSchema(({ node, location }, ctx) => {
    if (isNamed(ctx)) {
      if (location.pointer === '#/') schemaFiles.add(location.source.absoluteRef);
      return;
    }
    const count = Object.keys(node.properties ?? {}).length;
    const inSchema =
      location.pointer.startsWith('#/components/schemas/') ||
      schemaFiles.has(location.source.absoluteRef);
    if (inSchema ? isPart(location) || count <= MOST_NESTED : count < 2) return;
    ctx.report({
      message:
        `An object with ${count} properties is written out here` +
        `${inSchema ? `, inside another, where at most ${MOST_NESTED} are easy to read` : ''}. ` +
        'Move it to a file of its own, components/schemas/<Name>.yaml, and write `$ref` to that file instead.',
      location,
    });
  });
}

/** What a named schema is composed of belongs to it. */
function isPart({ pointer }: Location): boolean {
  return /\/(?:allOf|oneOf|anyOf)\/\d+$/.test(pointer);
}
