/** What a request is made of, by name. */

import type { Parts } from './generated/requests.js';

/** What a request holds under a name, in its query or in its body. */
export function sentValue({ query, body }: Parts, wanted: string): unknown {
  const pairs = isPairs(body?.value) ? body.value : [];
  const pair = [...query, ...pairs].find(([name]) => plain(name) === wanted.toLowerCase());
  if (pair) return pair[1];
  return isObject(body?.value) ? body.value[wanted] : undefined;
}

/** A request without some names, wherever they stand. */
export function without({ path, query, body }: Parts, names: Iterable<string>): Parts {
  const plainNames = new Set(Array.from(names, (name) => name.toLowerCase()));
  const isKept = ([name]: readonly [string, unknown]): boolean => !plainNames.has(plain(name));
  return {
    path,
    query: query.filter(isKept),
    ...(body && { body: { ...body, value: valueWithout(body.value, isKept) } }),
  };
}

function valueWithout(
  value: unknown,
  isKept: (pair: readonly [string, unknown]) => boolean,
): unknown {
  if (isPairs(value)) return value.filter(isKept);
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(isKept)) : value;
}

/** Names in a URL or a form have no case, and lists may come as `name[]`. */
function plain(name: string): string {
  const bracket = name.indexOf('[');
  return (bracket > 0 ? name.slice(0, bracket) : name).toLowerCase();
}

function isPairs(value: unknown): value is [string, string][] {
  return Array.isArray(value) && value.every(Array.isArray);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
