import { dateOf } from '../../world/day.ts';
import type { CentsRange, World } from '../../world/world.ts';
import { trafficOf } from '../ads/parts.ts';
import { kept } from '../support/kept.ts';
import { money } from '../support/values.ts';

const BESTSELLERS = 3;

/** A row of the store search. The figures about Meta ads can be left out. */
export function storeRow(world: World, index: number, withAds: boolean): object {
  const { brand } = world.stores.at(index);
  const active = withAds && brand >= 0 ? world.brands.at(brand).activeAds : 0;
  return {
    ...rowOf(world, index),
    ...(withAds && { active_ad_count: active, explore_wlads_ad_count: active }),
  };
}

const rowOf = kept((world, index) => {
  const { stores, categories, products } = world;
  const store = stores.at(index);
  const [daily, monthly] = [rangeOf(store.dailyRevenue), rangeOf(store.monthlyRevenue)];
  return {
    shopid: store.id,
    storeid: store.id,
    domain: store.domain,
    name: store.name,
    ...trafficOf(store),
    '30d_rev_estimated_min': monthly.min,
    '30d_rev_estimated_max': monthly.max,
    '1d_rev_estimated_min': daily.min,
    '1d_rev_estimated_max': daily.max,
    estimated_revenue: { daily, monthly },
    aov: money(store.orderValueCents),
    visits_growth_pct_m1: store.visitsGrowth1m,
    visits_growth_pct_m3: store.visitsGrowth3m,
    owner_country: store.country,
    category_v2_l1: categories.at(store.category).name,
    category_v2_l2: categories.at(store.subcategory).name,
    icon: store.icon,
    screenshot_path: store.screenshotPath,
    published_products_count: store.productCount,
    first_product_date: dateOf(store.firstProduct),
    top_countries: store.topCountries.map(({ country, percent }) => ({
      countryCode: country,
      sharePercentage: percent,
    })),
    bestsellers: stores.bestsellers(index, BESTSELLERS).map((each) => {
      const { title, priceCents, image } = products.at(each);
      return { title, price: money(priceCents), image };
    }),
    website_emails: [store.email],
    trustpilot_tp_data: { rating: store.trustRating, reviews: store.trustReviews },
  };
});

function rangeOf({ min, max }: CentsRange): { readonly min: number; readonly max: number } {
  return { min: money(min), max: money(max) };
}
