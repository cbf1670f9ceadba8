import type { Input } from '../../handler.ts';
import { dayOf } from '../../world/day.ts';
import type { Window, World } from '../../world/world.ts';
import { numberOf } from '../support/input.ts';
import { listOf, textOf } from './input.ts';

/** What a search keeps. Its name tells it apart from every other one of the same kind of entity. */
export type Condition<Key extends string> = Bounds<Key> | Test;

/** The value of a column lies between two bounds, both included. */
export type Bounds<Key extends string> = {
  readonly name: string;
  readonly key: Key;
  readonly window: Window;
  /** What the column counts for one of the bounds: 100 where they are money, and it is cents. */
  readonly unit: 1 | 100;
  readonly min: number;
  readonly max: number;
};

export type Test = {
  readonly name: string;
  /** Called only if the rows that it keeps are not known yet. */
  readonly prepare: () => (index: number) => boolean;
};

export function bounds<Key extends string>(
  input: Input,
  names: { readonly min?: readonly string[]; readonly max?: readonly string[] },
  column: Pick<Bounds<Key>, 'key' | 'window' | 'unit'>,
): Bounds<Key>[] {
  const min = highest(input, names.min ?? []);
  const max = numberOf(input, names.max?.[0] ?? '') ?? Number.POSITIVE_INFINITY;
  return between(column, min, max);
}

/** None if everything lies between them. */
export function between<Key extends string>(
  column: Pick<Bounds<Key>, 'key' | 'window' | 'unit'>,
  min: number,
  max: number,
): Bounds<Key>[] {
  if (min === Number.NEGATIVE_INFINITY && max === Number.POSITIVE_INFINITY) return [];
  const { key, window } = column;
  return [{ ...column, min, max, name: `${key} ${window.from}-${window.to} ${min}..${max}` }];
}

/** Of names for the same bound, all have to hold. */
function highest(input: Input, names: readonly string[]): number {
  return Math.max(...names.map((name) => numberOf(input, name) ?? Number.NEGATIVE_INFINITY));
}

/** What was first seen between two dates (`Y-m-d`), both included. */
export function firstSeenBounds<Key extends string>(
  world: World,
  key: Key,
  span: { readonly from?: string; readonly to?: string } | undefined,
): Bounds<Key>[] {
  const { from, to } = daysOf(span);
  return between({ key, window: world.allDays, unit: 1 }, from, to);
}

/** The days between two dates; endless where there is none. */
export function daysOf(span: { readonly from?: string; readonly to?: string } | undefined): Window {
  return {
    from: dayOf(span?.from ?? '') ?? Number.NEGATIVE_INFINITY,
    to: dayOf(span?.to ?? '') ?? Number.POSITIVE_INFINITY,
  };
}

/** Letter case does not matter. */
export function textTest(text: string | undefined, toText: (index: number) => string): Test[] {
  if (text === undefined) return [];
  const wanted = text.toLowerCase();
  return [{ name: `text ${wanted}`, prepare: () => (index) => toText(index).includes(wanted) }];
}

/** Categories of any level that are asked for, and those to leave out. */
export function categoryTests(
  world: World,
  input: Input,
  /** Tells which entities have something in one of some categories, which are marked by 1. */
  members: (marks: Uint8Array) => (index: number) => boolean,
): Test[] {
  const kept = [
    ...SINGLE_CATEGORIES.flatMap((name) => textOf(input, name) ?? []),
    ...listOf(input, 'category_ids'),
  ];
  const left = listOf(input, 'exclude_category_ids');
  const tests: Test[] = [];
  if (kept.length > 0) {
    tests.push({ name: `in ${JSON.stringify(kept)}`, prepare: () => members(marked(world, kept)) });
  }
  if (left.length > 0) {
    tests.push({
      name: `not in ${JSON.stringify(left)}`,
      prepare: () => {
        const isMember = members(marked(world, left));
        return (index) => !isMember(index);
      },
    });
  }
  return tests;
}

const SINGLE_CATEGORIES = ['category_l1_id', 'category_l2_id', 'category_l3_id'];

/** 1 for each category that an id names, and for those below it. */
function marked({ categories }: World, ids: readonly string[]): Uint8Array {
  const named = new Set(ids.map((id) => categories.indexOf(id)));
  return Uint8Array.from({ length: categories.size }, (_, index) =>
    categories.at(index).path.some((each) => named.has(each)) ? 1 : 0,
  );
}
