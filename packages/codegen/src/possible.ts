import { type Document, type Node, resolve, type Schema } from './document.ts';
import { areExclusive } from './exclusive.ts';
import { isImpossible } from './impossible.ts';
import { rewrite } from './rewrite.ts';

/** A description that no longer mentions what is impossible, and accepts all that it accepted. */
export function onlyPossible(document: Document): Document {
  return rewrite(document, (node) => possible(document, node as Schema));
}

function possible(document: Document, schema: Schema): unknown {
  if (schema.$ref === undefined && isImpossible(document, schema)) {
    return false;
  }
  const collapsed = withoutEmptied(document, schema);
  return withoutImpossible(document, withOpenBranches(document, collapsed));
}

/** Leaves out of `allOf` what only refused; an `allOf` of one that is left becomes that one. */
function withoutEmptied(document: Document, schema: Schema): Schema {
  if (!Array.isArray(schema.allOf)) {
    return schema;
  }
  const { allOf, ...rest } = schema;
  const left = allOf.filter((part) => !isEmptied(document, part));
  if (left.length === allOf.length) {
    return schema;
  }
  const [only] = left;
  if (only === undefined) {
    return { type: 'object', ...rest };
  }
  const isMergeable = left.length === 1 && !Object.keys(rest).some((key) => key in only);
  return isMergeable ? withoutEmptied(document, { ...rest, ...only }) : { ...rest, allOf: left };
}

/** Tells whether an object says nothing once its impossible properties are gone. */
function isEmptied(document: Document, part: Schema): boolean {
  const { type: _, title: __, description: ___, properties, ...more } = resolve(document, part);
  const all = Object.values(properties ?? {});
  return (
    all.length > 0 &&
    all.every((property) => isImpossible(document, property)) &&
    Object.keys(more).length === 0
  );
}

/** Branches that only their impossible properties told apart may both match from now on. */
function withOpenBranches(document: Document, schema: Schema): Schema {
  const { oneOf, discriminator } = schema;
  const areLighter = Array.isArray(oneOf) && oneOf.some((branch) => loses(document, branch));
  if (!areLighter || discriminator || areExclusive(document, oneOf)) {
    return schema;
  }
  const renamed = Object.entries(schema).map(([key, value]) => [
    key === 'oneOf' ? 'anyOf' : key,
    value,
  ]);
  return Object.fromEntries(renamed) as Schema;
}

function loses(document: Document, branch: Schema): boolean {
  const { properties } = resolve(document, branch);
  return Object.values(properties ?? {}).some((property) => isImpossible(document, property));
}

function withoutImpossible(document: Document, schema: Schema): Node {
  if (
    typeof schema.properties !== 'object' ||
    !loses(document, { properties: schema.properties })
  ) {
    return schema;
  }
  const { properties, ...rest } = schema;
  const left = Object.entries(properties).filter(([, each]) => !isImpossible(document, each));
  if (left.length === 0) {
    return rest;
  }
  const entries = Object.entries(schema).map(([key, value]) => [
    key,
    key === 'properties' ? Object.fromEntries(left) : value,
  ]);
  return Object.fromEntries(entries);
}
