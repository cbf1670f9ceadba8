import type { Call, Operation } from './libraries.ts';

/** The operation of a path, by the rule that ours is named by. */
const at = (path: string, operationId: string, method: string): Operation => ({
  path: `/api/v1/${path}`,
  operationId,
  method,
});

/** The one that is called where one is enough. */
export const EXPLORE: Operation = at(
  'tiktok-shop/products/explore',
  'exploreProducts',
  'tiktokShop.products.explore',
);

/** One with a parameter in its path. */
export const TIKTOK_AD: Operation = at('tiktok-ads/{id}', 'getTiktokAd', 'tiktokAds.get');

/** One that takes a preset or dates, each without the other. */
export const BRAND_ADS: Operation = {
  path: '/api/brands/ads',
  operationId: 'listBrandAds',
  method: 'dashboard.brands.ads',
};

const SHOP = 'tiktok-shop';
const ENTITIES = ['Categories', 'Creators', 'Products', 'Shops', 'Videos'];
const window = `country: 'US', period: '30d'`;

/** Twenty calls, each of another operation. */
export const TWENTY: Call[] = [
  ...ENTITIES.flatMap((entity): Call[] => {
    const name = entity.toLowerCase();
    const method = `tiktokShop.${name}`;
    return [
      {
        operation: at(`${SHOP}/${name}/explore`, `explore${entity}`, `${method}.explore`),
        query: `${window}, limit: 20`,
      },
      {
        operation: at(`${SHOP}/${name}/count`, `count${entity}`, `${method}.count`),
        query: window,
      },
    ];
  }),
  ...['hierarchy', 'history', 'layers', 'siblings', 'summary'].map((name): Call => {
    const operationId = `getCategory${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const method = `tiktokShop.categories.${name}`;
    return { operation: at(`${SHOP}/categories/${name}`, operationId, method) };
  }),
  { operation: at(`${SHOP}/products`, 'listProducts', 'tiktokShop.products.list') },
  { operation: at(`${SHOP}/shops/summary`, 'getShopSummary', 'tiktokShop.shops.summary') },
  { operation: at(`${SHOP}/search`, 'searchTiktokShop', 'tiktokShop.search'), query: `q: 'serum'` },
  { operation: at(`${SHOP}/trending`, 'listTrendingProducts', 'tiktokShop.trending') },
  { operation: at('brands', 'listBrands', 'brands.list'), query: `search: 'glow'` },
];
