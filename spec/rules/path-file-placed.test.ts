import { expect, test } from 'vitest';
import { lintFilesWith } from './lint-files-with.ts';
import { lintBundleWith } from './lint-with.ts';

const path = 'get: {}';

const lint = (root: string, lintIt?: typeof lintBundleWith) =>
  lintFilesWith(
    ['path-file-placed'],
    {
      'openapi.yaml': `openapi: 3.1.0\n${root}`,
      'paths/index.yaml': path,
      'paths/usage.yaml': path,
      'paths/v1/shops/{id}.yaml': path,
      'paths/shops.yaml': path,
    },
    lintIt,
  );

const misplaced = `
paths:
  /api/usage: { $ref: paths/shops.yaml }
  /api/brands: { get: {} }
`;

test('refuses a path in a file of another name, and one in the root file', async () => {
  expect(await lint(misplaced)).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1usage: The path \`/api/usage\` is in \`paths/shops.yaml\`. Put it into paths/usage.yaml, and write \`$ref: paths/usage.yaml\` alone.",
      "#/paths/~1api~1brands: The path \`/api/brands\` is written out in the root file. Put it into paths/brands.yaml, and write \`$ref: paths/brands.yaml\` alone.",
    ]
  `);
});

test('refuses components in the root file', async () => {
  expect(
    await lint(`
paths: { /api/usage: { $ref: paths/usage.yaml } }
components:
  schemas: { Shop: { type: object } }
  securitySchemes: { Key: { type: apiKey } }
`),
  ).toMatchInlineSnapshot(`
    [
      "#/components/schemas: The root file holds \`components.schemas\`. Move each of them to a file of its own, components/schemas/<Name>.yaml, and refer to it by its path.",
    ]
  `);
});

test('refuses what stands beside the reference', async () => {
  expect(
    await lint('paths: { /api/usage: { $ref: paths/usage.yaml, summary: Usage } }'),
  ).toHaveLength(1);
});

test('accepts files named after their paths', async () => {
  expect(
    await lint(`
paths:
  /api: { $ref: paths/index.yaml }
  /api/usage: { $ref: ./paths/usage.yaml }
  /api/v1/shops/{id}: { $ref: 'paths/v1/shops/{id}.yaml' }
  /shops: { $ref: paths/shops.yaml }
`),
  ).toEqual([]);
});

test('has nothing to say about a bundle', async () => {
  expect(await lint(misplaced, lintBundleWith)).toEqual([]);
});
