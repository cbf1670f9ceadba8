import { dateOf } from '../../world/day.ts';
import type { Product, ProductKey, Window, World } from '../../world/world.ts';
import { money } from '../support/values.ts';
import { rowsOf } from './rows.ts';

/** Products as answers have them, with the figures of a window. */
export const productRows: ReturnType<typeof rowsOf> = rowsOf('products', (world, window) => {
  const figures = figuresIn(world, window);
  return (index) => ({ ...profileOf(world.products.at(index)), ...figures(index) });
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

function figuresIn(world: World, window: Window): (index: number) => object {
  const [week, month, all] = [world.lastDays(7), world.lastDays(30), world.allDays];
  const column = (key: ProductKey, of: Window): Float64Array => world.products.column(key, of);
  const revenue = column('revenue', window);
  const sales = column('sales', window);
  const growth = column('revenueGrowthRate', window);
  const salesGrowth = column('salesGrowthRate', window);
  const revenueOfWeek = column('revenue', week);
  const growthOfWeek = column('revenueGrowthRate', week);
  const revenueOfMonth = column('revenue', month);
  const growthOfMonth = column('revenueGrowthRate', month);
  const lifetimeRevenue = column('revenue', all);
  const lifetimeSales = column('sales', all);
  return (index) => {
    const sold = sales[index] ?? 0;
    const ofMonth = money(revenueOfMonth[index] ?? 0);
    return {
      revenue: money(revenue[index] ?? 0),
      sales: sold,
      sold_count: sold,
      item_sold: sold,
      sold_count_lifetime: lifetimeSales[index] ?? 0,
      revenue_7d: money(revenueOfWeek[index] ?? 0),
      revenue_30d: ofMonth,
      revenue_30_days: ofMonth,
      revenue_lifetime: money(lifetimeRevenue[index] ?? 0),
      revenue_growth_rate: growth[index] ?? 0,
      revenue_growth_rate_7d: growthOfWeek[index] ?? 0,
      revenue_growth_rate_30d: growthOfMonth[index] ?? 0,
      sales_growth_rate: salesGrowth[index] ?? 0,
    };
  };
}
