/** Keeps what is expensive to make, up to a number of bytes; what was not asked for longest goes first. */
export class Memory {
  readonly #kept = new Map<string, ArrayBufferView>();
  readonly #limit: number;
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  remember<Value extends ArrayBufferView>(key: string, make: () => Value): Value {
    const known = this.#kept.get(key);
    if (known !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known as Value;
    }
    const value = make();
    this.#kept.set(key, value);
    this.#bytes += sizeOf(key, value);
    this.#forget();
    return value;
  }

  has(key: string): boolean {
    return this.#kept.has(key);
  }

  #forget(): void {
    for (const [key, value] of this.#kept) {
      if (this.#bytes <= this.#limit || this.#kept.size === 1) return;
      this.#kept.delete(key);
      this.#bytes -= sizeOf(key, value);
    }
  }
}

/** With its key and its place in the map, since a search that finds nothing has no bytes of its own. */
function sizeOf(key: string, value: ArrayBufferView): number {
  return value.byteLength + 2 * key.length + PLACE_BYTES;
}

const PLACE_BYTES = 100;
