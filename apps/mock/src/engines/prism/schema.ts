import type { JSONSchema } from '@stoplight/prism-http';

/** A JSON Schema as Prism holds it in its operations: no `$ref` is left but circular ones. */
export type Schema = JSONSchema;

/** The schemas that apply together to one value: the schema itself and what its `allOf` adds. */
function partsOf(schema: Schema): Schema[] {
  return [schema, ...objects(schema.allOf).flatMap(partsOf)];
}

/** The schemas of what lies at `path` below a value that all of `schemas` describe. */
export function schemasAt(schemas: Schema[], path: readonly string[]): Schema[] {
  return path.reduce(
    (found, key) =>
      found
        .flatMap(partsOf)
        .flatMap(({ properties, items }) => objects([properties?.[key], items].flat())),
    schemas,
  );
}

/** The alternatives among which the schemas demand a choice. */
export function alternativesOf(schemas: Schema[], keyword: 'oneOf' | 'anyOf'): Schema[][] {
  return schemas
    .flatMap(partsOf)
    .map((part) => objects(part[keyword]))
    .filter((alternatives) => alternatives.length > 0);
}

/** Whether some value of a type may satisfy the schema. */
export function mayBe(schema: Schema, type: string): boolean {
  return partsOf(schema).some(
    (part) =>
      [part.type].flat().some((each) => each === type) ||
      objects([...(part.oneOf ?? []), ...(part.anyOf ?? [])]).some((each) => mayBe(each, type)),
  );
}

/** Whether the schema refuses every value: `not: {}`. */
export function isRefusal({ not }: Schema): boolean {
  return typeof not === 'object' && Object.keys(not).length === 0;
}

/** What the schema declares only to refuse it, by name. */
export function refusalsOf(schema: Schema): Record<string, Schema> {
  const properties = partsOf(schema).flatMap((part) => Object.entries(part.properties ?? {}));
  return Object.fromEntries(
    properties.filter(
      (entry): entry is [string, Schema] => typeof entry[1] === 'object' && isRefusal(entry[1]),
    ),
  );
}

function objects(schemas: readonly (Schema | boolean | undefined)[] = []): Schema[] {
  return schemas.filter((schema) => typeof schema === 'object');
}
