/** JSON as it is found in a description, and ways to walk it. */

export type Node = Record<string, unknown>;

/** An OpenAPI description, bundled in one file. */
export type Description = Node & { openapi: string };

/** The keys of a path item that are operations. */
export const METHODS: readonly string[] = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
];

/** Tells an object from every other value. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at a key, or an empty one. */
export function child(node: unknown, key: string): Node {
  const value = isNode(node) ? node[key] : undefined;
  return isNode(value) ? value : {};
}

/** The list at a key, or an empty one. */
export function list(node: unknown, key: string): unknown[] {
  const value = isNode(node) ? node[key] : undefined;
  return Array.isArray(value) ? value : [];
}

/** The segments of a JSON Pointer, decoded; the `#` of a fragment is left out. */
export function segments(pointer: string): string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((segment) => decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at a place of a document, or nothing. */
export function at(document: unknown, path: readonly string[]): unknown {
  let target = document;
  for (const segment of path) {
    target = (target as Node | undefined | null)?.[segment];
  }
  return target;
}

/** Each value changed by a function, under its key. */
export function mapValues(node: Node, change: (value: unknown, key: string) => unknown): Node {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value, key)]));
}

/**
 * A value as text, unless it is a scalar; a list member by member. For what is a value and no part of
 * the description, such as a default: Redocly does not look into it, and would miss a change.
 */
export function asValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => (isNode(each) || Array.isArray(each) ? canonical(each) : each));
  }
  return isNode(value) ? canonical(value) : value;
}

/** JSON with sorted keys: equal for values that mean the same. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isNode(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
