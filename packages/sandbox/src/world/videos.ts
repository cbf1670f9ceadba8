import type { Base } from './base.ts';
import { clip } from './ground.ts';
import { group } from './groups.ts';
import { createIds } from './ids.ts';
import { checked, keeping, lazy } from './order.ts';
import { hash, pick, unit } from './random.ts';
import { byMarket, figures, sorted, sumKeys } from './ranked.ts';
import type { SumColumns } from './sums.ts';
import { wordsOf } from './titles.ts';
import { captions, hashtags } from './words/creators.ts';
import { markets } from './words/places.ts';
import type { VideoKey, Videos } from './world.ts';

const CAPTION = 40;
const HASHTAG = 41;
const LIKES = 42;

export function createVideos(base: Base): Videos {
  const { ground } = base;
  const clips = base.clips();
  const { size, key } = clips;
  const ids = createIds(ground.key('video ids'), size, {
    prefix: '73',
    digits: 7,
    fixed: ['7391820456183920'],
  });
  const allViews = (index: number): number => base.clipsLedger().sums(index, ground.allDays).visits;
  const likes = (index: number): number =>
    Math.floor(allViews(index) * (0.02 + 0.09 * unit(hash(key, index), LIKES)));
  const kind = sorted<VideoKey>(ground, {
    kind: 'videos',
    size,
    sums: base.clipsSums(),
    windowed: {
      revenue: sumKeys.revenue,
      sales: sumKeys.sales,
      views: sumKeys.visits,
      gpm: gpmColumn,
    },
    fixed: {
      published: (index) => clips.published[index] ?? 0,
      likes,
    },
  });

  const figuresOf = figures(ground, base.clipsSums(), kind, base.clipsLedger().sums);

  return {
    size,
    product: clips.product,
    creator: clips.creator,
    isAd: clips.isAd,
    isAffiliate: clips.isAffiliate,
    at: keeping(size, (index) => {
      const id = ids.of(index);
      return {
        index,
        id,
        caption: captionOf(base, index),
        country: markets[clips.market[index] ?? 0]?.country ?? '',
        cover: `https://cdn.example.org/videos/${id}.jpg`,
        product: clips.product[index] ?? 0,
        creator: clips.creator[index] ?? 0,
        published: clips.published[index] ?? 0,
        views: allViews(index),
        likes: likes(index),
      };
    }),
    indexOf: ids.indexOf,
    figures: (index, window) => {
      const own = figuresOf(checked(index, size), window);
      return { ...own, views: own.visits };
    },
    series: (index, window) =>
      base.clipsLedger().series(checked(index, size), clip(ground, window)),
    column: kind.column,
    ordered: byMarket(
      size,
      lazy(() => group(markets.length, clips.market)),
      kind,
    ),
    text: (index) => captionOf(base, checked(index, size)).toLowerCase(),
  };
}

function gpmColumn({ revenueCents, visits }: SumColumns): Float64Array {
  return revenueCents.map((revenue, index) => gpm(revenue, visits[index] ?? 0));
}

/** Revenue in cents for each thousand views, two decimals. */
function gpm(revenueCents: number, views: number): number {
  return views === 0 ? 0 : Math.round((revenueCents / views) * 100_000) / 100;
}

function captionOf(base: Base, index: number): string {
  const { key, product } = base.clips();
  const own = hash(key, index);
  const of = product[index] ?? 0;
  const words = wordsOf(base, of);
  const price = Math.round((base.goods().priceCents[of] ?? 0) / 100);
  const noun = words.noun.toLowerCase();
  // the video of the description's examples
  if (index === 0) return 'Three weeks with this serum';
  const caption = pick(own, CAPTION, captions)(noun, `$${price}`);
  const tag = pick(own, HASHTAG, [...hashtags, '', '', '', '']);
  return tag === '' ? caption : `${caption} ${tag}`;
}
