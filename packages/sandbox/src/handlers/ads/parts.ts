/** Parts that rows of several ad libraries have, under the names of the service. */

import { dateOf } from '../../world/day.ts';
import type { Ad, Product, Store } from '../../world/world.ts';
import { money } from '../support/values.ts';

export function trafficOf({ monthlyVisits, visits }: Store): object {
  return {
    monthly_visits: monthlyVisits,
    monthly_visits_historical: Object.fromEntries(
      visits.map(({ month, visits: count }) => [month, count]),
    ),
  };
}

/** What the product of an ad is in its store. */
export function listingOf({ shopifyDomain }: Store, { id, priceCents }: Product): object {
  return {
    shopify_productid: id,
    shopify_productprice: money(priceCents),
    shopify_shopifydomain: shopifyDomain,
  };
}

/** A video has a still; without one there is a picture alone. */
export function mediaOf({ image, video }: Ad): object {
  return video === '' ? { image, media_url: image } : { poster: image, video, media_url: video };
}

/** When it ran. */
export function runOf({ started, lastSeen, daysRunning }: Ad): object {
  return { started: dateOf(started), lastSeen: dateOf(lastSeen), daysrunning: daysRunning };
}

export function addressesOf({ link }: Ad, { domain }: Store, { slug }: Product): object {
  const urlStore = `https://${domain}`;
  return { urlStore, product_url: `${urlStore}/products/${slug}`, link };
}
