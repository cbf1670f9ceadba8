/** Stores that an account tracks. */

import type { Context, Handler, Handlers } from '../../handler.ts';
import { type Section, section } from '../../state/section.ts';
import { refusal } from '../support/errors.ts';

/** Ids of stores; null until the account changes something. */
const tracked: Section<readonly string[] | null> = section<readonly string[] | null>(
  'tracked-stores',
  null,
);

const AT_START = 7;

/** What the plan allows. */
const MOST = 25;

const getStoreTracker: Handler = (_, context: Context) => ({
  amount: trackedStores(context).length,
  max_allowed: MOST,
});

export const storeTracking: Handlers = {
  getStoreTracker,
  getStoreTrackerByAlias: getStoreTracker,
  getStoreTrackerInDashboard: getStoreTracker,

  trackStore: (input, context) => {
    const { stores } = context.world;
    const index = stores.indexOfDomain(domainIn(String(input['storeurl'])));
    if (index < 0) throw refusal(400, 'Store not found');
    const { id } = stores.at(index);
    const before = trackedStores(context);
    if (before.includes(id)) return { success: true };
    if (before.length >= MOST) throw refusal(400, `Limit of tracked stores reached (${MOST}).`);
    context.state.write(tracked, [...before, id]);
    return { success: true };
  },

  untrackStore: (input, context) => {
    const before = trackedStores(context);
    const left = before.filter((id) => id !== String(input['shopid']));
    if (left.length === before.length) throw refusal(400, 'Store not found');
    context.state.write(tracked, left);
    return { success: true };
  },
};

function trackedStores({ state, world: { stores } }: Context): readonly string[] {
  return (
    state.read(tracked) ??
    Array.from({ length: Math.min(AT_START, stores.size) }, (_, index) => stores.at(index).id)
  );
}

/** `glow.example.org` of `https://www.glow.example.org/products?a=1`. */
function domainIn(address: string): string {
  const [, domain = ''] =
    /^(?:[a-z]+:\/\/)?(?:www\.)?([^/?#:]*)/.exec(address.trim().toLowerCase()) ?? [];
  return domain;
}
