// What the rules about schemas share: each named schema, each property, each parameter, met once.
import type { Location, Oas3Parameter, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import {
  type Context,
  eachParameter,
  follow,
  isRef,
  type Located,
  members,
  type Property,
  properties,
  type Schema,
} from './request.ts';

/** A value that travels under a name: a property, or a parameter that is no exploded object. */
export type Field = {
  name: string;
  schema: Located<Schema>;
  description: string | undefined;
  location: Location;
};

const COMPOSITIONS = ['allOf', 'oneOf', 'anyOf'] as const;

/** A visitor that meets each schema once, at whatever depth. */
export function eachSchema(
  visit: (schema: Located<Schema>, ctx: UserContext) => void,
): Oas3Visitor {
  return {
    Schema(node, ctx) {
      if (isObjectNode(node)) visit({ node: node as Schema, location: ctx.location }, ctx);
    },
  };
}

/** As `eachSchema`, for those that have a name of their own, be it of a file or under `components`. */
export function eachNamedSchema(
  visit: (name: string, schema: Located<Schema>, ctx: UserContext) => void,
): Oas3Visitor {
  return eachSchema((schema, ctx) => {
    if (isNamed(ctx)) visit(nameOf(schema.location), schema, ctx);
  });
}

/** Whether the node that is being visited is a component, not written out where it is used. */
export function isNamed({ rawNode, location }: UserContext): boolean {
  if (location.pointer === '#/') return isRef(rawNode);
  return /^#\/components\/\w+\/[^/]+$/.test(location.pointer);
}

/** A visitor that meets each property, but for those that a branch restates to narrow them. */
export function eachProperty(visit: (property: Property, ctx: UserContext) => void): Oas3Visitor {
  const restated = new Map<Schema, string[]>();
  return eachSchema((schema, ctx) => {
    const known = restated.get(schema.node) ?? [];
    const own = properties(ctx, schema);
    for (const property of own) if (!known.includes(property.name)) visit(property, ctx);

    const names = [...known, ...own.map(({ name }) => name)];
    for (const member of members(schema, 'allOf')) {
      restated.set(member.node, [...names]);
      names.push(...namesOf(ctx, member));
    }
    for (const branch of [...members(schema, 'oneOf'), ...members(schema, 'anyOf')]) {
      restated.set(branch.node, names);
    }
  });
}

/** A visitor that meets each property that may be sent or answered, and each parameter. */
export function eachField(visit: (field: Field, ctx: UserContext) => void): Oas3Visitor[] {
  return [
    eachProperty(({ name, schema, refused, description, location }, ctx) => {
      if (schema && !refused) visit({ name, schema, description, location }, ctx);
    }),
    eachParameter(({ name, description, explode }: Oas3Parameter, schema, ctx) => {
      if (typeof name !== 'string' || !schema || (explode && schema.node.properties)) return;
      const text = description ?? schema.node.description;
      visit({ name, schema, description: text, location: ctx.location }, ctx);
    }),
  ];
}

/** What a single value may be: the schema itself or its branches, of a list its entries. */
export function valuesOf(
  ctx: Context,
  { node, location }: Located<Schema>,
  seen: Set<Schema> = new Set(),
): Schema[] {
  if (seen.has(node)) return [];
  seen.add(node);
  const { oneOf: _oneOf, anyOf: _anyOf, allOf: _allOf, items, ...own } = node;
  const parts = COMPOSITIONS.flatMap((keyword) => members({ node, location }, keyword));
  const entries = isObjectNode(items)
    ? [{ node: items as Schema, location: location.child('items') }]
    : [];
  const inner = [...parts, ...entries].flatMap((part) => {
    const found = follow<Schema>(ctx, part.node, part.location);
    return found ? valuesOf(ctx, found, seen) : [];
  });
  if (inner.length === 0) return [own];
  return items ? inner : inner.map((value) => ({ ...own, ...value }));
}

/** The types a single value may have; none where the schema leaves them open. */
export function typesOfValue({ type = [] }: Schema): string[] {
  return [type].flat();
}

/** Whether a value is any text: of no format of this kind, and of no list of choices. */
export function isLooseText(value: Schema, format: string): boolean {
  if (!typesOfValue(value).includes('string') || value.enum || 'const' in value) return false;
  return !`${value.format}`.startsWith(format);
}

/** Whether a schema shows texts of some form, as its examples or within the lists that are its examples. */
export function examplesLike(form: RegExp, schemas: Schema[]): boolean {
  const examples = schemas.flatMap((schema) => schema.examples ?? []).flat();
  return examples.some((example) => typeof example === 'string' && form.test(example));
}

/** The name of a component: that of its file, or its key under `components`. */
export function nameOf({ source, pointer }: Location): string {
  const last = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  return pointer === '#/' ? last(source.absoluteRef).replace(/\.\w+$/, '') : last(pointer);
}

/** What an author forgot about a description, if it is not a sentence or several. */
export function flawOfText(description: unknown): string | undefined {
  if (typeof description !== 'string' || description.trim() === '') return 'has no description';
  return description.trimEnd().endsWith('.')
    ? undefined
    : 'has a description that does not end with a full stop';
}

export function isObjectNode(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namesOf(ctx: Context, member: Located<Schema>): string[] {
  const found = follow<Schema>(ctx, member.node, member.location);
  return Object.keys(found?.node.properties ?? {});
}
