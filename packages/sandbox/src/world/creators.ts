import type { Base } from './base.ts';
import { oldestFirst } from './clips.ts';
import { clip } from './ground.ts';
import { distinct, group } from './groups.ts';
import { createIds } from './ids.ts';
import { checked, keeping, lazy } from './order.ts';
import { byMarket, figures, sorted, sumKeys } from './ranked.ts';
import { addSeries, allSums, emptySeries, gather } from './sums.ts';
import { markets } from './words/places.ts';
import type { CreatorKey, Creators } from './world.ts';

export function createCreators(base: Base): Creators {
  const { ground } = base;
  const people = base.people();
  const { size } = people;
  const ids = createIds(ground.key('creator ids'), size, {
    prefix: '68',
    digits: 7,
    fixed: ['6817204935718203'],
  });
  const sums = allSums(ground, 'creators', size, (window) =>
    gather(size, base.clipsSums().of(window), base.clips().creator),
  );
  const videos = lazy(() => group(size, base.clips().creator));
  const products = (index: number): Uint32Array =>
    distinct(videos().of(checked(index, size)), base.clips().product);
  /** With its first video. */
  const firstSeen = (index: number): number =>
    videos()
      .of(index)
      .reduce(
        (first, video) => Math.min(first, base.clips().published[video] ?? first),
        ground.today,
      );
  const kind = sorted<CreatorKey>(ground, {
    kind: 'creators',
    size,
    sums,
    windowed: sumKeys,
    fixed: {
      followerCount: (index) => people.followers[index] ?? 0,
      videoCount: (index) => videos().count(index),
      productCount: (index) => products(index).length,
      firstSeen,
    },
  });

  const figuresOf = figures(ground, sums, kind);

  return {
    size,
    at: keeping(size, (index) => {
      const id = ids.of(index);
      return {
        index,
        id,
        name: people.name(index),
        displayName: people.displayName(index),
        country: markets[people.market[index] ?? 0]?.country ?? '',
        avatar: `https://cdn.example.org/creators/${id}.jpg`,
        followerCount: people.followers[index] ?? 0,
        videoCount: videos().count(index),
      };
    }),
    indexOf: ids.indexOf,
    figures: (index, window) => figuresOf(checked(index, size), window),
    series: (index, window) => {
      const known = clip(ground, window);
      const total = emptySeries(known);
      for (const video of videos().of(checked(index, size))) {
        addSeries(total, base.clipsLedger().series(video, known));
      }
      return total;
    },
    column: kind.column,
    ordered: byMarket(size, () => people.byMarket, kind),
    text: (index) =>
      `${people.name(checked(index, size))} ${people.displayName(index)}`.toLowerCase(),
    products,
    shops: (index) => distinct(products(index), base.goods().shop),
    videos: (index) => oldestFirst(base.clips(), videos().of(checked(index, size))),
  };
}
