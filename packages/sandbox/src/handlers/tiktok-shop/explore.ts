import type { Context, Handler, Input } from '../../handler.ts';
import type { Window, World } from '../../world/world.ts';
import { numberOf } from '../support/input.ts';
import type { Condition } from './conditions.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { countryOf, DEFAULT_COUNTRY, textOf } from './input.ts';
import { limitOf, startOf } from './paging.ts';
import { periodOf } from './period.ts';
import { wrongCursor } from './refuse.ts';
import { search, type Table } from './search.ts';
import { type Sorts, sortOf } from './sort.ts';

/** What searches of one kind of entity have of their own. */
export type Kind<Key extends string> = {
  readonly sorts: Sorts<Key>;
  table(world: World): Table<Key>;
  conditions(asked: Asked): Condition<Key>[];
  rows(world: World, indexes: readonly number[], window: Window, country: string): object[];
};

/** What a search is asked. */
export type Asked = {
  readonly input: Input;
  readonly world: World;
  readonly country: string;
  readonly window: Window;
  readonly firstSeen?: Context['firstSeen'];
};

/** A page of what a search finds. */
export function explore<Key extends string>(kind: Kind<Key>): Handler {
  return (input, context) => {
    const asked = ask(input, context);
    const { world, country, window } = asked;
    const table = kind.table(world);
    const matches = matching(kind, asked);
    const isAscending = input['order'] === 'asc';
    const at = (place: number): number =>
      matches[isAscending ? matches.length - 1 - place : place] ?? -1;

    const limit = limitOf(input);
    const after = textOf(input, 'after');
    const start =
      after === undefined ? startOf(input) : placeAfter(after, table, matches, isAscending);
    const end = Math.min(start + limit, matches.length);
    const isLast = end === matches.length || start >= end;
    const page = Array.from({ length: Math.max(0, end - start) }, (_, place) => at(start + place));
    return {
      success: true,
      data: kind.rows(world, page, window, country),
      page: after === undefined ? (numberOf(input, 'page') ?? 1) : Math.floor(start / limit) + 1,
      total: matches.length,
      meta: {
        next_cursor: isLast ? null : writeCursor({ id: table.at(at(end - 1)).id, at: end }),
      },
      credits_remaining: null,
      credits_unlimited: true,
    };
  };
}

/** How many rows a search finds. */
export function count<Key extends string>(kind: Kind<Key>): Handler {
  return (input, context) => {
    const total = matching(kind, ask(input, context)).length;
    return { success: true, total, count: total };
  };
}

/** All that a search of the usual market finds, the best first. */
export function best<Key extends string>(
  world: World,
  kind: Kind<Key>,
  input: Input,
  window: Window,
): Uint32Array {
  return matching(kind, { input, world, country: DEFAULT_COUNTRY, window });
}

function matching<Key extends string>(kind: Kind<Key>, asked: Asked): Uint32Array {
  const { input, world, country, window } = asked;
  return search(world, kind.table(world), {
    country,
    conditions: kind.conditions(asked),
    ...sortOf(world, kind.sorts, textOf(input, 'sort'), window),
  });
}

function ask(input: Input, { world, firstSeen }: Context): Asked {
  const { window } = periodOf(world, input['period']);
  return { input, world, country: countryOf(input), window, firstSeen };
}

/** The place of the row after the one that a cursor names. */
function placeAfter<Key extends string>(
  token: string,
  table: Table<Key>,
  matches: Uint32Array,
  isAscending: boolean,
): number {
  const cursor = readCursor(token);
  const index = cursor ? table.indexOf(cursor.id) : -1;
  if (index < 0) throw wrongCursor();
  const hint = (cursor?.at ?? 0) - 1;
  const hinted = isAscending ? matches.length - 1 - hint : hint;
  // the place is only a short cut: what is found may have changed since
  const place = matches[hinted] === index ? hinted : matches.indexOf(index);
  if (place < 0) throw wrongCursor();
  return isAscending ? matches.length - place : place + 1;
}
