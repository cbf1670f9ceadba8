// The vocabulary of `x-pagination`: one way to page is one object of it.
import { isObject } from './request.ts';

/** One way to page, its shape checked. */
export type Way = {
  style: 'page' | 'cursor' | 'offset' | 'keyset';
  /** The name that asks for the next page. */
  parameter: string;
  /** The name that sets the size of a page. */
  size?: string;
  /** Number of the first page. */
  first?: 0 | 1;
  /** The name of a page number that has to grow by one with each token. */
  counter?: string;
  /** Pointers into the answer. */
  rows: string;
  next?: string;
  total?: string;
  /** Pointer into the last row. */
  key?: string;
};

/** The names by which a request of this service asks for another page, for each style. */
export const PARAMETERS: Readonly<Record<Way['style'], readonly string[]>> = {
  page: ['page'],
  cursor: ['after', 'scroll'],
  offset: ['offset'],
  keyset: ['before_id'],
};

export const PAGING_NAMES: readonly string[] = Object.values(PARAMETERS).flat();

/** The names by which a request of this service sets the size of a page. */
export const SIZE_NAMES: readonly string[] = ['limit', 'pageSize'];

/** How each style is written. */
export const WAYS: Readonly<Record<Way['style'], string>> = {
  page: '{ style: page, parameter: page, first: 1, size: limit, rows: /data, total: /total }',
  cursor: '{ style: cursor, parameter: after, size: limit, rows: /data, next: /meta/next_cursor }',
  offset: '{ style: offset, parameter: offset, rows: /result, total: /total }',
  keyset: '{ style: keyset, parameter: before_id, size: limit, rows: /notifications, key: /id }',
};

/** What a style needs beside `style`, `parameter` and `rows`. */
const NEEDED: Readonly<Record<Way['style'], readonly string[]>> = {
  page: ['first'],
  cursor: ['next'],
  offset: [],
  keyset: ['key'],
};

/** What a style may have beside what it needs. */
const ALLOWED: Readonly<Record<Way['style'], readonly string[]>> = {
  page: ['size', 'total'],
  cursor: ['size', 'total', 'counter'],
  offset: ['size', 'total'],
  keyset: ['size', 'total'],
};

const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;

export function isWay(value: unknown): value is Way {
  return flawsOfShape(value).length === 0;
}

/** What is wrong with the shape of a way, in words that follow a subject. */
export function flawsOfShape(value: unknown): string[] {
  if (!isObject(value) || Array.isArray(value)) return ['is not an object'];
  const way = value as Record<string, unknown>;
  const style = String(way['style']);
  if (!isStyle(style)) {
    return [
      `has no \`style\` out of ${Object.keys(WAYS)
        .map((one) => `\`${one}\``)
        .join(', ')}`,
    ];
  }
  const needed = ['style', 'parameter', 'rows', ...NEEDED[style]];
  const missing = needed.filter((key) => way[key] === undefined);
  const known = [...needed, ...ALLOWED[style]];
  const unknown = Object.keys(way).filter((key) => !known.includes(key));
  return [
    ...missing.map((key) => `lacks \`${key}\``),
    ...unknown.map((key) => `has \`${key}\`, which the style \`${style}\` does not know`),
    ...known.flatMap((key) => (key in way ? (flawOfValue(key, way[key]) ?? []) : [])),
  ];
}

function isStyle(style: string): style is Way['style'] {
  return Object.hasOwn(WAYS, style);
}

function flawOfValue(key: string, value: unknown): string | undefined {
  switch (key) {
    case 'first':
      return value === 0 || value === 1 ? undefined : 'has a `first` that is neither 0 nor 1';
    case 'parameter':
    case 'counter':
    case 'size':
      return typeof value === 'string' ? undefined : `has a \`${key}\` that is no name`;
    case 'rows':
    case 'next':
    case 'total':
    case 'key':
      return typeof value === 'string' && POINTER.test(value)
        ? undefined
        : `has a \`${key}\` that is no JSON Pointer such as \`/data\``;
    default:
      return undefined;
  }
}
