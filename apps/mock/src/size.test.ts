import { expect, test } from 'vitest';
import { formatSize, parseSize } from './size.ts';

test.each([
  ['4096', 4096],
  ['300b', 300],
  ['500kB', 512_000],
  ['1.5 kb', 1536],
  ['10MB', 10_485_760],
  ['', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['1.5', undefined],
  ['1GB', undefined],
])('reads %j as %j', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

test.each([
  [300, '300 bytes'],
  [1536, '1.5 kB'],
  [10_485_760, '10 MB'],
])('writes %i as %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
