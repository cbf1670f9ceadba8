import { expect, test } from 'vitest';
import { idIn } from './permalinks.ts';

test.each([
  ['', ''],
  ['#limit', 'limit'],
  ['#o%C3%B9-aller', 'où-aller'],
  ['#a[b]', 'a[b]'],
  ['#100%', '100%'],
])('reads from %j the id %j', (hash, id) => {
  expect(idIn(hash)).toBe(id);
});
