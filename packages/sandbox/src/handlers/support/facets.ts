import type { Collection, World } from '../../world/world.ts';
import type { Test } from './tests.ts';

/** A property of many things, each of its values once. */
export type Facet<Value> = {
  readonly values: readonly Value[];
  /** The place of its value among them, for each index. */
  readonly of: Uint32Array;
};

type Value = string | number | readonly string[];
type Readers<Entity> = { readonly [name: string]: (entity: Entity) => Value };
export type Facets<Of extends Readers<never>> = {
  readonly [Name in keyof Of]: Facet<ReturnType<Of[Name]>>;
};

/** Reads all properties in one pass, since an entity is made anew each time. */
export function readFacets<Entity, Of extends Readers<Entity>>(
  things: Collection<Entity>,
  readers: Of,
): Facets<Of> {
  const parts = Object.entries(readers).map(([name, read]) => ({
    name,
    read,
    places: new Map<string | number, number>(),
    values: [] as Value[],
    of: new Uint32Array(things.size),
  }));
  for (let index = 0; index < things.size; index++) {
    const thing = things.at(index);
    for (const { read, places, values, of } of parts) {
      const value = read(thing);
      const key = typeof value === 'object' ? value.join() : value;
      let place = places.get(key);
      if (place === undefined) {
        place = values.push(value) - 1;
        places.set(key, place);
      }
      of[index] = place;
    }
  }
  const facets = Object.fromEntries(parts.map(({ name, values, of }) => [name, { values, of }]));
  return facets as unknown as Facets<Of>;
}

/** Keeps what has a wanted value. Each value is judged once. */
export function among<Value>(
  { values, of }: Facet<Value>,
  isWanted: (value: Value) => boolean,
): Test {
  const wanted = Uint8Array.from(values, (value) => (isWanted(value) ? 1 : 0));
  return (index) => wanted[of[index] ?? 0] === 1;
}

/** Made once for each world, and forgotten with it. */
export function perWorld<Made extends object>(
  make: (world: World) => Made,
): (world: World) => Made {
  const known = new WeakMap<World, Made>();
  return (world) => {
    let made = known.get(world);
    if (made === undefined) {
      made = make(world);
      known.set(world, made);
    }
    return made;
  };
}
