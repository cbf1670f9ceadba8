import type { Ground } from './ground.ts';
import { allIndexes, checked, highestFirst, keeping } from './order.ts';
import type { Collection, Searchable } from './world.ts';

/** A collection whose keys follow no window. Texts are put in lower case when they are first asked for. */
export function searchable<Entity, Key extends string>(
  ground: Ground,
  kind: string,
  parts: Collection<Entity> & {
    readonly keys: { readonly [Name in Key]: (index: number) => number };
    text(index: number): string;
  },
): Searchable<Entity, Key> {
  const { size, at, indexOf, keys } = parts;
  const texts: string[] = [];
  const column = (key: Key): Float64Array => {
    if (!Object.hasOwn(keys, key)) throw new RangeError(`${kind} have no key ${key}`);
    const value = keys[key];
    return ground.memory.remember(`${kind} ${key}`, () =>
      Float64Array.from({ length: size }, (_, index) => value(index)),
    );
  };
  return {
    size,
    at: keeping(size, at),
    indexOf,
    column,
    ordered: (key) =>
      ground.memory.remember(`${kind} order ${key}`, () =>
        highestFirst(allIndexes(size), column(key)),
      ),
    text: (index) => {
      texts[checked(index, size)] ??= parts.text(index).toLowerCase();
      return texts[index] ?? '';
    },
  };
}
