/** What `sort` may name. First come the names that the description has, the default before all. */

import type { CategoryKey, CreatorKey, ProductKey, ShopKey, VideoKey } from '../../world/world.ts';
import type { Sorts } from './sort.ts';

export const productSorts: Sorts<ProductKey> = new Map<string, ProductKey>([
  ['revenue', 'revenue'],
  ['sold_count', 'sales'],
  ['avg_unit_price', 'price'],
  ['commission_rate', 'commissionRate'],
  ['creator_count', 'creatorCount'],
  ['first_seen', 'firstSeen'],
  ['creator_conversion_ratio', 'creatorConversionRatio'],
  ['revenue_growth_rate', 'revenueGrowthRate'],
  ['sales_growth_rate', 'salesGrowthRate'],
  ['product_score', 'score'],
  ['product_rating', 'rating'],
  ['product_review_cnt', 'reviewCount'],
  ['sales', 'sales'],
  ['item_sold', 'sales'],
  ['price', 'price'],
  ['unit_price', 'price'],
  ['creator_num', 'creatorCount'],
]);

export const shopSorts: Sorts<ShopKey> = new Map<string, ShopKey>([
  ['revenue', 'revenue'],
  ['sold_count', 'sales'],
  ['revenue_growth_rate', 'revenueGrowthRate'],
  ['sales_growth_rate', 'salesGrowthRate'],
  ['rating', 'rating'],
  ['products_count', 'productCount'],
  ['creators_count', 'creatorCount'],
]);

export const creatorSorts: Sorts<CreatorKey> = new Map<string, CreatorKey>([
  ['revenue', 'revenue'],
  ['follower_count', 'followerCount'],
  ['video_count', 'videoCount'],
  ['revenue_growth_rate', 'revenueGrowthRate'],
]);

export const videoSorts: Sorts<VideoKey> = new Map<string, VideoKey>([
  ['revenue', 'revenue'],
  ['gpm', 'gpm'],
  ['view_count', 'views'],
  ['revenue_growth_rate', 'revenueGrowthRate'],
]);

export const categorySorts: Sorts<CategoryKey> = new Map<string, CategoryKey>([
  ['revenue_origin', 'revenue'],
  ['revenue', 'revenue'],
  ['sold_count', 'sales'],
  ['revenue_growth_rate', 'revenueGrowthRate'],
]);
