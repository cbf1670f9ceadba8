import { expect, test } from 'vitest';
import { lintFilesWith } from './lint-files-with.ts';
import { lintBundleWith } from './lint-with.ts';

const files = {
  'openapi.yaml': 'openapi: 3.1.0\npaths: { /api/shops: { $ref: paths/shops.yaml } }',
  'paths/shops.yaml':
    'get: { parameters: [{ name: shop, in: query, schema: { $ref: ../components/schemas/Shop.yaml } }] }',
  'components/schemas/Shop.yaml': 'oneOf: [{ $ref: ./Shop.yaml }, { type: string }]',
  'README.md': 'Not a part of the description.',
};
const unused = {
  ...files,
  'paths/v1/brands.yaml': 'get: {}',
  'components/examples/Brand.yaml': 'value: {}',
};

test('refuses files that nothing refers to', async () => {
  expect(await lintFilesWith(['component-used'], unused)).toMatchInlineSnapshot(`
    [
      "#/: Nothing refers to \`components/examples/Brand.yaml\`. Refer to it, or remove it.",
      "#/: Nothing refers to \`paths/v1/brands.yaml\`. Refer to it, or remove it.",
    ]
  `);
});

test('accepts files that are all reached', async () => {
  expect(await lintFilesWith(['component-used'], files)).toEqual([]);
});

test('has nothing to say about a bundle', async () => {
  expect(await lintFilesWith(['component-used'], unused, lintBundleWith)).toEqual([]);
});
