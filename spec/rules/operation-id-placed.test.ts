import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const lint = (...paths: [path: string, id: string][]) =>
  lintWith(
    'operation-id-placed',
    `paths: { ${paths.map(([path, id]) => `${path}: { post: { operationId: ${id} } }`).join(', ')} }`,
  );

test('refuses two ids that are exchanged', async () => {
  expect(
    await lint(
      ['/api/v1/tiktok-shop/products/count', 'countShops'],
      ['/api/v1/tiktok-shop/shops/count', 'countProducts'],
    ),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1tiktok-shop~1shops~1count/post/operationId: POST /api/v1/tiktok-shop/shops/count is called \`countProducts\` and POST /api/v1/tiktok-shop/products/count \`countShops\`, while each fits the path of the other. Exchange them.",
    ]
  `);
  expect(
    await lint(
      ['/api/v1/saved-ads/create-board', 'deleteAdBoard'],
      ['/api/v1/saved-ads/delete-board', 'createAdBoard'],
    ),
  ).toHaveLength(1);
});

test('refuses an exchange of which only one shows', async () => {
  expect(
    await lint(
      ['/api/v1/tiktok-shop/shops/details', 'getShopSummary'],
      ['/api/v1/tiktok-shop/shops/summary', 'getShopByQuery'],
    ),
  ).toHaveLength(1);
});

test('accepts ids in the words of their paths, whatever their number and case', async () => {
  expect(
    await lint(
      ['/api/v1/tiktok-shop/categories/count', 'countCategory'],
      ['/api/v1/tiktok-shop/creator-detail/searchProducts', 'listProductsOfCreator'],
      ['/api/v1/tiktok-shop/products/count', 'countProducts'],
    ),
  ).toEqual([]);
});

test('accepts ids of which neither tells, or both tell as much', async () => {
  expect(await lint(['/api/logs', 'listRequests'], ['/api/usage', 'getCredits'])).toEqual([]);
  expect(
    await lint(['/api/brands', 'listBrands'], ['/api/v1/brands', 'listBrandsInDashboard']),
  ).toEqual([]);
});
