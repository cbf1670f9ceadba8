/** Schemas as pages show them: references followed, `allOf` put together, nothing left out. */

import { withoutCircles } from '../circles.ts';
import { componentName, type Document, isNode, resolve, type Schema } from '../document.ts';
import { isImpossible, refusalSentence } from '../impossible.ts';
import { both } from './both.ts';
import type { Constraint, Field, Option, Schema as View } from './content.ts';
import { textOf } from './texts.ts';

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

/** What a schema says. `trail` has those around it, by which a recursive one is known. */
export function schemaOf(document: Document, schema: unknown, trail: Schema[] = []): View {
  if (!isNode(schema)) {
    return { types: [], ...(schema === false && { never: true }), constraints: {} };
  }
  const { $ref, ...beside } = schema as Schema;
  if ($ref === undefined) {
    return ofTarget(document, schema as Schema, trail);
  }
  const target = referred(document, schema as Schema, trail);
  return Object.keys(beside).length > 0 ? both(ofTarget(document, beside, trail), target) : target;
}

/** A property of an object, or what stands for one; its description is that of the schema. */
export function fieldOf(
  document: Document,
  name: string,
  schema: unknown,
  required: boolean,
  trail: Schema[] = [],
): Field {
  const { description = '', ...rest } = schemaOf(document, schema, trail);
  const { deprecated } = isNode(schema) ? resolve(document, schema as Schema) : {};
  return {
    name,
    required,
    description,
    schema: rest,
    deprecated: deprecated === true,
    examples: [],
  };
}

function referred(document: Document, schema: Schema, trail: Schema[]): View {
  const target = resolve(document, schema);
  const name = componentName(schema.$ref) ?? '';
  if (!isNode(target)) {
    return schemaOf(document, target, trail);
  }
  if (trail.includes(target)) {
    return { types: [target.type ?? []].flat(), constraints: {}, recursive: name };
  }
  return { ...ofTarget(document, target, trail), ...(name && { name }) };
}

function ofTarget(document: Document, target: Schema, trail: Schema[]): View {
  const inside = [...trail, target];
  const { allOf = [], ...own } = withoutCircles(document, target);
  const parts = allOf.map((part) => schemaOf(document, part, inside));
  const [only, ...others] = parts;
  const all = only !== undefined && others.length === 0 ? parts : parts.map(nameless);
  return settled(all.reduce(both, ownWords(document, own, inside)));
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

function ownWords(document: Document, schema: Schema, inside: Schema[]): View {
  const { type, format, required = [], discriminator } = schema;
  const title = textOf(schema, 'title');
  const description = textOf(schema, 'description');
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
    ...(isNode(discriminator) && { discriminator: String(discriminator['propertyName']) }),
  };
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

function propertiesIn(document: Document, schema: Schema, inside: Schema[]): Partial<View> {
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

function itemsIn(document: Document, schema: Schema, inside: Schema[]): Partial<View> {
  const { items, prefixItems } = schema;
  return {
    ...(items !== undefined && { items: schemaOf(document, items, inside) }),
    ...(Array.isArray(prefixItems) && {
      prefix: prefixItems.map((each) => schemaOf(document, each, inside)),
    }),
  };
}

function optionsIn(document: Document, schema: Schema, inside: Schema[]): Partial<View> {
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

function optionOf(document: Document, branch: unknown, inside: Schema[]): Option {
  const { title = '', ...schema } = schemaOf(document, branch, inside);
  return { title, schema };
}

function moreIn(document: Document, schema: Schema, inside: Schema[]): Partial<View> {
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
