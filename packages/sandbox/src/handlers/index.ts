import type { Handlers } from '../handler.ts';
import { googleAds } from './ads/google.ts';
import { magicAi } from './ads/magic-ai.ts';
import { metaAds } from './ads/meta.ts';
import { pinterestAds } from './ads/pinterest.ts';
import { tiktokAds } from './ads/tiktok.ts';
import { transcripts } from './ads/transcripts.ts';
import { brandTracking } from './brands/follow.ts';
import { brandLists } from './brands/list.ts';
import { brandSeries } from './brands/series.ts';
import { brandTabs } from './brands/tabs.ts';
import { brandTopAds } from './brands/top-ads.ts';
import { landers } from './landers/explore.ts';
import { favoriteLanders } from './landers/favorites.ts';
import { notifications } from './notifications.ts';
import { savedAds } from './saved-ads/handlers.ts';
import { stores } from './stores/explore.ts';
import { storeTracking } from './stores/tracker.ts';
import { tiktokShopHandlers } from './tiktok-shop.ts';
import { trends } from './trends.ts';

/** Every operation that is computed from the world. The rest is answered from the description's examples. */
export const handlers: Handlers = {
  ...tiktokShopHandlers,
  ...metaAds,
  ...tiktokAds,
  ...pinterestAds,
  ...googleAds,
  ...magicAi,
  ...transcripts,
  ...brandLists,
  ...brandTracking,
  ...brandTabs,
  ...brandSeries,
  ...brandTopAds,
  ...savedAds,
  ...landers,
  ...favoriteLanders,
  ...stores,
  ...storeTracking,
  ...trends,
  ...notifications,
};
