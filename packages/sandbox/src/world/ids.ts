import { hash, type Key } from './random.ts';

export type Ids = {
  of(index: number): string;
  /** -1 if it is not one of them. */
  indexOf(id: string): number;
};

const ROUNDS = 4;

/**
 * Ids that look like drawn at random and are never drawn twice: a Feistel network with addition permutes
 * the numbers of `2 * digits` digits, and can be run backwards. The first entities have the ids of
 * `fixed`, those that the description's examples name.
 */
export function createIds(
  key: Key,
  size: number,
  shape: { readonly prefix: string; readonly digits: number; readonly fixed?: readonly string[] },
): Ids {
  const { prefix, digits } = shape;
  const base = Number(`1e${digits}`);
  const fixed = (shape.fixed ?? []).map((id) => Number(id.slice(prefix.length)));
  const text = (number: number): string => prefix + String(number).padStart(2 * digits, '0');

  const permuted = (number: number): number => {
    let left = Math.floor(number / base);
    let right = number % base;
    for (let round = 0; round < ROUNDS; round++) {
      [left, right] = [right, (left + (hash(key + round, right) % base)) % base];
    }
    return left * base + right;
  };
  const restored = (number: number): number => {
    let left = Math.floor(number / base);
    let right = number % base;
    for (let round = ROUNDS - 1; round >= 0; round--) {
      [left, right] = [(right - (hash(key + round, left) % base) + base) % base, left];
    }
    return left * base + right;
  };

  return {
    of(index) {
      const own = fixed[index];
      if (own !== undefined) return text(own);
      let number = permuted(index);
      // a number that is taken gives way to that of the index which has it
      for (let holder = fixed.indexOf(number); holder >= 0; holder = fixed.indexOf(number)) {
        number = permuted(holder);
      }
      return text(number);
    },
    indexOf(id) {
      if (id.length !== prefix.length + 2 * digits || !id.startsWith(prefix)) return -1;
      const tail = id.slice(prefix.length);
      if (!/^\d+$/.test(tail)) return -1;
      const number = Number(tail);
      const holder = fixed.indexOf(number);
      if (holder >= 0) return holder < size ? holder : -1;
      let index = restored(number);
      while (index < fixed.length) index = restored(fixed[index] ?? 0);
      return index < size ? index : -1;
    },
  };
}
