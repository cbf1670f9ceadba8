import { expect, test } from 'vitest';
import { lintFilesWith } from './lint-files-with.ts';
import { lintBundleWith } from './lint-with.ts';

/** Lints the parameters of one operation. */
const lint = (parameters: string, files: Record<string, string>, lintIt?: typeof lintBundleWith) =>
  lintFilesWith(
    ['component-file-placed'],
    {
      'openapi.yaml': 'openapi: 3.1.0\npaths: { /api/shops: { $ref: paths/shops.yaml } }',
      'paths/shops.yaml': `get: { parameters: ${parameters} }`,
      ...files,
    },
    lintIt,
  );

test('refuses a component in the folder of another kind, or of none', async () => {
  const parameter = '{ name: sort, in: query, schema: { $ref: ../parameters/Sort.yaml } }';
  const files = {
    'components/schemas/shop-sort.yaml': parameter,
    'components/parameters/Sort.yaml': 'type: string',
  };
  expect(
    await lint('[{ $ref: ../components/schemas/shop-sort.yaml }]', files),
  ).toMatchInlineSnapshot(`
    [
      "#/get/parameters/0/$ref: \`components/schemas/shop-sort.yaml\` is not where it is looked for. Move it to components/parameters/ShopSort.yaml.",
      "#/schema/$ref: \`components/parameters/Sort.yaml\` is not where it is looked for. Move it to components/schemas/Sort.yaml.",
    ]
  `);
});

test('refuses a name that is not in PascalCase', async () => {
  const files = { 'components/parameters/shopSort.yaml': 'name: sort\nin: query' };
  expect(
    await lint('[{ $ref: ../components/parameters/shopSort.yaml }]', files),
  ).toMatchInlineSnapshot(`
    [
      "#/get/parameters/0/$ref: \`components/parameters/shopSort.yaml\` is not where it is looked for. Move it to components/parameters/ShopSort.yaml.",
    ]
  `);
});

test('refuses a reference into the middle of a file', async () => {
  const files = { 'components/schemas/Shop.yaml': 'properties: { name: { type: string } }' };
  const schema = '{ $ref: ../components/schemas/Shop.yaml#/properties/name }';
  expect(
    await lint(`[{ name: sort, in: query, schema: ${schema} }]`, files),
  ).toMatchInlineSnapshot(`
    [
      "#/get/parameters/0/schema/$ref: \`../components/schemas/Shop.yaml#/properties/name\` leads into the middle of a file. Move what it leads to into components/schemas/<Name>.yaml, and refer to that file at both places.",
    ]
  `);
});

test('refuses a window among other schemas', async () => {
  const files = { 'components/schemas/Days.yaml': 'properties: { period: { type: string } }' };
  const schema = '{ $ref: ../components/schemas/Days.yaml }';
  const parameters = `[{ name: window, in: query, schema: ${schema} }]`;
  expect(await lint(parameters, files)).toMatchInlineSnapshot(`
    [
      "#/: \`components/schemas/Days.yaml\` describes a time window, and is not among the others. Move it to components/schemas/windows/<Name>Window.yaml.",
    ]
  `);
  expect(await lint(parameters, files, lintBundleWith)).toEqual([]);
});

test('accepts each component in its folder', async () => {
  const window = 'components/schemas/windows/PeriodWindow.yaml';
  const files = {
    'components/parameters/windows/PeriodWindow.yaml': `name: window\nin: query\nschema: { $ref: ../../../${window} }`,
    [window]: 'properties: { period: { type: string } }',
  };
  expect(
    await lint('[{ $ref: ../components/parameters/windows/PeriodWindow.yaml }]', files),
  ).toEqual([]);
});
