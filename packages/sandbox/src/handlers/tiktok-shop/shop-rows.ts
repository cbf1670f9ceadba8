import type { Shop } from '../../world/world.ts';
import { money } from '../support/values.ts';
import { rowsOf } from './rows.ts';

/** Shops as answers have them, with the figures of a window. */
export const shopRows: ReturnType<typeof rowsOf> = rowsOf('shops', ({ shops }, window) => {
  const revenue = shops.column('revenue', window);
  const sales = shops.column('sales', window);
  return (index) => ({
    ...shopProfile(shops.at(index)),
    revenue: money(revenue[index] ?? 0),
    sold_count: sales[index] ?? 0,
  });
});

/** What no window changes. */
export function shopProfile({ id, name, logo, ...shop }: Shop): object {
  return {
    id,
    name,
    shop_name: name,
    country: shop.country,
    logo,
    shop_logo: logo,
    products_count: shop.productCount,
    creators_count: shop.creatorCount,
    rating: shop.rating,
    winninghunter_shop_url: `https://app.winninghunter.com/tiktok-shop/shop/${id}`,
    tiktok_shop_url: `https://www.tiktok.com/shop/store/${id}`,
  };
}
