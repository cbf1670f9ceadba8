/** Names of methods: those of the path, and a verb where these alone would stand in the way of others. */

import type { Place } from '../document.ts';
import type { ClientConfig } from './config.ts';
import { type Family, namespacesOf, segmentsOf } from './families.ts';

const KEYWORDS = new Set(
  `await break case catch class const continue debugger default delete do else enum export extends false
  finally for function if implements import in instanceof interface let new null package private
  protected public return static super switch this throw true try typeof var void while with yield
  arguments eval`.split(/\s+/),
);

/** What leads to a method, such as `['shop', 'products', 'list']`. */
export type Names = {
  names: string[];
  /** The last of them, if the path does not have it. */
  verb: string;
};

/** The names of a method among all others. */
export function namesOf(place: Place, all: Place[], family: Family, config: ClientConfig): Names {
  const segments = segmentsOf(place.path, family);
  const fixed = segments.filter((segment) => !isParameter(segment)).map(camelCased);
  const verb = verbOf(place, all, segments, config);
  return { names: [family.namespace, ...fixed, verb].filter(Boolean), verb };
}

/** Tells whether a name can stand after a dot. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

/** Tells whether a constant can have a name. */
export function isFree(name: string): boolean {
  return isIdentifier(name) && !KEYWORDS.has(name);
}

/**
 * A list above other routes, or just below its family, is `list`, and one item is named by its HTTP
 * method; any other whose own name is taken says the first word of its operationId.
 */
function verbOf(
  { path, method, operation }: Place,
  all: Place[],
  segments: string[],
  config: ClientConfig,
): string {
  const last = segments.at(-1) ?? '';
  if (isParameter(last)) {
    return method;
  }
  const isTop = segments.length === 1;
  const isTaken =
    segments.length === 0 ||
    (isTop && [...config.reserved, ...namespacesOf(config)].includes(camelCased(last))) ||
    all.some(
      (other) =>
        other.path.startsWith(`${path}/`) || (other.path === path && other.method !== method),
    );
  if (method === 'get' && operation['x-pagination'] !== undefined && (isTop || isTaken)) {
    return 'list';
  }
  return isTaken ? firstWord(operation.operationId ?? method) : '';
}

function firstWord(operationId: string): string {
  const [word = operationId] = /^[A-Z]?[a-z]+/.exec(operationId) ?? [];
  return word.toLowerCase();
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}

function camelCased(segment: string): string {
  return segment.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
