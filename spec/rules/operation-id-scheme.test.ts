import { expect, test } from 'vitest';
import { lintWith } from './lint-with.ts';

const components = `
security: [{ ApiKeyHeader: [] }]
components:
  schemas:
    Filters: { type: object, properties: { country: { type: string } } }
  parameters:
    Filters: { name: filters, in: query, schema: { $ref: '#/components/schemas/Filters' } }
`;
const session = 'security: [{ DashboardSession: [] }]';
const body =
  "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Filters' } } } }";
const query = "parameters: [{ $ref: '#/components/parameters/Filters' }]";

const lint = (paths: string) => lintWith('operation-id-scheme', `paths:${paths}${components}`);

test('refuses ids that are not written in camelCase', async () => {
  const problems = await lint(`
  /api/v1/brands: { get: { operationId: list_brands } }
  /api/v1/shops: { get: { operationId: ListShops } }
  /api/v1/videos: { get: { operationId: listVidéos } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/operationId: The operationId \`list_brands\` is not written in camelCase. Write it in ASCII letters and digits, without separators, as in \`getProductHistory\`.",
      "#/paths/~1api~1v1~1shops/get/operationId: The operationId \`ListShops\` is not written in camelCase. Write it in ASCII letters and digits, without separators, as in \`getProductHistory\`.",
      "#/paths/~1api~1v1~1videos/get/operationId: The operationId \`listVidéos\` is not written in camelCase. Write it in ASCII letters and digits, without separators, as in \`getProductHistory\`.",
    ]
  `);
});

test('refuses ids that do not begin with a known verb', async () => {
  expect(
    await lint('\n  /api/v1/brands: { get: { operationId: fetchBrands } }'),
  ).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1brands/get/operationId: The operationId \`fetchBrands\` does not begin with a verb of this description. Begin it with one of \`add\`, \`count\`, \`create\`, \`delete\`, \`explore\`, \`find\`, \`follow\`, \`get\`, \`list\`, \`mark\`, \`open\`, \`regenerate\`, \`remove\`, \`rename\`, \`save\`, \`search\`, \`suggest\`, \`toggle\`, \`track\`, \`unfollow\`, \`untrack\`, \`write\`.",
    ]
  `);
  expect(await lint('\n  /api/v1/brands: { get: { operationId: listing } }')).toHaveLength(1);
});

test('refuses a twin by body with a name of its own', async () => {
  const problems = await lint(`
  /api/v1/products:
    get: { operationId: exploreProducts, ${query} }
    post: { operationId: searchProducts, ${body} }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1products/post/operationId: The operationId of POST /api/v1/products is \`searchProducts\`. Write \`exploreProductsByBody\`, because it is GET /api/v1/products by body.",
    ]
  `);
});

test('knows a twin by its names where it shares no object', async () => {
  const problems = await lint(`
  /api/v1/products:
    get: { operationId: exploreProducts, parameters: [{ name: country, in: query }] }
    post: { operationId: searchProducts, ${body} }
`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('Write `exploreProductsByBody`');
});

test('refuses ByBody where no GET makes the same request', async () => {
  const problems = await lint(`
  /api/v1/products:
    get: { operationId: exploreProducts }
    post: { operationId: exploreProductsByBody, ${body} }
  /api/v1/shops:
    get: { operationId: exploreShopsByBody }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1products/post/operationId: The operationId \`exploreProductsByBody\` says that POST /api/v1/products is another operation by body, but its path has no GET that shares its request. Remove \`ByBody\`.",
      "#/paths/~1api~1v1~1shops/get/operationId: The operationId \`exploreShopsByBody\` says that GET /api/v1/shops is another operation by body, but its path has no GET that shares its request. Remove \`ByBody\`.",
    ]
  `);
});

test('refuses routes of the dashboard and aliases that do not say what they repeat', async () => {
  const problems = await lint(`
  /api/brands: { get: { operationId: listTrackedBrands, ${session} } }
  /api/shops: { get: { operationId: listAllShops } }
  /api/v1/brands: { get: { operationId: listBrands } }
  /api/v1/shops: { get: { operationId: listShops } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1brands/get/operationId: The operationId of GET /api/brands is \`listTrackedBrands\`. Write \`listBrandsInDashboard\`, because it is GET /api/v1/brands for a session.",
      "#/paths/~1api~1shops/get/operationId: The operationId of GET /api/shops is \`listAllShops\`. Write \`listShopsByAlias\`, because it is an alias of GET /api/v1/shops.",
    ]
  `);
});

test('refuses endings that are not true', async () => {
  const problems = await lint(`
  /api/v1/ads: { get: { operationId: searchAdsInDashboard, ${session} } }
  /api/v1/brands: { get: { operationId: listBrands } }
  /api/v1/old-brands: { get: { operationId: listBrandsInDashboard } }
  /api/v1/older-brands: { get: { operationId: listBrandsAlias } }
  /api/v1/shops: { get: { operationId: listShopsByAlias } }
`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "#/paths/~1api~1v1~1ads/get/operationId: The operationId \`searchAdsInDashboard\` says that there is an operation \`searchAds\`, but there is none. Remove \`InDashboard\`, or put the id of the operation it repeats before it.",
      "#/paths/~1api~1v1~1old-brands/get/operationId: The operationId \`listBrandsInDashboard\` says that GET /api/v1/old-brands is for the dashboard, but a session is not all that opens it. Write \`listBrandsByAlias\`, or state \`security: [{ DashboardSession: [] }]\`.",
      "#/paths/~1api~1v1~1older-brands/get/operationId: The operationId \`listBrandsAlias\` does not say that it is an alias as the others do. Write \`listBrandsByAlias\`.",
      "#/paths/~1api~1v1~1shops/get/operationId: The operationId \`listShopsByAlias\` says that there is an operation \`listShops\`, but there is none. Remove \`ByAlias\`, or put the id of the operation it repeats before it.",
    ]
  `);
});

test('accepts verbs, twins, routes of the dashboard and aliases', async () => {
  const problems = await lint(`
  /api/brands: { get: { operationId: listBrandsInDashboard, ${session} } }
  /api/fb-brands: { get: { operationId: searchInDashboard, ${session} } }
  /api/shops: { get: { operationId: listShopsByAlias } }
  /api/v1/brands: { get: { operationId: listBrands } }
  /api/v1/products:
    get: { operationId: exploreTop3Products, ${query} }
    post: { operationId: exploreTop3ProductsByBody, ${body} }
  /api/v1/search: { get: { operationId: search } }
  /api/v1/shops: { get: { operationId: listShops } }
`);
  expect(problems).toEqual([]);
});

test('leaves a missing id to the rule that Redocly has for it', async () => {
  const problems = await lint(`
  /api/brands: { get: { ${session} } }
  /api/v1/brands: { get: {} }
`);
  expect(problems).toEqual([]);
});
