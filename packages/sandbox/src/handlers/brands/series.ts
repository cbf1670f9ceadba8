/** The tabs of a tracked brand that tell of its ads over time, or of its shop. */

import type { Context, Handlers, Input } from '../../handler.ts';
import { dateOf } from '../../world/day.ts';
import type { Day, Window } from '../../world/world.ts';
import { lastRun } from '../ads/library.ts';
import { money } from '../support/values.ts';
import { type Kept, keptAds } from './kept-ads.ts';

export const brandSeries: Handlers = {
  /** Of the ads that `date_range` keeps, so that the counts add up to their number. */
  listBrandAdsLaunched: (input, context) => {
    const { started } = context.world.metaAds;
    return series(input, context, (counts, index, first) => {
      const day = (started[index] ?? 0) - first;
      counts[day] = (counts[day] ?? 0) + 1;
    });
  },

  /** On each day the ads that `date_range` keeps and that ran. */
  listBrandLiveAdsOverTime: (input, context) => {
    const { metaAds, today } = context.world;
    const { started, lastSeen } = metaAds;
    return series(input, context, (counts, index, first) => {
      const end = Math.min(lastRun(lastSeen[index], today) - first, counts.length - 1);
      for (let day = (started[index] ?? 0) - first; day <= end; day++) {
        counts[day] = (counts[day] ?? 0) + 1;
      }
    });
  },

  getBrandFirstAdDate: (input, context) => {
    const first = firstStart(keptAds(input, context), context);
    return { date: first === undefined ? null : dateOf(first) };
  },

  getBrandCommerce: (input, context) => {
    const { world } = context;
    const { brand } = keptAds(input, context);
    if (brand < 0) return {};
    const store = world.stores.at(world.brands.at(brand).store);
    return {
      shopid: store.id,
      domain: store.domain,
      currency: store.currency,
      owner_country: store.country,
      aov: money(store.orderValueCents),
      published_products_count: store.productCount,
      monthly_visits: store.monthlyVisits,
      estimated_revenue: {
        daily: { min: money(store.dailyRevenue.min), max: money(store.dailyRevenue.max) },
        monthly: { min: money(store.monthlyRevenue.min), max: money(store.monthlyRevenue.max) },
      },
    };
  },
};

/** A count for each day, which `add` raises for each ad that is kept. */
function series(
  input: Input,
  context: Context,
  add: (counts: Uint32Array, index: number, first: Day) => void,
): { readonly date: string; readonly count: number }[] {
  const kept = keptAds(input, context);
  const { from, to } = spanOf(kept, context);
  const counts = new Uint32Array(Math.max(0, to - from + 1));
  for (const index of kept.ads) add(counts, index, from);
  return Array.from(counts, (count, day) => ({ date: dateOf(from + day), count }));
}

/** The days that were asked for, but none before the first ad that is kept, nor after today. */
function spanOf(kept: Kept, context: Context): Window {
  const { today } = context.world;
  const first = firstStart(kept, context) ?? today + 1;
  const to = Math.min(today, kept.days.to ?? today);
  return { from: first, to };
}

function firstStart({ ads }: Kept, { world }: Context): Day | undefined {
  return ads.length === 0
    ? undefined
    : Array.from(ads).reduce(
        (first, index) => Math.min(first, world.metaAds.started[index] ?? first),
        world.today,
      );
}
