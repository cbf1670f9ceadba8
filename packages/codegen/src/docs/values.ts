import type { Field, Schema } from './content.ts';

/** A value for a field: what it shows, or else the least that fits. */
export function valueFor({ examples, schema }: Field): unknown {
  return examples[0]?.value ?? valueIn(schema);
}

/** A value that a schema shows, or the least that fits it. */
export function valueIn(schema: Schema): unknown {
  const shown = schema.examples?.[0] ?? schema.const ?? schema.default ?? schema.enum?.[0];
  if (shown !== undefined) {
    return shown;
  }
  const [option] = schema.options ?? [];
  const [type = option === undefined ? implied(schema) : ''] = schema.types;
  const made = MAKERS[type]?.(schema);
  if (option === undefined) {
    return made;
  }
  const more = valueIn(option.schema);
  return type === 'object' ? { ...(made as object), ...(more as object) } : more;
}

const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  time: '12:00:00Z',
  email: 'somebody@example.com',
  uri: 'https://example.com/',
  uuid: '123e4567-e89b-12d3-a456-426614174000',
  hostname: 'example.com',
};

const MAKERS: Record<string, (schema: Schema) => unknown> = {
  boolean: () => true,
  null: () => null,
  integer: least,
  number: least,
  string: ({ format = '', constraints }) =>
    FORMATS[format] ?? 'text'.padEnd(Number(constraints.minLength ?? 0), '.'),
  array: ({ items, constraints }) =>
    items === undefined ? [] : Array(Number(constraints.minItems ?? 1)).fill(valueIn(items)),
  object: ({ fields = [] }) =>
    Object.fromEntries(
      fields.filter(({ required }) => required).map((field) => [field.name, valueFor(field)]),
    ),
};

function least({ constraints }: Schema): number {
  const { minimum, exclusiveMinimum, maximum } = constraints;
  const from =
    minimum ?? (exclusiveMinimum === undefined ? undefined : Number(exclusiveMinimum) + 1);
  return Number(from ?? (typeof maximum === 'number' && maximum < 1 ? maximum : 1));
}

function implied({ fields, items }: Schema): string {
  return fields ? 'object' : items ? 'array' : 'string';
}
