/** Lists, read on page by page. */

import type { Page, PagedOptions, Reply } from './call.ts';
import { ServerError } from './errors.ts';
import type { Operation } from './operation.ts';

/** One way to read a list on. Pointers are lists of steps into the answer, or into a row. */
export type Way = {
  readonly by: 'page' | 'offset' | 'cursor' | 'keyset';
  /** The parameter that asks for another page. */
  readonly name: string;
  /** Number of the first page. */
  readonly from?: number;
  /** A parameter that grows by one with each token. */
  readonly counter?: string;
  /** The parameter that sets how many rows a page has. */
  readonly size?: string;
  /** Rows of a page if none are asked for. */
  readonly usual?: number;
  /** Most rows that may be asked for. */
  readonly most?: number;
  readonly rows: readonly string[];
  readonly next?: readonly string[];
  readonly total?: readonly string[];
  readonly key?: readonly string[];
};

type Input = Record<string, unknown>;

/** The way that an input has begun, else the best one. */
export function wayOf({ ways }: Operation, input: Input): Way | undefined {
  return ways.find(({ name }) => input[name] != null) ?? ways[0];
}

/** All pages from where the input begins; `send` gets the input of each. */
export async function* pages(
  operation: Operation,
  input: Input,
  { maxPages = Infinity, maxCredits = Infinity }: PagedOptions,
  send: (input: Input) => Promise<Reply<unknown>>,
): AsyncGenerator<Page<unknown, unknown, Input>, void, undefined> {
  const way = wayOf(operation, input) as Way;
  const seen = new Set([input[way.name]]);
  let largest = 0;
  let current = input;
  for (let count = 1; count <= maxPages && count * operation.credits <= maxCredits; count += 1) {
    const { data } = await send(current);
    const items = at(data, way.rows) ?? [];
    if (!Array.isArray(items)) {
      throw new ServerError(`${operation.name} answered no list at /${way.rows.join('/')}.`, {
        operation: operation.name,
        code: 'no_list',
      });
    }
    largest = Math.max(largest, items.length);
    const next = nextOf(way, current, data, items, largest);
    const token = next?.[way.name];
    if (token !== undefined && seen.has(token)) {
      throw new ServerError(
        `${operation.name} gave the \`${way.name}\` of page ${count + 1} a second time, so it would never end.`,
        { operation: operation.name, code: 'repeated_cursor' },
      );
    }
    seen.add(token);
    yield { data, items, next };
    if (next === undefined) {
      return;
    }
    current = { ...current, ...next };
  }
}

/** What asks for the page after one; undefined after the last. */
function nextOf(
  way: Way,
  input: Input,
  data: unknown,
  items: unknown[],
  largest: number,
): Input | undefined {
  const { by, name, from = 0, counter, key, next } = way;
  const number = Number(input[name] ?? from);
  if (by === 'cursor') {
    const token = next && at(data, next);
    const isOver = token == null || token === '' || items.length === 0;
    return isOver
      ? undefined
      : { [name]: token, ...(counter && { [counter]: Number(input[counter] ?? 0) + 1 }) };
  }
  const before = by === 'page' ? (number - from) * largest : number;
  if (isLast(way, input, data, items.length, largest, before)) {
    return undefined;
  }
  if (by === 'keyset') {
    return { [name]: key && at(items.at(-1), key) };
  }
  return { [name]: number + (by === 'page' ? 1 : items.length) };
}

/** A page that is empty, reaches the total, or is shorter than the service would make it. */
function isLast(
  way: Way,
  input: Input,
  data: unknown,
  rows: number,
  largest: number,
  before: number,
): boolean {
  const { size, usual, most, total } = way;
  const asked = size === undefined ? undefined : input[size];
  // more than it usually gives may be cut short by the service, so only that much is sure
  const sure = asked == null ? usual : Math.min(Number(asked), most ?? usual ?? 0);
  const all = total && at(data, total);
  return (
    rows === 0 ||
    rows < Math.max(sure ?? 0, largest) ||
    (typeof all === 'number' && before + rows >= all)
  );
}

/** The value at a pointer. */
function at(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((each, step) => Object(each)[step], value);
}
