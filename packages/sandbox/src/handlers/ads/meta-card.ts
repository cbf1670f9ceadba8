import type { State } from '../../handler.ts';
import { dateOf } from '../../world/day.ts';
import type { World } from '../../world/world.ts';
import { savedOn } from '../saved-ads/library.ts';
import { kept } from '../support/kept.ts';
import { money } from '../support/values.ts';
import { addressesOf, listingOf, mediaOf, runOf, trafficOf } from './parts.ts';

/** Rows of Meta ads, wherever they are listed. */
export function metaCards(
  { world, state }: { readonly world: World; readonly state: State },
  indexes: readonly number[],
): object[] {
  const saved = savedOn(state, 'facebook');
  return indexes.map((index) => ({
    ...metaCard(world, index),
    saved: saved.has(world.metaAds.at(index).id),
  }));
}

const PAST = { _1w: 7, _14d: 14, _1m: 30, _3m: 90 };

const metaCard = kept((world, index) => {
  const ad = world.metaAds.at(index);
  const brand = world.brands.at(ad.brand);
  const store = world.stores.at(ad.store);
  const product = world.products.at(ad.product);
  const past = Object.entries(PAST).map(([suffix, days]) => [
    `total_active_ads_on_page_growth${suffix}`,
    world.brands.activeAdsOn(ad.brand, world.today - days),
  ]);
  return {
    productid: ad.id,
    page_id: brand.id,
    pageName: brand.name,
    countries: ad.countries,
    ...runOf(ad),
    created_at: dateOf(Math.min(ad.started + 1, world.today)),
    updated_at: dateOf(ad.lastSeen),
    title: ad.headline,
    copy: ad.text,
    caption: ad.caption,
    description: ad.description,
    ...addressesOf(ad, store, product),
    countActive: ad.duplicates,
    activeSeen: ad.duplicates,
    total_active_ads_on_page: brand.activeAds,
    ...Object.fromEntries(past),
    ad_rank: ad.rank,
    rank_history: rankHistory(world, index),
    adscore: ad.score,
    total_adspend: money(ad.spendCents),
    alladsadspend: money(brand.spendCents),
    total_eu_views: ad.reach,
    hidden: false,
    display_format: ad.format,
    ...mediaOf(ad),
    ...(ad.format === 'carousel' && { cards: ad.cards }),
    technologies: ['SH'],
    store_traffic: trafficOf(store),
    ...listingOf(store, product),
    shopify_currency: { active: store.currency, rate: 1 },
  };
});

const RANKED_DAYS = 7;

/** Of the last days on which it had a rank. */
function rankHistory({ metaAds, today }: World, index: number): object {
  const days = Array.from({ length: RANKED_DAYS }, (_, back) => today - RANKED_DAYS + 1 + back);
  return Object.fromEntries(
    days
      .map((day) => [dateOf(day), metaAds.rankOn(index, day)] as const)
      .filter(([, rank]) => rank > 0),
  );
}
