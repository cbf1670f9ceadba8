/** Objects whose properties are parameters or fields, taken apart into what operations share. */

import { branchesOf } from '../branches.ts';
import { type Document, isNode, resolve, type Schema } from '../document.ts';
import { valuesOf } from '../exclusive.ts';
import { isImpossible, refusalSentence } from '../impossible.ts';
import { propertiesOf } from '../properties.ts';
import { fitsOf } from './fits.ts';
import { quoted } from './runtime/words.ts';
import { isReadOnly, isReference } from './schemas.ts';

/** What is known of an object beside how it is judged. */
export type ShapeFacts = {
  fits: Record<string, string>;
  refused: Record<string, string>;
  defaults: Record<string, unknown>;
  when?: string[];
  isOpen?: true;
};

/** The schemas that an object consists of: the members of each `allOf` that stands alone. */
export function partsOf(document: Document, schema: unknown, wholes: unknown[] = []): unknown[] {
  const target = isReference(schema) ? resolve(document, schema as Schema) : schema;
  if (!isNode(target) || wholes.includes(target)) {
    return [schema];
  }
  const { allOf, ...rest } = target as Schema;
  const isAlone = Object.keys(rest).every((key) => WORDS.has(key) || key.startsWith('x-'));
  return Array.isArray(allOf) && isAlone
    ? allOf.flatMap((part) => partsOf(document, part, [...wholes, target]))
    : [schema];
}

const WORDS = new Set(['title', 'description', 'examples', 'example', 'deprecated']);

/** What is known of the object that a schema describes. */
export function factsOf(document: Document, schema: unknown): ShapeFacts {
  if (!isNode(schema)) {
    return { fits: {}, refused: {}, defaults: {}, isOpen: true };
  }
  const object = resolve(document, schema as Schema);
  const accepted = sendable(document, object);
  const when = branchesOf(object).map((branch) => whenOf(document, branch));
  return {
    fits: mapped(accepted, (each) => fitsOf(document, each)),
    refused: Object.fromEntries(refusalsIn(document, schema)),
    defaults: mapped(accepted, (each) => defaultOf(document, each)),
    ...(when.some((words) => words !== '') && { when }),
    ...(isOpen(document, object) && { isOpen: true }),
  };
}

/** The properties that may be sent: nobody sends what is `readOnly`. */
function sendable(document: Document, object: Schema): Map<string, Schema> {
  const { accepted } = propertiesOf(document, object);
  return new Map([...accepted].filter(([, each]) => !isReadOnly(document, each)));
}

/** The names that an object refuses, always or in some alternative, with the reasons. */
export function refusalsIn(
  document: Document,
  schema: Schema,
  keywords: readonly ('allOf' | 'oneOf' | 'anyOf')[] = ['allOf', 'oneOf', 'anyOf'],
  wholes: Schema[] = [],
): Map<string, string> {
  const object = resolve(document, schema);
  if (!isNode(object) || wholes.includes(object)) {
    return new Map();
  }
  const own = Object.entries(object.properties ?? {}).filter(([, each]) =>
    isImpossible(document, each),
  );
  const parts = keywords.flatMap((keyword) => object[keyword] ?? []);
  return new Map([
    ...parts.flatMap((part) => [...refusalsIn(document, part, keywords, [...wholes, object])]),
    ...own.map(([name, each]): [string, string] => [
      name,
      refusalSentence(document, each) ?? `${quoted(name)} is not accepted here.`,
    ]),
  ]);
}

/** The values that tell one alternative from the others. */
function whenOf(document: Document, branch: Schema): string {
  const { properties = {} } = isNode(branch) ? resolve(document, branch) : {};
  return Object.entries(properties)
    .flatMap(([name, each]) => {
      const values = valuesOf(document, each);
      return values?.length === 1 ? `${quoted(name)} is ${quoted(String(values[0]))}` : [];
    })
    .join(' and ');
}

/** The default of a schema, or of the one that it refers to. */
export function defaultOf(document: Document, schema: Schema): unknown {
  return isNode(schema) ? (schema.default ?? resolve(document, schema).default) : undefined;
}

/** Whether the names of an object cannot be listed. */
function isOpen(document: Document, object: Schema, wholes: Schema[] = []): boolean {
  if (wholes.includes(object)) {
    return false;
  }
  const { additionalProperties, patternProperties, allOf = [] } = object;
  return (
    (additionalProperties !== undefined && !isImpossible(document, additionalProperties)) ||
    patternProperties !== undefined ||
    allOf.some(
      (part) => isNode(part) && isOpen(document, resolve(document, part), [...wholes, object]),
    )
  );
}

function mapped<T>(
  properties: ReadonlyMap<string, Schema>,
  toValue: (schema: Schema) => T | undefined,
): Record<string, T> {
  return Object.fromEntries(
    [...properties].flatMap(([name, each]): [string, T][] => {
      const value = toValue(each);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
