/** How a list is read on, in words. */

import type { Operation } from '@winninghunter/docs-content';
import { type Html, html, join, NOTHING } from '../html.ts';
import type { Voice } from './voice.ts';

export type Way = {
  style?: string;
  parameter?: string;
  first?: number;
  size?: string;
  rows?: string;
  next?: string;
  total?: string;
  key?: string;
  counter?: string;
};

/** Each way in a few sentences; nothing for what is no list. */
export function paginationSection({ pagination }: Operation, voice: Voice): Html {
  if (pagination.length === 0) return NOTHING;
  const ways = pagination.map((way) =>
    join(
      sentences(way as Way, voice).map((each) => voice.own(each)),
      ' ',
    ),
  );
  return ways.length === 1
    ? html`<p>${ways}</p>`
    : html`<ul>${ways.map((way) => html`<li>${way}</li>`)}</ul>`;
}

/** The sentences of one way. */
export function sentences(way: Way, { words: { pagination } }: Voice): string[] {
  const { size, counter, rows, total } = way;
  return [
    opening(way, pagination),
    counter !== undefined && pagination.counter(counter),
    size !== undefined && pagination.size(size),
    rows !== undefined && (rows === '' ? pagination.bare : pagination.rows(dotted(rows))),
    total !== undefined && pagination.total(dotted(total)),
    way.next === undefined ? pagination.last : pagination.lastToken,
  ].filter((sentence) => typeof sentence === 'string');
}

function opening(way: Way, words: Voice['words']['pagination']): string {
  const parameter = way.parameter ?? '';
  switch (way.style) {
    case 'cursor':
      return words.cursor(parameter, dotted(way.next ?? ''));
    case 'keyset':
      return words.keyset(parameter, dotted(way.key ?? ''));
    case 'offset':
      return words.offset(parameter);
    default:
      return words.page(parameter, way.first ?? 1);
  }
}

/** A JSON pointer as programs write it: `/meta/next_cursor` is `meta.next_cursor`. */
function dotted(pointer: string): string {
  return pointer.replace(/^\//, '').replaceAll('/', '.');
}
