import { money } from '../support/values.ts';
import { rowsOf } from './rows.ts';

/** Videos as answers have them, with the figures of a window. */
export const videoRows: ReturnType<typeof rowsOf> = rowsOf('videos', ({ videos }, window) => {
  const revenue = videos.column('revenue', window);
  const views = videos.column('views', window);
  const gpm = videos.column('gpm', window);
  return (index) => {
    const { id, caption, cover } = videos.at(index);
    return {
      video_id: id,
      video_title: caption,
      cover,
      revenue: money(revenue[index] ?? 0),
      gpm: money(Math.round(gpm[index] ?? 0)),
      view_count: views[index] ?? 0,
    };
  };
});
