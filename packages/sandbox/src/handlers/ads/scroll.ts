/** Tokens that lead from one page of a search to the next. Nothing is kept of them. */

import { refusal } from '../support/errors.ts';
import { digest } from '../support/search.ts';

const LIFETIME_MS = 3_600_000;

/** Where a search goes on. */
export type Place = { readonly start: number; readonly limit: number };

/** A token for a search with this identity, good for an hour. */
export function writeToken({ start, limit }: Place, identity: string, now: number): string {
  const content = [start, limit, now + LIFETIME_MS, digest(identity)].join('.');
  return encode(`${content}.${digest(content)}`);
}

/** Throws a `Refusal` for a token that is too old, made up, or of a search with other filters. */
export function readToken(token: string, identity: string, now: number): Place {
  const text = decode(token);
  const end = text.lastIndexOf('.');
  const content = text.slice(0, end);
  const [start, limit, expires, ofFilters] = content.split('.');
  if (end < 0 || text.slice(end + 1) !== digest(content) || Number(expires) <= now) {
    throw refusal(400, 'Invalid or expired scroll token');
  }
  if (ofFilters !== digest(identity)) {
    throw refusal(400, 'Scroll token does not match current query filters');
  }
  return { start: Number(start), limit: Number(limit) };
}

function encode(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Empty for what is no such encoding. */
function decode(token: string): string {
  try {
    return atob(token.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
