import { isDeepStrictEqual } from 'node:util';
import type { Field, Schema } from './content.ts';

/** What is put together, and so is no contradiction if two schemas say it. */
const JOINED = [
  'name',
  'title',
  'description',
  'notes',
  'types',
  'constraints',
  'fields',
  'refused',
  'needs',
  'patterns',
  'parts',
  'exclusive',
] as const;

/** Two schemas at once: one, if they do not contradict each other, else the second as a part. */
export function both(one: Schema, other: Schema): Schema {
  const types = sharedTypes(one.types, other.types);
  if (types === undefined || clash(one, other)) {
    return { ...one, parts: [...(one.parts ?? []), other] };
  }
  const fields = joinedFields(one.fields, other.fields);
  return {
    ...other,
    ...one,
    types,
    constraints: { ...other.constraints, ...one.constraints },
    ...(fields && { fields }),
    ...((one.refused || other.refused) && { refused: { ...other.refused, ...one.refused } }),
    ...filled('notes', notesOf(one, other)),
    ...filled('needs', [...new Set(listed(one.needs, other.needs))]),
    ...filled('patterns', listed(one.patterns, other.patterns)),
    ...filled('parts', listed(one.parts, other.parts)),
  };
}

function listed<T>(one: T[] = [], other: T[] = []): T[] {
  return [...one, ...other];
}

function filled<T>(name: string, items: T[]): Record<string, T[]> {
  return items.length > 0 ? { [name]: items } : {};
}

/** The types that both allow; undefined if there is none. */
function sharedTypes(one: string[], other: string[]): string[] | undefined {
  if (one.length === 0 || other.length === 0) {
    return one.length === 0 ? other : one;
  }
  const allows = (types: string[], type: string): boolean =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  const shared = [...new Set([...one, ...other])].filter(
    (type) => allows(one, type) && allows(other, type),
  );
  return shared.length > 0 ? shared : undefined;
}

function clash(one: Schema, other: Schema): boolean {
  return (
    differ(without(one), without(other)) ||
    differ(one.constraints, other.constraints) ||
    differ(one.more ?? {}, other.more ?? {})
  );
}

function without(schema: Schema): object {
  const joined = new Set<string>([...JOINED, 'more']);
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !joined.has(key)));
}

/** Tells whether two objects say different things of one key. */
function differ(one: object, other: object): boolean {
  return Object.entries(one).some(
    ([key, value]) =>
      Object.hasOwn(other, key) &&
      !isDeepStrictEqual(value, (other as Record<string, unknown>)[key]),
  );
}

/** What the second says in words, and the first does not. */
function notesOf(one: Schema, other: Schema): string[] {
  const said = [one.title, one.description, ...(one.notes ?? [])];
  const also = [
    one.title === undefined ? undefined : other.title,
    one.description === undefined ? undefined : other.description,
    ...(other.notes ?? []),
  ];
  return [
    ...(one.notes ?? []),
    ...also.filter((text) => text !== undefined).filter((text) => !said.includes(text)),
  ];
}

function joinedFields(one?: Field[], other?: Field[]): Field[] | undefined {
  if (one === undefined || other === undefined) {
    return one ?? other;
  }
  const joined = one.map((field) => {
    const second = other.find(({ name }) => name === field.name);
    return second === undefined ? field : bothFields(field, second);
  });
  return [...joined, ...other.filter(({ name }) => !one.some((each) => each.name === name))];
}

function bothFields(one: Field, other: Field): Field {
  const { description = '', ...schema } = both(described(one), described(other));
  return {
    ...one,
    required: one.required || other.required,
    deprecated: one.deprecated || other.deprecated,
    description,
    schema,
  };
}

function described({ description, schema }: Field): Schema {
  return { ...(description && { description }), ...schema };
}
