/** The catalogue of errors: each status, and each example that tells something of its own, once. */

import type { ErrorKind, Example, Operation, Response, Schema } from './content.ts';
import { slugOf } from './slugs.ts';

type Found = {
  status: string;
  response: Response;
  media: string | null;
  example: Example | null;
  operation: string;
};

/** What operations answer that is no success, by status. */
export function errorsOf(operations: Operation[], thrown: Record<string, string>): ErrorKind[] {
  const found = operations.flatMap(foundIn);
  const groups = Map.groupBy(found, keyOf);
  const kinds = [...groups.values()].map((those) => kindOf(those, thrown));
  return unambiguous(kinds).toSorted((one, other) =>
    one.status < other.status ? -1 : one.status > other.status ? 1 : 0,
  );
}

function foundIn({ id, responses }: Operation): Found[] {
  return responses.filter(isError).flatMap((response) => {
    const { status, media } = response;
    const examples = response.examples.length > 0 ? response.examples : [null];
    return examples.map((example) => ({ status, response, media, example, operation: id }));
  });
}

function isError({ status }: Response): boolean {
  return !/^[123]/.test(status);
}

function keyOf({ status, response, example }: Found): string {
  return JSON.stringify([status, response.description, example]);
}

function kindOf(those: Found[], thrown: Record<string, string>): ErrorKind {
  const [{ status, response, media, example }] = those as [Found];
  return {
    slug: [status, slugOf(example?.name ?? '')].filter(Boolean).join('-'),
    status,
    code: codeIn(example?.value),
    title: example?.summary || response.description,
    description: response.description,
    detail: detailOf(response.schema, example?.value),
    media,
    example: example?.value ?? null,
    thrown: thrown[status] ?? null,
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
