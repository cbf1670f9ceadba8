import type { JSONSchema } from '@stoplight/prism-http';
import fc from 'fast-check';

type Schema = JSONSchema;

/** What goes wrong most easily between a client and a server. */
const AWKWARD = [
  'a&b=c',
  'a=1&period=7d',
  '100%',
  '%2C',
  '%',
  'a+b',
  ' leading',
  'trailing ',
  '#?/\\',
  '../admin',
  '"\'<>',
  'é日本😀',
  '\u0000\n\r\t',
  'name[]',
  'true',
  'null',
  '1e3',
  '007',
];

/** Values that a schema describes; what only several keywords together forbid is for the caller to leave out. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const alternatives = objects([...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]);
  const types = [schema.type].flat().filter((type) => type !== undefined);
  if (types.includes('object') || schema.allOf) return objectsOf(schema);
  if (alternatives.length > 0) return fc.oneof(...alternatives.map(arbitraryOf));
  return fc.oneof(...types.map((type) => ofType(String(type), schema)));
}

function ofType(type: string, schema: Schema): fc.Arbitrary<unknown> {
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9 });
    case 'number':
      return numbers(schema);
    case 'array':
      return fc.array(elementsOf(schema), { minLength: 1, maxLength: 4 });
    case 'string':
      return texts(schema);
    default:
      throw new Error(`No values are known for the type ${type}.`);
  }
}

function numbers({ minimum = -1e12, maximum = 1e12 }: Schema): fc.Arbitrary<number> {
  const any = fc.double({ min: minimum, max: maximum, noNaN: true });
  // neither JSON nor text has a negative zero
  return any.map((value) => value + 0);
}

/** A list travels with commas between what it holds, which can hold none itself. */
function elementsOf({ items }: Schema): fc.Arbitrary<unknown> {
  const [item = {}] = objects([items].flat());
  return arbitraryOf(item).filter((value) => !String(value).includes(','));
}

function texts({
  pattern,
  format,
  contentMediaType,
  minLength = 1,
}: Schema): fc.Arbitrary<unknown> {
  if (pattern) return fc.stringMatching(new RegExp(pattern)).filter((text) => text !== '');
  if (contentMediaType === 'application/octet-stream') {
    return fc.string({ unit: 'grapheme' }).map((text) => new File([text], 'image.png'));
  }
  switch (format) {
    case 'date':
      return days;
    case 'uri':
      return fc.webUrl({ withQueryParameters: true, withFragments: true });
    default:
      return fc.oneof(
        fc.string({ unit: 'grapheme', minLength: Math.max(1, minLength), maxLength: 12 }),
        fc.constantFrom(...AWKWARD),
      );
  }
}

const days = fc
  .date({
    min: new Date('2020-01-01'),
    max: new Date('2030-12-31'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

function objectsOf(schema: Schema): fc.Arbitrary<Record<string, unknown>> {
  const parts = partsOf(schema);
  const properties = parts.flatMap((part) => Object.entries(part.properties ?? {}));
  const described = properties.filter(
    (entry): entry is [string, Schema] =>
      typeof entry[1] === 'object' && entry[1].not === undefined,
  );
  const arbitraries = Object.fromEntries(
    described.map(([name, each]): [string, fc.Arbitrary<unknown>] => [name, arbitraryOf(each)]),
  );
  const required = parts.flatMap((part) => part.required ?? []);
  const own = fc.record(arbitraries, {
    requiredKeys: required.filter((name) => name in arbitraries),
  });
  const chosen = parts
    .map((part) => objects(part.anyOf ?? []))
    .filter((alternatives) => alternatives.length > 0)
    .map((alternatives) => fc.oneof(...alternatives.map(objectsOf)));
  return fc.tuple(own, ...chosen).map((all) => Object.assign({}, ...all));
}

/** The schemas that hold together. */
function partsOf(schema: Schema): Schema[] {
  return [schema, ...objects(schema.allOf ?? []).flatMap(partsOf)];
}

function objects(schemas: readonly (Schema | boolean | undefined)[]): Schema[] {
  return schemas.filter((schema) => typeof schema === 'object');
}
