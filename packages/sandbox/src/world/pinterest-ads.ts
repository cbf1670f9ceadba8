import type { Base } from './base.ts';
import { type Campaigns, progress } from './campaigns.ts';
import { adAt, adText } from './creatives.ts';
import { createIds } from './ids.ts';
import { checked } from './order.ts';
import type { Pages } from './pages.ts';
import { hash, pick, unit } from './random.ts';
import { searchable } from './searchable.ts';
import { titleOf } from './titles.ts';
import { scoreReasons } from './words/ads.ts';
import { taxonomy } from './words/taxonomy.ts';
import type { PinterestAd, PinterestAdKey, PinterestAds } from './world.ts';

const FORMAT = 20;
const SAVES = 21;
const REPINS = 22;
const COMMENTS = 23;
const REASON = 24;

export function createPinterestAds(base: Base, pages: Pages, campaigns: Campaigns): PinterestAds {
  const { ground, tree } = base;
  const { size, key, brand, started, lastSeen, reach } = campaigns;
  const ids = createIds(ground.key('pinterest ad ids'), size, {
    prefix: '6871',
    digits: 4,
    fixed: ['687110234509'],
  });
  const pageIds = createIds(ground.key('pinterest page ids'), ground.sizes.brands, {
    prefix: '5491',
    digits: 4,
  });
  const saves = (index: number): number =>
    Math.floor((reach[index] ?? 0) * (0.002 + 0.02 * unit(hash(key, index), SAVES)));
  const repins = (index: number): number =>
    Math.floor(saves(index) * (0.1 + 0.5 * unit(hash(key, index), REPINS)));
  const comments = (index: number): number =>
    Math.floor(saves(index) * 0.12 * unit(hash(key, index), COMMENTS));
  const repinsUntil = (index: number, day: number): number =>
    Math.floor(repins(index) * progress(campaigns, index, day));

  return {
    ...searchable<PinterestAd, PinterestAdKey>(ground, 'pinterest ads', {
      size,
      at: (index) => {
        const own = hash(key, index);
        const id = ids.of(index);
        const product = campaigns.product[index] ?? 0;
        const root = tree.rootOf[base.goods().category[product] ?? 0] ?? 0;
        const format = hash(own, FORMAT) % 4 === 0 ? 'video' : 'image';
        const of = brand[index] ?? 0;
        return {
          ...adAt(base, pages, campaigns, index),
          id,
          image: `https://media.example.org/pins/${id}.jpg`,
          video: format === 'video' ? `https://media.example.org/pins/${id}.mp4` : '',
          format,
          promoter: base.merchants().slug(of),
          pageId: pageIds.of(of),
          description: titleOf(base, product),
          niche: taxonomy[root]?.name ?? '',
          saves: saves(index),
          repins: repins(index),
          comments: comments(index),
          reasons: [pick(own, REASON, scoreReasons)],
        };
      },
      indexOf: ids.indexOf,
      text: (index) => adText(base, pages, campaigns, index),
      keys: {
        started: (index) => started[index] ?? 0,
        lastSeen: (index) => lastSeen[index] ?? 0,
        saves,
        repins,
        comments,
        reactions: (index) => saves(index) + repins(index) + comments(index),
        daysRunning: (index) => (lastSeen[index] ?? 0) - (started[index] ?? 0) + 1,
      },
    }),
    brand,
    started,
    lastSeen,
    repinsUntil: (index, day) => repinsUntil(checked(index, size), day),
  };
}
