import { dateOf } from '../../world/day.ts';
import type { Product } from '../../world/world.ts';
import { money } from '../support/values.ts';
import { rowsOf } from './rows.ts';

/** Products as answers have them, with the figures of a window. */
export const productRows: ReturnType<typeof rowsOf> = rowsOf('products', (world, window) => {
  const { products, allDays } = world;
  const [week, month] = [world.lastDays(7), world.lastDays(30)];
  return (index) => {
    const own = products.figures(index, window);
    const ofWeek = products.figures(index, week);
    const ofMonth = products.figures(index, month);
    const ever = products.figures(index, allDays);
    const revenueOfMonth = money(ofMonth.revenueCents);
    return {
      ...profileOf(products.at(index)),
      revenue: money(own.revenueCents),
      sales: own.sales,
      sold_count: own.sales,
      item_sold: own.sales,
      sold_count_lifetime: ever.sales,
      revenue_7d: money(ofWeek.revenueCents),
      revenue_30d: revenueOfMonth,
      revenue_30_days: revenueOfMonth,
      revenue_lifetime: money(ever.revenueCents),
      revenue_growth_rate: own.revenueGrowthRate,
      revenue_growth_rate_7d: ofWeek.revenueGrowthRate,
      revenue_growth_rate_30d: ofMonth.revenueGrowthRate,
      sales_growth_rate: own.salesGrowthRate,
    };
  };
});

/** What no window changes. */
function profileOf(product: Product): object {
  const price = money(product.priceCents);
  return {
    id: product.id,
    title: product.title,
    product_title: product.title,
    product_image: product.image,
    price,
    unit_price: price,
    avg_unit_price: price,
    country: product.country,
    product_rating: product.rating,
    product_review_cnt: product.reviewCount,
    product_score: product.score,
    creator_num: product.creatorCount,
    creator_count: product.creatorCount,
    commission_rate: product.commissionRate,
    creator_conversion_ratio: product.creatorConversionRatio,
    first_seen: dateOf(product.firstSeen),
    winninghunter_product_url: `https://app.winninghunter.com/tiktok-shop/product/${product.id}`,
    tiktok_shop_product_url: `https://www.tiktok.com/shop/pdp/${product.id}`,
  };
}
