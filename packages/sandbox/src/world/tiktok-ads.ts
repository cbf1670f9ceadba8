import type { Base } from './base.ts';
import type { Campaigns } from './campaigns.ts';
import { adAt, adText, duplicatesOf } from './creatives.ts';
import { createIds } from './ids.ts';
import type { Pages } from './pages.ts';
import { hash, unit } from './random.ts';
import { searchable } from './searchable.ts';
import type { Traffic } from './traffic.ts';
import { taxonomy } from './words/taxonomy.ts';
import type { TiktokAd, TiktokAdKey, TiktokAds } from './world.ts';

const LIKES = 20;
const SHARES = 21;
const COMMENTS = 22;

export function createTiktokAds(
  base: Base,
  pages: Pages,
  campaigns: Campaigns,
  traffic: Traffic,
): TiktokAds {
  const { ground, tree } = base;
  const { size, key, brand, started, lastSeen, reach } = campaigns;
  const ids = createIds(ground.key('tiktok ad ids'), size, {
    prefix: '7412',
    digits: 6,
    fixed: ['7412093846510283'],
  });
  const days = (index: number): number => (lastSeen[index] ?? 0) - (started[index] ?? 0) + 1;
  const likes = (index: number): number =>
    1 + Math.floor((reach[index] ?? 0) * (0.01 + 0.08 * unit(hash(key, index), LIKES)));
  const shares = (index: number): number =>
    Math.floor(likes(index) * (0.01 + 0.05 * unit(hash(key, index), SHARES)));
  const comments = (index: number): number =>
    Math.floor(likes(index) * (0.004 + 0.02 * unit(hash(key, index), COMMENTS)));

  return {
    ...searchable<TiktokAd, TiktokAdKey>(ground, 'tiktok ads', {
      size,
      at: (index) => {
        const id = ids.of(index);
        const root = tree.rootOf[base.goods().category[campaigns.product[index] ?? 0] ?? 0] ?? 0;
        return {
          ...adAt(base, pages, campaigns, index),
          id,
          image: `https://cdn.example.org/tiktok-ads/${id}.jpg`,
          video: `https://cdn.example.org/tiktok-ads/${id}.mp4`,
          niche: taxonomy[root]?.tiktokNiche ?? '',
          likes: likes(index),
          shares: shares(index),
          comments: comments(index),
          duplicates: duplicatesOf(campaigns, index),
        };
      },
      indexOf: ids.indexOf,
      text: (index) => adText(base, pages, campaigns, index),
      keys: {
        likes,
        shares,
        comments,
        started: (index) => started[index] ?? 0,
        lastSeen: (index) => lastSeen[index] ?? 0,
        spend: (index) => campaigns.spendCents[index] ?? 0,
        duplicates: (index) => duplicatesOf(campaigns, index),
        consistency: (index) => days(index) / (ground.today - (started[index] ?? 0) + 1),
        daysRunning: days,
        monthlyVisits: (index) => traffic.visits(brand[index] ?? 0).at(-1) ?? 0,
      },
    }),
    brand,
    started,
    lastSeen,
  };
}
