import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIds } from './ids.ts';

const shape = { prefix: '17', digits: 3, fixed: ['17000123', '17999999', '17000000'] };

test('ids are digits of one length behind a prefix', () => {
  const ids = createIds(5, 1000, shape);
  for (let index = 0; index < 1000; index++) expect(ids.of(index)).toMatch(/^17\d{6}$/);
});

test('the first entities have the ids that are given', () => {
  const ids = createIds(5, 1000, shape);
  expect([0, 1, 2].map((index) => ids.of(index))).toEqual(shape.fixed);
});

test('no id comes twice, even where every number is used', () => {
  const size = 10_000;
  const all = { prefix: '', digits: 2, fixed: ['0007', '9999', '0000', '1234'] };
  for (const key of [0, 1, 2, 3]) {
    const ids = createIds(key, size, all);
    const seen = new Set(Array.from({ length: size }, (_, index) => ids.of(index)));
    expect(seen.size).toBe(size);
    for (let index = 0; index < size; index++) expect(ids.indexOf(ids.of(index))).toBe(index);
  }
});

test('an id leads back to its index', () => {
  const sizes = fc.integer({ min: 1, max: 500_000 });
  fc.assert(
    fc.property(fc.integer(), sizes, fc.nat(), (key, size, any) => {
      const index = any % size;
      const ids = createIds(key, size, { prefix: '1729', digits: 6, fixed: ['1729384756102394'] });
      expect(ids.indexOf(ids.of(index))).toBe(index);
    }),
  );
});

test('what is no id is found nowhere', () => {
  const ids = createIds(5, 10, shape);
  const beyond = createIds(5, 11, shape).of(10);
  for (const id of [
    '',
    '17',
    '17abcdef',
    '18000123',
    '1700012',
    '170001234',
    ' 17000123',
    beyond,
  ]) {
    expect(ids.indexOf(id)).toBe(-1);
  }
});

test('another key gives other ids', () => {
  const [one, other] = [1, 2].map((key) => createIds(key, 100, { prefix: '', digits: 4 }));
  expect(one?.of(7)).not.toBe(other?.of(7));
});
