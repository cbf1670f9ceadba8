import { type OperationId, operations } from '@winninghunter/openapi';
import { answerSchemas, operationAt, type Schema, wholeOf } from './description.ts';

/**
 * Fields of an answer that the description does not have, each as where it stands: `/data/0/title`.
 * Where it names none, since none are documented, there is nothing to miss.
 */
export function undescribedFields(
  operationId: OperationId,
  status: number,
  body: unknown,
): string[] {
  const { method, path } = operations[operationId];
  return [...fieldsBeyond(answerSchemas(operationAt(method, path), status), body, '')];
}

function* fieldsBeyond(
  schemas: readonly Schema[],
  value: unknown,
  place: string,
): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const parts = schemas.flatMap(wholeOf);
  for (const [name, own] of Object.entries(value)) {
    const known = Array.isArray(value) ? itemsOf(parts) : schemasOf(name, parts);
    if (known) yield* fieldsBeyond(known, own, `${place}/${name}`);
    else yield `${place}/${name}`;
  }
}

function itemsOf(parts: readonly Schema[]): Schema[] {
  return parts.flatMap(({ items }) => items ?? []);
}

/** What is said of a field; undefined if others are named and this one is not. */
function schemasOf(name: string, parts: readonly Schema[]): Schema[] | undefined {
  const own = parts.flatMap(({ properties }) => properties?.[name] ?? []);
  if (own.length > 0) return own;
  const others = parts.flatMap(({ additionalProperties }) => additionalProperties ?? []);
  const isOpen = parts.every(({ properties }) => properties === undefined);
  return others.length > 0 || isOpen ? others : undefined;
}
