import type { Base } from './base.ts';
import { type Campaigns, reachUntil } from './campaigns.ts';
import { adAt, adText } from './creatives.ts';
import { createIds } from './ids.ts';
import { checked } from './order.ts';
import type { Pages } from './pages.ts';
import { hash, pick } from './random.ts';
import { searchable } from './searchable.ts';
import type { Traffic } from './traffic.ts';
import type { GoogleAd, GoogleAdKey, GoogleAds } from './world.ts';

const FORMAT = 20;
const PLATFORM = 21;

const FORMATS = ['image', 'image', 'video', 'text', 'text'] as const;
const PLATFORMS = {
  image: ['display', 'shopping', 'search'],
  video: ['youtube', 'youtube', 'display'],
  text: ['search', 'search', 'maps'],
} as const;

export function createGoogleAds(
  base: Base,
  pages: Pages,
  campaigns: Campaigns,
  traffic: Traffic,
): GoogleAds {
  const { ground } = base;
  const { size, key, brand, started, lastSeen, reach } = campaigns;
  const advertisers = createIds(ground.key('google advertisers'), ground.sizes.brands, {
    prefix: 'AR0',
    digits: 3,
    fixed: ['AR0419238'],
  });
  const creatives = createIds(ground.key('google creatives'), size, {
    prefix: 'CR0',
    digits: 3,
    fixed: ['CR0771624', 'CR0782213'],
  });

  return {
    ...searchable<GoogleAd, GoogleAdKey>(ground, 'google ads', {
      size,
      at: (index) => {
        const own = hash(key, index);
        const of = brand[index] ?? 0;
        const creativeId = creatives.of(index);
        const advertiserId = advertisers.of(of);
        const format = pick(own, FORMAT, FORMATS);
        return {
          ...adAt(base, pages, campaigns, index),
          id: `${advertiserId}_${creativeId}`,
          creativeId,
          advertiserId,
          advertiserName: base.merchants().name(of),
          format,
          platform: pick(own, PLATFORM, PLATFORMS[format]),
          image: format === 'text' ? '' : `https://media.example.org/google/${creativeId}.jpg`,
          video: format === 'video' ? `https://media.example.org/google/${creativeId}.mp4` : '',
        };
      },
      indexOf: (id) => {
        const [, creativeId = ''] = id.split('_');
        const index = creatives.indexOf(creativeId);
        const isOwn = index >= 0 && id === `${advertisers.of(brand[index] ?? 0)}_${creativeId}`;
        return isOwn ? index : -1;
      },
      text: (index) => adText(base, pages, campaigns, index),
      keys: {
        lastSeen: (index) => lastSeen[index] ?? 0,
        started: (index) => started[index] ?? 0,
        reach: (index) => reach[index] ?? 0,
        spend: (index) => campaigns.spendCents[index] ?? 0,
        daysRunning: (index) => (lastSeen[index] ?? 0) - (started[index] ?? 0) + 1,
        monthlyVisits: (index) => traffic.visits(brand[index] ?? 0).at(-1) ?? 0,
      },
    }),
    brand,
    started,
    lastSeen,
    indexOfAdvertiser: advertisers.indexOf,
    indexOfCreative: creatives.indexOf,
    ofBrand: (of) => campaigns.byBrand.of(of),
    reachUntil: (index, day) => reachUntil(campaigns, checked(index, size), day),
  };
}
