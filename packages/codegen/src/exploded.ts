import { branchesOf } from './branches.ts';
import { type Document, type Parameter, resolve, type Schema } from './document.ts';
import { propertiesOf } from './properties.ts';

/**
 * Tells whether a query parameter is an object each property of which travels as a query parameter
 * of its own: style `form`, exploded (what OpenAPI assumes if neither is written). An object that
 * takes properties it does not name is none: its names cannot be listed.
 */
export function isExploded(
  document: Document,
  parameter: Parameter,
): parameter is Parameter & { schema: Schema } {
  const { style = 'form', explode = style === 'form', schema } = parameter;
  if (parameter.in !== 'query' || style !== 'form' || !explode || schema === undefined) {
    return false;
  }
  const { type = 'object', additionalProperties = false } = resolve(document, schema);
  const { accepted, refused } = propertiesOf(document, schema);
  return type === 'object' && additionalProperties === false && accepted.size + refused.size > 0;
}

/** Tells whether an object must have some property, whichever branch it follows. */
export function mustHaveProperties(
  document: Document,
  schema: Schema,
  wholes: Schema[] = [],
): boolean {
  const object = resolve(document, schema);
  const branches = branchesOf(object);
  const inside = [...wholes, object];
  const mustHave = (branch: Schema): boolean => mustHaveProperties(document, branch, inside);
  return (
    (object.required ?? []).length > 0 ||
    (!wholes.includes(object) && branches.length > 0 && branches.every(mustHave))
  );
}
