import { expect, test } from 'vitest';
import { closest } from './closest.ts';

test.each([
  ['prot', 'port'],
  ['descripton', 'description'],
  ['x', undefined],
  ['colour', undefined],
])('takes %s for %s', (wanted, found) => {
  expect(closest(wanted, ['port', 'host', 'description'])).toBe(found);
});
