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

export function checked(index: number, size: number): number {
  if (!Number.isInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`No index ${index} among ${size}`);
  }
  return index;
}
