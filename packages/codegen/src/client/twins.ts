import { isJson } from '../content.ts';
import type { Document, Place } from '../document.ts';
import { rowOf } from '../operations.ts';
import { successesOf } from './success.ts';

/**
 * The POST of each GET that is the same operation with a body: it only reads (`x-safe`), and takes,
 * answers, asks for and costs the same.
 */
export function twinsOf(document: Document, all: Place[]): Map<Place, Place> {
  const pairs = all.flatMap((get): [Place, Place][] => {
    const post = all.find(({ path, method }) => path === get.path && method === 'post');
    return get.method === 'get' && post && areTwins(document, get, post) ? [[get, post]] : [];
  });
  return new Map(pairs);
}

function areTwins(document: Document, get: Place, post: Place): boolean {
  const { query, ...one } = rowOf(document, get);
  const { body, ...other } = rowOf(document, post);
  return (
    post.operation['x-safe'] === true &&
    other.media.some(isJson) &&
    isSame(query.toSorted(), body.toSorted()) &&
    isSame([one.security, one.exclusive], [other.security, other.exclusive]) &&
    isSame(one.extensions['x-metering'], other.extensions['x-metering']) &&
    isSame(successesOf(document, get.operation), successesOf(document, post.operation))
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
