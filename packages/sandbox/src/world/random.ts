/*
 * Random numbers by counter: a number is a hash of a key and a counter, so that any of them can be had
 * without the ones before it. The hash is the finaliser of MurmurHash3 over a Weyl sequence, as in
 * SplitMix. Only operations that every engine rounds alike are used here and wherever figures are made:
 * no `Math.exp`, `pow`, `log` or `sin`.
 */

/** 32 bits. */
export type Key = number;

/** The number of a counter under a key: 32 bits. It may be a key in turn. */
export function hash(key: Key, counter: number): number {
  let bits = (key + Math.imul(counter + 1, 0x9e3779b9)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The key of something with a name. */
export function named(key: Key, name: string): Key {
  let result = key;
  for (let at = 0; at < name.length; at++) result = hash(result, name.charCodeAt(at));
  return result;
}

/** From 0 up to, but not including, 1. */
export function unit(key: Key, counter: number): number {
  return hash(key, counter) / 0x1_0000_0000;
}

/** A whole number, both bounds included. */
export function between(key: Key, counter: number, lowest: number, highest: number): number {
  return lowest + Math.floor(unit(key, counter) * (highest - lowest + 1));
}

export function pick<Item>(key: Key, counter: number, items: readonly Item[]): Item {
  const item = items[Math.floor(unit(key, counter) * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
}

/** From -1 to 1, 0 the likeliest. */
export function around(key: Key, counter: number): number {
  const bits = hash(key, counter);
  return ((bits & 0xffff) + (bits >>> 16)) / 0xffff - 1;
}

/**
 * At least 1, and the larger the rarer: half are below 1.7, one in a hundred is above 31. The mean of a
 * large number of them is 4.
 */
export function longTail(chance: number): number {
  const root = Math.sqrt(Math.max(chance, 1e-6));
  return 1 / (root * Math.sqrt(root));
}

/** The same with a longer tail: half are below 1.9, one in a hundred is above 56, and the mean is 8. */
export function longerTail(chance: number): number {
  return longTail(chance) / Math.sqrt(Math.sqrt(Math.sqrt(Math.max(chance, 1e-6))));
}

/** `value` to the power of three quarters. */
export function threeQuarters(value: number): number {
  const root = Math.sqrt(value);
  return root * Math.sqrt(root);
}

/** To at most four decimals. */
export function roundTo(value: number, decimals: number): number {
  const factor = POWERS[decimals] ?? 1;
  return Math.round(value * factor) / factor;
}

const POWERS = [1, 10, 100, 1_000, 10_000];

/** Shares from 0 to 1 that are spread evenly, however many there are: multiples of the golden ratio. */
export function evenly(index: number, start: number): number {
  return (start + index * 0.6180339887498949) % 1;
}
