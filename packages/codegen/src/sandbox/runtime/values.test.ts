import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { isEqual, lengthOf } from './values.ts';

const ajv = new Ajv2020({ strict: false });
const texts = [
  '',
  'a',
  'é',
  '😀',
  'a😀b',
  '\ud83d',
  '\ude00',
  '\ude00\ud83d',
  '\ud83d\ud83d\ude00',
];

test.each(texts)('counts the characters of %j as Ajv does', (text) => {
  const length = lengthOf(text);
  expect(ajv.validate({ minLength: length, maxLength: length }, text)).toBe(true);
});

const values: unknown[] = [
  null,
  0,
  1,
  '',
  '1',
  true,
  [],
  {},
  [1],
  [1, 2],
  [2, 1],
  { 0: 1 },
  { a: 1 },
  { a: [1, { b: null }] },
  { a: [1, { b: 0 }] },
  { b: 1, a: 1 },
  { a: 1, b: 1 },
];

test.each(values.map((value) => [value]))('tells %j from all others as Ajv does', (one) => {
  for (const other of structuredClone(values)) {
    expect(isEqual(one, other)).toBe(ajv.validate({ const: one }, other));
  }
});
