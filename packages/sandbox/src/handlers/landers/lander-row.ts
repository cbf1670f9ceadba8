import type { World } from '../../world/world.ts';
import { money } from '../support/values.ts';

/** What the description knows of a landing page. */
export function landerRow({ landers, brands, stores }: World, index: number): object {
  const { key, url, brand, store, adVolume } = landers.at(index);
  const { monthlyVisits, monthlyRevenue } = stores.at(store);
  return {
    lander_key: key,
    lander_url: url,
    advertiser_name: brands.at(brand).name,
    landers_ad_volume: adVolume,
    monthly_visits: monthlyVisits,
    store_revenue: money((monthlyRevenue.min + monthlyRevenue.max) / 2),
  };
}
