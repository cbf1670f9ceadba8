import { expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { report, seedAll } from './report.ts';
import { edit, rearrange, spread } from './seed.ts';

test('lint catches the mistakes of authors', { timeout: 600_000 }, async () => {
  const results = await seedAll(kinds, 1);
  expect(results.outcomes.length).toBeGreaterThanOrEqual(100);
  expect(results.share, report(results)).toBeGreaterThanOrEqual(0.98);
});

test('a change that is no mistake counts as missed', { timeout: 60_000 }, async () => {
  const harmless = edit(
    'adds a comment',
    /^openapi\.yaml$/,
    /^tags:$/gm,
    '# Sorted by surface.\ntags:',
  );
  const results = await seedAll([harmless], 1);
  expect(results.share).toBe(0);
  expect(report(results)).toContain('missed: somebody adds a comment, at openapi.yaml:');
});

test('a mistake leaves no trace in the next one', { timeout: 60_000 }, async () => {
  const moved = rearrange(
    'moves a schema',
    /^components\/schemas\/Product\.yaml$/,
    (path, text) => [
      [path, undefined],
      [path.replace('Product', 'Moved'), text],
    ],
  );
  const harmless = edit('adds a comment', /^openapi\.yaml$/, /^tags:$/gm, '# Sorted.\ntags:');
  const { outcomes } = await seedAll([moved, harmless], 1);
  expect(outcomes.map(({ problems }) => problems.length > 0)).toEqual([true, false]);
});

test('a kind that is possible nowhere is an error', { timeout: 60_000 }, async () => {
  const impossible = edit('writes nonsense', /./, /nonsense nowhere/g, '');
  await expect(seedAll([impossible], 1)).rejects.toThrow(
    'Nowhere in the description can somebody "writes nonsense".',
  );
});

test('places are spread over the description', () => {
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 2)).toEqual([2, 7]);
  expect(spread(['a', 'b'], 5)).toEqual(['a', 'b']);
});
