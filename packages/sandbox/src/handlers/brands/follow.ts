import type { Handlers } from '../../handler.ts';
import { refusal } from '../support/errors.ts';
import { track, untrack } from './tracked.ts';

export const brandTracking: Handlers = {
  followBrand: (input, context) => {
    const id = pageIdIn(String(input['url']));
    if (id === undefined) throw refusal(400, 'Invalid Ad Library URL');
    const isTracked = track(context, id);
    return {
      success: true,
      already_tracked: isTracked,
      has_data: context.world.brands.indexOf(id) >= 0,
      details_url: `/brands/${id}`,
      message: isTracked ? 'Brand is tracked already' : 'Brand added',
    };
  },

  unfollowBrand: (input, context) => {
    untrack(context, String(input['page_id']));
    return { success: true };
  },
};

/** The page that an address of the Ad Library shows, or that of the page itself. */
function pageIdIn(url: string): string | undefined {
  return /[?&]view_all_page_id=(\d{1,20})(?:[&#]|$)/.exec(url)?.[1] ?? PAGE.exec(url)?.[1];
}

const PAGE = /^https?:\/\/(?:[a-z]+\.)?facebook\.com\/(\d{5,20})\/?(?:[?#]|$)/;
