/** What openapi-typescript cannot read, said as it can. */

import { copy, type Document, isNode, type Node, resolve } from './document.ts';

const COMPOSITION = ['allOf', 'anyOf', 'oneOf'];

/** A node of a description with the same meaning, for openapi-typescript. */
export function readable(document: Document, node: Node): Node {
  return withPointers(document, withoutBooleans(inPlace(document, node)));
}

/** It would look for a `schema` in the type that it has made of an answer. */
function inPlace(document: Document, node: Node): Node {
  const { $ref, ...beside } = node;
  if (typeof $ref !== 'string' || !/^#\/paths\/.*\/schema(\/|$)/.test($ref)) {
    return node;
  }
  const target = resolve(document, { $ref }) as Node;
  const isClosed = !JSON.stringify(target).includes('"$ref":"#/paths/');
  return isClosed ? { ...copy(target), ...beside } : node;
}

/** It looks for a `$ref` in each part of a composition. */
function withoutBooleans(node: Node): Node {
  const present = COMPOSITION.filter((keyword) => Array.isArray(node[keyword]));
  const entries = present.map((keyword) => [keyword, (node[keyword] as unknown[]).map(asObject)]);
  return present.length > 0 ? { ...node, ...Object.fromEntries(entries) } : node;
}

function asObject(schema: unknown): unknown {
  return typeof schema === 'boolean' ? (schema ? {} : { not: {} }) : schema;
}

/** It reads only pointers in a mapping, which may as well name a schema. */
function withPointers(document: Document, node: Node): Node {
  const { discriminator } = node;
  if (!isNode(discriminator) || !isNode(discriminator['mapping'])) {
    return node;
  }
  const schemas = document.components?.['schemas'] ?? {};
  const mapping = Object.entries(discriminator['mapping']).map(([value, target]) => [
    value,
    Object.hasOwn(schemas, String(target)) ? `#/components/schemas/${target}` : target,
  ]);
  return { ...node, discriminator: { ...discriminator, mapping: Object.fromEntries(mapping) } };
}
