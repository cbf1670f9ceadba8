import type { Handler, Handlers } from '../../handler.ts';
import type { VideoKey, World } from '../../world/world.ts';
import { bounds, type Condition, categoryTests, firstSeenBounds, type Test } from './conditions.ts';
import { type Asked, count, explore, type Kind } from './explore.ts';
import { flagOf } from './input.ts';
import { found } from './refuse.ts';
import { videoSorts } from './sorts.ts';
import { tableOf } from './table.ts';
import { videoRows } from './video-rows.ts';

export const videoKind: Kind<VideoKey> = {
  sorts: videoSorts,
  table: (world) => tableOf('videos', world.videos),
  conditions: ({ input, world, window, firstSeen }: Asked): Condition<VideoKey>[] => [
    ...bounds(
      input,
      { min: ['min_revenue'], max: ['max_revenue'] },
      { key: 'revenue', window, unit: 100 },
    ),
    ...firstSeenBounds(world, 'published', firstSeen),
    ...flagTest('is_ad', flagOf(input, 'is_ad'), world.videos.isAd),
    ...flagTest('is_affiliate', flagOf(input, 'is_affiliate'), world.videos.isAffiliate),
    ...categoryTests(world, input, (marks) => promotionsIn(world, marks)),
  ],
  rows: videoRows,
};

function flagTest(name: string, wanted: boolean | undefined, flags: Uint8Array): Test[] {
  if (wanted === undefined) return [];
  const flag = wanted ? 1 : 0;
  return [{ name: `${name} ${flag}`, prepare: () => (index) => flags[index] === flag }];
}

/** Whether a video is of something in one of some categories. */
function promotionsIn({ products, videos }: World, marks: Uint8Array): (index: number) => boolean {
  return (index) => marks[products.category[videos.product[index] ?? 0] ?? 0] === 1;
}

const exploreVideos = explore(videoKind);
const countVideos = count(videoKind);

const getVideoMetrics: Handler = (input, { world }) => {
  const { views, likes } = world.videos.at(found(world.videos, input['id'], 'Video'));
  return { success: true, data: { views, likes } };
};

export const videoHandlers: Handlers = {
  exploreVideos,
  exploreVideosByBody: exploreVideos,
  countVideos,
  countVideosByBody: countVideos,
  getVideoMetrics,
};
