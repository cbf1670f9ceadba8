/** Which names an operation takes, and what the description tells of their values. */

import type { IHttpParam } from '@stoplight/types';
import type { Schema } from '../../src/engines/prism/schema.ts';

export type Fields = Readonly<Record<string, Schema>>;

/** A parameter by the names under which it travels. */
export function fieldsOf({ name, schema = {}, explode }: IHttpParam): Fields {
  return explode && schema.type === 'object' ? propertiesOf(schema) : { [name]: schema };
}

/** The properties of an object, those of its parts and alternatives included. */
export function propertiesOf(schema: Schema): Fields {
  const { properties = {}, allOf = [], anyOf = [], oneOf = [] } = schema;
  const parts = objects([...oneOf, ...anyOf, ...allOf]).map(propertiesOf);
  return Object.assign({}, ...parts, properties);
}

/** What an object needs, of alternatives the first. */
export function neededIn({ required = [], allOf = [], anyOf = [] }: Schema): string[] {
  return [...required, ...objects([...allOf, ...anyOf.slice(0, 1)]).flatMap(neededIn)];
}

/** Values that a schema tells of. */
export function valuesOf(schema: Schema): unknown[] {
  const { examples, enum: listed = [], const: only, oneOf = [], anyOf = [] } = schema;
  const told = Array.isArray(examples) ? examples : [];
  const others = objects([...oneOf, ...anyOf]).flatMap(valuesOf);
  return [...told, ...listed, ...(only === undefined ? [] : [only]), ...others];
}

/** Values of a parameter that the description tells of. */
export function documentedValues({ schema = {}, examples = [] }: IHttpParam): unknown[] {
  const own = examples.flatMap((example) => ('value' in example ? [example.value] : []));
  return [...own, ...valuesOf(schema)];
}

/** Values on both sides of what a schema draws the line at. */
export function edgesOf(schema: Schema): unknown[] {
  const { minimum, maximum, maxLength, oneOf = [], anyOf = [] } = schema;
  return [
    ...(minimum === undefined ? [] : [minimum - 1, minimum]),
    ...(maximum === undefined ? [] : [maximum, maximum + 1]),
    ...(maxLength === undefined ? [] : ['x'.repeat(maxLength + 1)]),
    ...(schema.type === 'integer' ? [1.5] : []),
    ...(schema.type === 'string' && !schema.pattern && !schema.format && !schema.enum ? [] : ['x']),
    ...objects([...oneOf, ...anyOf]).flatMap(edgesOf),
  ];
}

function objects(schemas: readonly (Schema | boolean | undefined)[]): Schema[] {
  return schemas.filter((schema) => typeof schema === 'object');
}
