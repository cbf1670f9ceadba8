import { expect, test } from 'vitest';
import { Memory } from './memory.ts';

function counting(): { readonly made: string[]; make(key: string): () => Uint8Array } {
  const made: string[] = [];
  return {
    made,
    make: (key) => () => {
      made.push(key);
      return new Uint8Array(1000);
    },
  };
}

test('makes a thing once while there is room for it', () => {
  const memory = new Memory(2300);
  const { made, make } = counting();
  const first = memory.remember('a', make('a'));
  expect(memory.remember('a', make('a'))).toBe(first);
  expect(made).toEqual(['a']);
});

test('forgets what was not asked for longest', () => {
  const memory = new Memory(2300);
  const { made, make } = counting();
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) memory.remember(key, make(key));
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  expect(memory.has('c')).toBe(false);
});

test('keeps the last thing even if it is too large', () => {
  const memory = new Memory(5);
  const { make } = counting();
  const value = memory.remember('a', make('a'));
  expect(memory.remember('a', make('a'))).toBe(value);
});

test('forgets what has no bytes of its own, too', () => {
  const memory = new Memory(1000);
  const nothing = () => new Uint8Array(0);
  memory.remember('a', nothing);
  for (let number = 0; number < 100; number += 1) memory.remember(`search ${number}`, nothing);
  expect(memory.has('a')).toBe(false);
});
