/** Landing pages that an account has saved. */

import type { Context, Handlers } from '../../handler.ts';
import { type Section, section } from '../../state/section.ts';
import { refusal } from '../support/errors.ts';
import { textOf } from '../support/input.ts';
import { landerRow } from './lander-row.ts';

/** With what the request told of it, since it may be none that the world knows. */
type Favorite = { readonly key: string; readonly url?: string; readonly advertiser?: string };

const favorites: Section<readonly Favorite[]> = section('favorite-landers', []);

/** So that a loop does not fill the memory. */
const MOST = 1_000;

export const favoriteLanders: Handlers = {
  /** The last saved first. */
  listFavoriteLanders: (_, context) => ({
    data: context.state
      .read(favorites)
      .toReversed()
      .map((favorite) => favoriteRow(favorite, context)),
  }),

  toggleFavoriteLander: (input, { state }) => {
    const key = String(input['lander_key']);
    const before = state.read(favorites);
    const others = before.filter((favorite) => favorite.key !== key);
    const isSaved = others.length < before.length;
    if (!isSaved && before.length >= MOST) {
      throw refusal(400, `The sandbox keeps ${MOST} landers at most.`);
    }
    const url = textOf(input, 'lander_url');
    const advertiser = textOf(input, 'advertiser_name');
    const favorite = { key, ...(url && { url }), ...(advertiser && { advertiser }) };
    state.write(favorites, isSaved ? others : [...others, favorite]);
    return { success: true };
  },
};

function favoriteRow({ key, url, advertiser }: Favorite, { world }: Context): object {
  const index = world.landers.indexOf(key);
  if (index >= 0) return landerRow(world, index);
  return {
    lander_key: key,
    ...(url && { lander_url: url }),
    ...(advertiser && { advertiser_name: advertiser }),
  };
}
