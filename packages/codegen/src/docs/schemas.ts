/** Schemas as pages show them: references followed, `allOf` put together, nothing left out. */

import { withoutCircles } from '../circles.ts';
import {
  componentName,
  type Document,
  isNode,
  type Node,
  resolve,
  type Schema,
} from '../document.ts';
import { isImpossible, refusalSentence } from '../impossible.ts';
import { both } from './both.ts';
import type { Constraint, Field, Option, Schema as View } from './content.ts';
import { seeIn, textOf } from './texts.ts';

const CONSTRAINTS: Constraint[] = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minContains',
  'maxContains',
  'minProperties',
  'maxProperties',
  'dependentRequired',
  'contentMediaType',
  'contentEncoding',
  'readOnly',
  'writeOnly',
];

/** Keywords with one subschema, and with several by name, that have no place of their own. */
const SINGLE = [
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
  'contentSchema',
];

/** What has been written of a whole: the schemas around the next one, and all that it holds. */
type Written = { around: Schema[]; all: Set<Schema>; left: { schemas: number } };

/** After so many, a named schema that stands there already is not written again. */
const MANY = 300;

/** What a schema says. */
export function schemaOf(
  document: Document,
  schema: unknown,
  written: Written = { around: [], all: new Set(), left: { schemas: MANY } },
): View {
  if (!isNode(schema)) {
    return { types: [], ...(schema === false && { never: true }), constraints: {} };
  }
  const { $ref, ...beside } = schema as Schema;
  if ($ref === undefined) {
    return ofTarget(document, schema as Schema, written);
  }
  const target = referred(document, schema as Schema, written);
  return Object.keys(beside).length > 0
    ? both(ofTarget(document, beside, written), target)
    : target;
}

/** A property of an object, or what stands for one; its description is that of the schema. */
export function fieldOf(
  document: Document,
  name: string,
  schema: unknown,
  required: boolean,
  written?: Written,
): Field {
  const { description = '', ...rest } = schemaOf(document, schema, written);
  const { deprecated } = isNode(schema)
    ? { ...resolve(document, schema as Schema), ...schema }
    : {};
  return {
    name,
    required,
    description,
    schema: rest,
    deprecated: deprecated === true,
    examples: [],
  };
}

function referred(document: Document, schema: Schema, written: Written): View {
  const target = resolve(document, schema);
  const name = componentName(schema.$ref) ?? '';
  if (!isNode(target)) {
    return schemaOf(document, target, written);
  }
  const { around, all, left } = written;
  const isAgain = left.schemas < 0 && all.has(target) && !isShort(target);
  if (around.includes(target) || isAgain) {
    return { types: [target.type ?? []].flat(), constraints: {}, recursive: name };
  }
  all.add(target);
  return { ...ofTarget(document, target, written), ...(name && { name }) };
}

/** Tells whether a schema has no other within it. */
function isShort({ properties, items, allOf, anyOf, oneOf }: Schema): boolean {
  return ![properties, items, allOf, anyOf, oneOf].some((each) => each !== undefined);
}

function ofTarget(document: Document, target: Schema, written: Written): View {
  written.left.schemas -= 1;
  const inside = { ...written, around: [...written.around, target] };
  const { allOf = [], ...own } = withoutCircles(document, target);
  const parts = allOf.map((part) => schemaOf(document, part, inside));
  const [only, ...others] = parts;
  const all = only !== undefined && others.length === 0 ? parts : parts.map(nameless);
  return settled(all.reduce(withPart, ownWords(document, own, inside)));
}

/** A part that stands elsewhere cannot be put together with others. */
function withPart(view: View, part: View): View {
  return part.recursive === undefined
    ? both(view, part)
    : { ...view, parts: [...(view.parts ?? []), part] };
}

/** A part of several is not the whole, and so does not give it its name. */
function nameless({ name: _, ...schema }: View): View {
  return schema;
}

/** What is required of a field that a part has. */
function settled(view: View): View {
  const { needs = [], ...rest } = view;
  const isKnown = (name: string): boolean =>
    view.fields?.some((each) => each.name === name) === true;
  const left = needs.filter((name) => !isKnown(name));
  return {
    ...rest,
    ...(view.fields && {
      fields: view.fields.map((field) =>
        needs.includes(field.name) ? { ...field, required: true } : field,
      ),
    }),
    ...(left.length > 0 && { needs: left }),
  };
}

function ownWords(document: Document, schema: Schema, inside: Written): View {
  const { type, format, required = [], discriminator } = schema;
  const title = textOf(schema, 'title');
  const description = textOf(schema, 'description');
  const see = seeIn(schema);
  return {
    ...(title && { title }),
    ...(description && { description }),
    types: [type ?? []].flat(),
    ...(isImpossible(document, schema) && { never: true }),
    ...(format && { format }),
    ...valuesIn(schema),
    constraints: Object.fromEntries(
      CONSTRAINTS.filter((name) => name in schema).map((name) => [name, schema[name]]),
    ),
    ...(required.length > 0 && { needs: required }),
    ...propertiesIn(document, schema, inside),
    ...itemsIn(document, schema, inside),
    ...optionsIn(document, schema, inside),
    ...moreIn(document, schema, inside),
    ...(isNode(discriminator) && { discriminator: discriminated(discriminator) }),
    ...(see && { see }),
  };
}

function discriminated({ propertyName, mapping }: Node): NonNullable<View['discriminator']> {
  const entries = Object.entries(isNode(mapping) ? mapping : {}).map(([value, target]) => [
    value,
    componentName(`${target}`) ?? `${target}`,
  ]);
  return { property: String(propertyName), mapping: Object.fromEntries(entries) };
}

function valuesIn(schema: Schema): Partial<View> {
  const examples = [
    ...(Array.isArray(schema.examples) ? schema.examples : []),
    ...('example' in schema ? [schema['example']] : []),
  ];
  return {
    ...(schema.enum && { enum: schema.enum }),
    ...('const' in schema && { const: schema.const }),
    ...('default' in schema && { default: schema.default }),
    ...(examples.length > 0 && { examples }),
    ...(isOpen(schema) && { open: true }),
  };
}

/** Tells whether the examples of a free text are the values that are known of it. */
function isOpen(schema: Schema): boolean {
  const examples = Array.isArray(schema.examples) ? schema.examples : [];
  const isFree = !['enum', 'const', 'format', 'pattern'].some((keyword) => keyword in schema);
  return (
    isFree &&
    [schema.type].flat().includes('string') &&
    examples.filter((each) => typeof each === 'string').length > 1
  );
}

function propertiesIn(document: Document, schema: Schema, inside: Written): Partial<View> {
  const all = Object.entries(schema.properties ?? {});
  const refused = all.filter(([, each]) => isImpossible(document, each));
  const possible = all.filter(([, each]) => !isImpossible(document, each));
  const { additionalProperties, patternProperties } = schema;
  const patterns = Object.entries(isNode(patternProperties) ? patternProperties : {});
  return {
    ...(possible.length > 0 && {
      fields: possible.map(([name, each]) => fieldOf(document, name, each, false, inside)),
    }),
    ...(refused.length > 0 && { refused: sentences(document, refused) }),
    ...(additionalProperties === false && { others: false }),
    ...(isNode(additionalProperties) && {
      others: schemaOf(document, additionalProperties, inside),
    }),
    ...(patterns.length > 0 && {
      patterns: patterns.map(([pattern, each]) => ({
        pattern,
        schema: schemaOf(document, each, inside),
      })),
    }),
  };
}

/** What stands at each impossible name. */
export function sentences(
  document: Document,
  refused: Iterable<[string, unknown]>,
): Record<string, string> {
  return Object.fromEntries(
    [...refused].map(([name, each]) => [name, refusalSentence(document, each) ?? '']),
  );
}

function itemsIn(document: Document, schema: Schema, inside: Written): Partial<View> {
  const { items, prefixItems } = schema;
  return {
    ...(items !== undefined && { items: schemaOf(document, items, inside) }),
    ...(Array.isArray(prefixItems) && {
      prefix: prefixItems.map((each) => schemaOf(document, each, inside)),
    }),
  };
}

function optionsIn(document: Document, schema: Schema, inside: Written): Partial<View> {
  const { oneOf, anyOf } = schema;
  if (oneOf && anyOf) {
    const { options } = optionsIn(document, { anyOf }, inside);
    const second = { types: [], constraints: {}, ...(options && { options }) };
    return { ...optionsIn(document, { oneOf }, inside), parts: [second] };
  }
  const branches = oneOf ?? anyOf;
  return branches === undefined
    ? {}
    : {
        options: branches.map((branch) => optionOf(document, branch, inside)),
        ...(oneOf && { exclusive: true }),
      };
}

function optionOf(document: Document, branch: unknown, inside: Written): Option {
  const { title = '', ...schema } = schemaOf(document, branch, inside);
  return { title, schema };
}

function moreIn(document: Document, schema: Schema, inside: Written): Partial<View> {
  const { dependentSchemas } = schema;
  const named = Object.entries(isNode(dependentSchemas) ? dependentSchemas : {});
  const all = [
    ...SINGLE.filter(
      (name) => name in schema && !(name === 'not' && isImpossible(document, schema)),
    ).map((name): [string, unknown] => [name, schema[name]]),
    ...named.map(([name, each]): [string, unknown] => [`dependentSchemas.${name}`, each]),
  ];
  return all.length > 0
    ? {
        more: Object.fromEntries(
          all.map(([name, each]) => [name, schemaOf(document, each, inside)]),
        ),
      }
    : {};
}

/** Keywords that tell of the names of an object, and are shown with these. */
const OF_NAMES = ['title', 'description', 'type', 'properties', 'required', 'allOf', 'oneOf'];

/** What a schema demands of an object as a whole. */
export function restOf(document: Document, schema: Schema): { rest?: View } {
  // of two kinds of branches, the first are shown as choices
  const shown = schema.oneOf ? OF_NAMES : [...OF_NAMES, 'anyOf'];
  const words = Object.entries(schema).filter(([keyword]) => !shown.includes(keyword));
  const { types, constraints, ...more } = schemaOf(document, Object.fromEntries(words));
  const isEmpty = Object.keys(constraints).length + Object.keys(more).length === 0;
  return isEmpty ? {} : { rest: { types, constraints, ...more } };
}
