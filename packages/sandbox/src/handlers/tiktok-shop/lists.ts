import type { Handler, Input } from '../../handler.ts';
import type { Collection, Window, World } from '../../world/world.ts';
import { textOf } from './input.ts';
import { pageOf } from './paging.ts';
import { periodOf } from './period.ts';
import { found } from './refuse.ts';
import { type Sorts, sortOf } from './sort.ts';

/** Things that belong to another one, as its detail page lists them. */
export type DetailList<Key extends string> = {
  /** What the list belongs to, with its name in a refusal. */
  owner(world: World): Collection<unknown>;
  readonly name: string;
  members(world: World, owner: number, window: Window): ArrayLike<number>;
  column(world: World, key: Key, window: Window): Float64Array;
  readonly sorts: Sorts<Key>;
  rows(world: World, indexes: readonly number[], window: Window): object[];
};

/** A page of a list inside a detail route. */
export function detailList<Key extends string>(list: DetailList<Key>): Handler {
  return (input, { world }) => {
    const owner = found(list.owner(world), input['id'], list.name);
    const { window } = periodOf(world, input['period']);
    const members = list.members(world, owner, window);
    const { key, window: of } = sortOf(world, list.sorts, textOf(input, 'sort'), window);
    const sorted = inOrder(members, list.column(world, key, of), input);
    return pageOf(input, sorted, (page) => list.rows(world, page, window));
  };
}

/** The highest first, unless the lowest is asked for. */
export function inOrder(
  indexes: ArrayLike<number>,
  column: Float64Array,
  input: Input = {},
): number[] {
  const sorted = Array.from(indexes).sort(
    (one, other) => (column[other] ?? 0) - (column[one] ?? 0) || one - other,
  );
  return input['order'] === 'asc' ? sorted.reverse() : sorted;
}
