/** The ways in which a list is read on, from its `x-pagination`. */

import { bodySchemas } from '../content.ts';
import {
  type Document,
  isNode,
  type Place,
  parametersOf,
  resolve,
  type Schema,
} from '../document.ts';
import type { Row } from '../operations.ts';
import { propertiesOf } from '../properties.ts';
import type { MethodCall } from './calls.ts';
import { keyOf } from './literal.ts';

/** One way, as the client wants it; pointers are lists of steps. */
export type Way = {
  by: string;
  name: string;
  from?: number;
  counter?: string;
  size?: string;
  /** Rows of a page if none are asked for. */
  usual?: number;
  /** Most rows that may be asked for. */
  most?: number;
  rows: string[];
  next?: string[];
  total?: string[];
  key?: string[];
};

const STYLES = ['cursor', 'keyset', 'offset', 'page'];

/** The ways of an operation, best first; undefined where it answers no list. */
export function waysOf(document: Document, place: Place, row: Row): Way[] | undefined {
  const given = row.extensions['x-pagination'];
  if (!Array.isArray(given)) {
    return undefined;
  }
  const ways = given.filter(isNode);
  const problem = ways.map((way) => problemOf(way, row)).find((each) => each);
  if (problem !== undefined) {
    throw new Error(`The x-pagination of ${row.method.toUpperCase()} ${row.path} ${problem}.`);
  }
  return ways.map((way) => wayOf(document, place, way));
}

function problemOf({ style, parameter }: Record<string, unknown>, row: Row): string | undefined {
  if (!STYLES.includes(String(style))) {
    return `has the style "${style}"; a client knows ${STYLES.join(', ')}`;
  }
  return [...row.query, ...row.body].includes(String(parameter))
    ? undefined
    : `reads on by "${parameter}", which the operation does not take`;
}

/** What leads to the next page, as a part of the input. */
export function nextOf(document: Document, { place, ways = [] }: MethodCall): string {
  const names = new Set(ways.flatMap(({ name, counter }) => [name, counter ?? []].flat()));
  const members = [...names].map((name) => {
    const { type } = schemaOf(document, place, name);
    const types = [type ?? 'string'].flat().map((each) => (each === 'integer' ? 'number' : each));
    return `${keyOf(name)}?: ${[...new Set(types)].join(' | ')}`;
  });
  return `{ ${members.join('; ')} }`;
}

function wayOf(document: Document, place: Place, way: Record<string, unknown>): Way {
  const { style, parameter, first, counter, size } = way;
  const { default: usual, maximum: most } = schemaOf(document, place, String(size));
  return {
    by: String(style),
    name: String(parameter),
    ...(typeof first === 'number' && { from: first }),
    ...(typeof counter === 'string' && { counter }),
    ...(typeof size === 'string' && { size }),
    ...(typeof usual === 'number' && { usual }),
    ...(typeof most === 'number' && { most }),
    rows: steps(way['rows']),
    ...pointer(way, 'next'),
    ...pointer(way, 'total'),
    ...pointer(way, 'key'),
  };
}

function pointer(way: Record<string, unknown>, name: 'next' | 'total' | 'key') {
  return name in way ? { [name]: steps(way[name]) } : {};
}

function steps(value: unknown): string[] {
  return String(value ?? '')
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What is said of a name in the query or in the body. */
function schemaOf(document: Document, place: Place, name: string): Schema {
  const query = parametersOf(document, place.pathItem, place.operation);
  const single = query.find((each) => each.name === name && each.in === 'query')?.schema;
  const objects = [
    ...query.flatMap(({ schema }): Schema[] => (schema ? [schema] : [])),
    ...bodySchemas(document, place.operation),
  ];
  const found =
    single ??
    objects
      .map((schema) => propertiesOf(document, schema).accepted.get(name))
      .find((schema) => schema !== undefined);
  return found === undefined ? {} : resolve(document, found);
}
