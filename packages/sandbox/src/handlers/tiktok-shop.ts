import type { Handlers } from '../handler.ts';
import { categoryHandlers } from './tiktok-shop/categories.ts';
import { creatorHandlers } from './tiktok-shop/creators.ts';
import { labelHandlers } from './tiktok-shop/labels.ts';
import { productHandlers } from './tiktok-shop/products.ts';
import { shopHandlers } from './tiktok-shop/shops.ts';
import { trendingHandlers } from './tiktok-shop/trending.ts';
import { videoHandlers } from './tiktok-shop/videos.ts';
import { visitHandlers } from './tiktok-shop/visits.ts';

/** Everything under `/api/v1/tiktok-shop/` but the credits, and the suggestions of the dashboard. */
export const tiktokShopHandlers: Handlers = {
  ...productHandlers,
  ...shopHandlers,
  ...creatorHandlers,
  ...videoHandlers,
  ...categoryHandlers,
  ...visitHandlers,
  ...labelHandlers,
  ...trendingHandlers,
};
