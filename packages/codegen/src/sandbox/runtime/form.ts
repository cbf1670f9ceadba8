import { plainName } from './names.ts';
import type { Content, Failure, Pair } from './types.ts';

/**
 * The object that a form stands for: text becomes a number or a boolean where one is wanted, and a
 * list is split at its commas where the description says so. What could not be read is told as well.
 */
export function fieldsOf(
  pairs: readonly Pair[],
  { shapes, lists = {} }: Content,
): { fields: Record<string, unknown>; failures: Failure[] } {
  const groups = new Map<string, string[]>();
  for (const [written, value] of pairs) {
    const name = plainName(written);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else group.push(value);
  }
  const fields = Object.fromEntries(
    [...groups].map(([name, values]) => [name, fieldOf(name, values, lists)]),
  );
  const failures = shapes.flatMap(({ coercing }) =>
    coercing === undefined || coercing(fields) ? [] : (coercing.errors ?? []),
  );
  return { fields, failures };
}

function fieldOf(name: string, values: string[], lists: NonNullable<Content['lists']>): unknown {
  if (Object.hasOwn(lists, name)) {
    return lists[name] ? values.flatMap((value) => value.split(',')) : values;
  }
  return values.length > 1 ? values : values[0];
}
