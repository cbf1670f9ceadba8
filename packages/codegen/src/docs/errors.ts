/** The catalogue of errors: each status, and each example that tells something of its own, once. */

import type { ErrorKind, Example, Operation, Response, Schema } from './content.ts';
import { slugOf } from './slugs.ts';

/** What the typed client throws, by status, and schemas that a success may have instead of its data. */
export type Thrown = { errors: Record<string, string>; notData: string[] };

/** A kind as one operation gives it. */
type Found = Omit<ErrorKind, 'slug' | 'operations'> & { name: string; operation: string };

/** What operations answer that is no success, by status. */
export function errorsOf(operations: Operation[], thrown: Thrown): ErrorKind[] {
  const found = operations.flatMap(({ id, responses }) =>
    responses
      .flatMap((response) => [...errorsIn(response, thrown), ...insteadOfData(response, thrown)])
      .map((each) => ({ ...each, operation: id })),
  );
  const groups = Map.groupBy(found, ({ operation: _, ...kind }) => JSON.stringify(kind));
  return unambiguous([...groups.values()].map(kindOf)).toSorted((one, other) =>
    one.status < other.status ? -1 : one.status > other.status ? 1 : 0,
  );
}

type Kind = Omit<Found, 'operation'>;

function errorsIn(response: Response, { errors }: Thrown): Kind[] {
  const { status, description, schema, examples } = response;
  if (isSuccess(response)) {
    return [];
  }
  const shown = examples.length > 0 ? examples : [undefined];
  return shown.map((example) => ({
    ...shownBy(response, example),
    description,
    detail: detailOf(schema, example?.value),
    thrown: errors[status] ?? null,
  }));
}

/** A success that holds something else than what was asked for, as one of its options. */
function insteadOfData(response: Response, { errors, notData }: Thrown): Kind[] {
  const options = isSuccess(response) ? (response.schema?.options ?? []) : [];
  return options
    .filter(({ schema }) => notData.includes(schema.name ?? ''))
    .flatMap(({ schema }) => {
      const fitting = response.examples.filter(({ value }) => fits(schema, value));
      const shown = fitting.length > 0 ? fitting : [undefined];
      return shown.map((example) => ({
        ...shownBy(response, example),
        description: schema.description ?? '',
        detail: '',
        thrown: errors['notData'] ?? null,
      }));
    });
}

function isSuccess({ status }: Response): boolean {
  return /^[123]/.test(status);
}

function shownBy({ status, media, description }: Response, example: Example | undefined) {
  return {
    name: example?.name ?? '',
    status,
    code: codeIn(example?.value),
    title: example?.summary || description,
    media,
    example: example?.value ?? null,
  };
}

function kindOf(those: Found[]): ErrorKind {
  const [{ name, operation: _, ...kind }] = those as [Found];
  return {
    slug: [kind.status, slugOf(name)].filter(Boolean).join('-'),
    ...kind,
    operations: [...new Set(those.map(({ operation }) => operation))],
  };
}

/** The first text of a body that reads like a code: `insufficient_credits`. */
function codeIn(value: unknown): string | null {
  const texts = Object.values(typeof value === 'object' && value !== null ? value : {});
  const code = texts.find(
    (each) => typeof each === 'string' && /^[a-z\d]+([_-][a-z\d]+)+$/i.test(each),
  );
  return (code as string | undefined) ?? null;
}

/** What the option says that an example follows, where the options of a body differ. */
function detailOf(schema: Schema | null, value: unknown): string {
  const fitting = (schema?.options ?? []).filter((option) => fits(option.schema, value));
  return fitting[0]?.schema.description ?? '';
}

/** Tells whether an object has what a schema demands, as far as names and texts tell. */
function fits({ fields = [], more }: Schema, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const names = Object.keys(value);
  return (
    names.every((name) => !more?.['propertyNames']?.more?.['not']?.enum?.includes(name)) &&
    fields.every(
      ({ name, required, schema }) =>
        (!required || names.includes(name)) &&
        fitsText(schema, (value as Record<string, unknown>)[name]),
    )
  );
}

function fitsText({ constraints, more }: Schema, value: unknown): boolean {
  const { pattern } = constraints;
  const refused = more?.['not']?.constraints.pattern;
  return (
    typeof value !== 'string' ||
    ((typeof pattern !== 'string' || new RegExp(pattern, 'u').test(value)) &&
      (typeof refused !== 'string' || !new RegExp(refused, 'u').test(value)))
  );
}

/** Kinds that would have one address get a number. */
function unambiguous(kinds: ErrorKind[]): ErrorKind[] {
  const seen = new Map<string, number>();
  return kinds.map((kind) => {
    const count = (seen.get(kind.slug) ?? 0) + 1;
    seen.set(kind.slug, count);
    return count === 1 ? kind : { ...kind, slug: `${kind.slug}-${count}` };
  });
}
