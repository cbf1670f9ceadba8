import { isDeepStrictEqual } from 'node:util';
import { type Document, resolve, type Schema } from './document.ts';
import { rewrite } from './rewrite.ts';

/** What a part may say and still be merged: any other keyword means something of its own. */
const PLAIN = new Set(['type', 'title', 'description', 'properties', 'required', 'examples']);

/**
 * A description in which an `allOf` of plain objects is one object, so that nobody has to put it
 * together. An `allOf` stays where a part says more than that, or where parts differ in a property.
 */
export function merged(document: Document): Document {
  return rewrite(document, (node) => mergedObject(document, node as Schema, []) ?? node);
}

/** The one object that an `allOf` amounts to; undefined where there is none. */
function mergedObject(document: Document, schema: Schema, trail: Schema[]): Schema | undefined {
  if (!Array.isArray(schema.allOf) || trail.includes(schema)) {
    return undefined;
  }
  const { allOf, ...own } = schema;
  const parts = allOf.map((part) => plainObject(document, part, [...trail, schema]));
  const all = [own, ...parts].filter((part) => part !== undefined);
  const properties = sharedProperties(all);
  if (parts.includes(undefined) || !isPlain(own) || !properties) {
    return undefined;
  }
  const description = all.flatMap((part) => part.description ?? []).join('\n\n');
  const required = [...new Set(all.flatMap((part) => part.required ?? []))];
  return {
    ...own,
    type: 'object',
    ...(description && { description }),
    properties,
    ...(required.length > 0 && { required }),
  };
}

/** The object that a part of an `allOf` is, which may itself be an `allOf`. */
function plainObject(document: Document, part: Schema, trail: Schema[]): Schema | undefined {
  const { $ref, ...beside } = part;
  const schema = resolve(document, part);
  if ($ref !== undefined && Object.keys(beside).length > 0) {
    return undefined;
  }
  return schema.type === 'object' && isPlain(schema)
    ? schema
    : mergedObject(document, schema, trail);
}

function isPlain(schema: Schema): boolean {
  return Object.keys(schema).every((key) => PLAIN.has(key));
}

/** The properties of all parts; undefined where two parts say different things of one. */
function sharedProperties(parts: Schema[]): Record<string, Schema> | undefined {
  const result: Record<string, Schema> = {};
  for (const [name, schema] of parts.flatMap(({ properties = {} }) => Object.entries(properties))) {
    if (Object.hasOwn(result, name) && !isDeepStrictEqual(result[name], schema)) {
      return undefined;
    }
    result[name] = schema;
  }
  return result;
}
