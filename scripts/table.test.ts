import { expect, test } from 'vitest';
import { table } from './table.ts';

test('sets words on the left and figures on the right', () => {
  const rows = [
    ['name', 'count'],
    ['a', 10],
    ['longer', 7],
  ];
  expect(table(rows)).toBe('name    count\n──────  ─────\na          10\nlonger      7\n');
});
