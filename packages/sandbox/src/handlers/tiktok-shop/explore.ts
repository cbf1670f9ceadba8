import type { Context, Handler, Input } from '../../handler.ts';
import type { Window, World } from '../../world/world.ts';
import { numberOf } from '../support/input.ts';
import type { Condition } from './conditions.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { countryOf, textOf } from './input.ts';
import { limitOf, startOf } from './paging.ts';
import { type Period, periodOf } from './period.ts';
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
  readonly period: Period;
  readonly firstSeen: Context['firstSeen'];
};

/** A page of what a search finds. */
export function explore<Key extends string>(kind: Kind<Key>): Handler {
  return (input, context) => {
    const { world } = context;
    const asked = ask(input, context);
    const { country, period } = asked;
    const table = kind.table(world);
    const matches = search(world, table, {
      country,
      conditions: kind.conditions(asked),
      ...sortOf(world, kind.sorts, textOf(input, 'sort'), period.window),
    });
    const isAscending = input['order'] === 'asc';
    const at = (place: number): number =>
      matches[isAscending ? matches.length - 1 - place : place] ?? -1;

    const limit = limitOf(input);
    const after = textOf(input, 'after');
    const start =
      after === undefined ? startOf(input) : placeAfter(after, table, matches, isAscending);
    const end = Math.min(start + limit, matches.length);
    const page = Array.from({ length: Math.max(0, end - start) }, (_, place) => at(start + place));
    return {
      success: true,
      data: kind.rows(world, page, period.window, country),
      page: after === undefined ? (numberOf(input, 'page') ?? 1) : Math.floor(start / limit) + 1,
      total: matches.length,
      meta: {
        next_cursor:
          end < matches.length && end > start
            ? writeCursor({ id: table.at(at(end - 1)).id, at: end })
            : null,
      },
      credits_remaining: null,
      credits_unlimited: true,
    };
  };
}

/** How many rows a search finds. */
export function count<Key extends string>(kind: Kind<Key>): Handler {
  return (input, context) => {
    const { world } = context;
    const asked = ask(input, context);
    const total = search(world, kind.table(world), {
      country: asked.country,
      conditions: kind.conditions(asked),
      ...sortOf(world, kind.sorts, undefined, asked.period.window),
    }).length;
    return { success: true, total, count: total };
  };
}

function ask(input: Input, { world, firstSeen }: Context): Asked {
  const period = periodOf(world, input['period']);
  return { input, world, country: countryOf(input), period, firstSeen };
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
