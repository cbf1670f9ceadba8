/** Lists of several pages, read as the description says. */

import { type Operation, type OperationId, operations } from '@winninghunter/openapi';
import type { ContractCase } from './cases.ts';

/** One way to read on, as `x-pagination` has it. */
export type Way = {
  readonly style: 'page' | 'cursor' | 'offset' | 'keyset';
  readonly parameter: string;
  /** The number of the first page. */
  readonly first?: number;
  /** The parameter that sets how many rows a page has. */
  readonly size?: string;
  /** JSON Pointers into the answer; `key` is one into a row. */
  readonly rows: string;
  readonly next?: string;
  readonly total?: string;
  readonly key?: string;
  /** Counts the pages beside a token. */
  readonly counter?: string;
};

/** One page as it was answered. */
type Page = {
  readonly body: unknown;
  readonly rows: readonly unknown[];
  /** How many rows the list has, if the answer says so. */
  readonly total: unknown;
};

/** The ways that an operation has; undefined if it answers no list. */
export function waysOf(operationId: OperationId): readonly Way[] | undefined {
  const { extensions }: Operation = operations[operationId];
  return extensions['x-pagination'] as Way[] | undefined;
}

/** A case with further fields: in its body where it has one, else in its query. */
export function withFields(contractCase: ContractCase, fields: object): ContractCase {
  const { request } = contractCase;
  const { body, query } = request;
  return {
    ...contractCase,
    request: body
      ? { ...request, body: { ...body, ...fields } }
      : { ...request, query: { ...query, ...fields } },
  };
}

/**
 * All pages of a list, from the first on.
 *
 * @param ask - Resolves with the body of the answer to a case.
 */
export async function* pagesOf(
  ask: (contractCase: ContractCase) => Promise<unknown>,
  contractCase: ContractCase,
  way: Way,
): AsyncGenerator<Page> {
  let seen = 0;
  for (let count = 0, fields: object | undefined = {}; fields; count += 1) {
    const body = await ask(withFields(contractCase, fields));
    const rows = valueAt(way.rows, body) as unknown[];
    seen += rows.length;
    yield { body, rows, total: way.total === undefined ? undefined : valueAt(way.total, body) };
    fields = nextOf(way, { body, rows, count: count + 1, seen });
  }
}

type Last = {
  readonly body: unknown;
  readonly rows: readonly unknown[];
  /** How many pages there were so far. */
  readonly count: number;
  /** How many rows there were so far. */
  readonly seen: number;
};

/** What asks for the page after the last one; undefined if there is none. */
function nextOf(way: Way, { body, rows, count, seen }: Last): object | undefined {
  const { style, parameter, first = 1, next = '', key = '', counter } = way;
  if (style === 'cursor') {
    const token = valueAt(next, body) ?? undefined;
    return token && { [parameter]: token, ...(counter !== undefined && { [counter]: count }) };
  }
  if (rows.length === 0) return undefined;
  const values = { page: first + count, offset: seen, keyset: valueAt(key, rows.at(-1)) };
  return { [parameter]: values[style] };
}

/** What a JSON Pointer leads to; undefined if there is nothing. */
function valueAt(pointer: string, value: unknown): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | null)?.[step], value);
}
