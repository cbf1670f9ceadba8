import { expect, test } from 'vitest';
import { lintFilesWith } from './lint-files-with.ts';
import { lintBundleWith } from './lint-with.ts';

const lint = (lines: number, lintIt?: typeof lintBundleWith) =>
  lintFilesWith(
    ['file-short'],
    {
      'openapi.yaml': `openapi: 3.1.0\npaths: { /api/shops: { $ref: paths/shops.yaml } }\n${'\n'.repeat(300)}info: {}`,
      'paths/shops.yaml': `get: {}\n${'# a line\n'.repeat(lines - 1)}`,
    },
    lintIt,
  );

test('refuses a long file', async () => {
  expect(await lint(251)).toMatchInlineSnapshot(`
    [
      "#/: \`paths/shops.yaml\` has 251 lines, of at most 250. Move a part of it that has a meaning of its own, such as a group of filters or an example, to another file.",
    ]
  `);
});

test('accepts a file of the greatest length, and a long root file', async () => {
  expect(await lint(250)).toEqual([]);
});

test('has nothing to say about a bundle', async () => {
  expect(await lint(251, lintBundleWith)).toEqual([]);
});
