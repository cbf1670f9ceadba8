import { type Document, isNode, resolve, type Schema } from './document.ts';

/** Tells whether no value can satisfy two of these objects at once. */
export function areExclusive(document: Document, branches: Schema[]): boolean {
  const objects = branches.map((branch) => resolve(document, branch));
  return objects.every((one, index) =>
    objects.slice(index + 1).every((other) => differ(document, one, other)),
  );
}

/** The values that a schema lists, if it lists them. */
export function valuesOf(document: Document, schema: unknown): unknown[] | undefined {
  if (!isNode(schema)) {
    return undefined;
  }
  const { const: only, enum: some } = resolve(document, schema as Schema);
  return only === undefined ? some : [only];
}

/** Two objects differ if a property that one of them requires has other values in the other. */
function differ(document: Document, one: Schema, other: Schema): boolean {
  return [...(one.required ?? []), ...(other.required ?? [])].some((name) => {
    const values = valuesOf(document, one.properties?.[name]);
    const others = valuesOf(document, other.properties?.[name]);
    return values && others && !values.some((value) => others.includes(value));
  });
}
