/** Indexes by their value, the highest first, and the lowest index first among equals. */
export function highestFirst(indexes: Uint32Array, values: Float64Array): Uint32Array {
  return indexes.slice().sort((one, other) => {
    const difference = (values[other] ?? 0) - (values[one] ?? 0);
    return difference === 0 ? one - other : difference;
  });
}

export function allIndexes(size: number): Uint32Array {
  return Uint32Array.from({ length: size }, (_, index) => index);
}

/** What `make` returns, made when it is first asked for. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Entities that were made are kept, up to so many of a kind. */
const MOST_ENTITIES = 4096;

/** What `make` returns for an index, which is checked and kept for a while. */
export function keeping<Entity>(
  size: number,
  make: (index: number) => Entity,
): (index: number) => Entity {
  let entities = new Map<number, Entity>();
  return (index) => {
    const known = entities.get(index);
    if (known !== undefined) return known;
    const entity = make(checked(index, size));
    if (entities.size >= MOST_ENTITIES) entities = new Map();
    entities.set(index, entity);
    return entity;
  };
}

export function checked(index: number, size: number): number {
  if (!Number.isInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`No index ${index} among ${size}`);
  }
  return index;
}
