import type { Creator } from '../../world/world.ts';
import { money } from '../support/values.ts';
import { rowsOf } from './rows.ts';

/** Creators as answers have them, with the figures of a window. */
export const creatorRows: ReturnType<typeof rowsOf> = rowsOf('creators', ({ creators }, window) => {
  const revenue = creators.column('revenue', window);
  return (index) => ({
    ...creatorProfile(creators.at(index)),
    revenue: money(revenue[index] ?? 0),
  });
});

/** What no window changes. */
export function creatorProfile({ id, name, avatar, followerCount, videoCount }: Creator): object {
  return {
    creator_id: id,
    creator_name: name,
    creator_avatar: avatar,
    follower_count: followerCount,
    video_count: videoCount,
  };
}
