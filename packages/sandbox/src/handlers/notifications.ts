import type { Context, Handlers, State } from '../handler.ts';
import { type Section, section } from '../state/section.ts';
import type { Notification, World } from '../world/world.ts';
import { countOf, textOf } from './support/input.ts';

/** Which items the account has read since the sandbox started. */
type Read = {
  /** All up to this id, which is a number. */
  readonly through: number;
  /** And these. */
  readonly ids: readonly string[];
};

const read: Section<Read> = section('read-notifications', { through: 0, ids: [] });

const LIMIT = 20;

export const notifications: Handlers = {
  listNotifications: (input, context) => {
    const before = textOf(input, 'before_id');
    const isOlder = ({ id }: Notification): boolean =>
      before === undefined || Number(id) < Number(before);
    return {
      notifications: all(context.world)
        .filter(isOlder)
        .slice(0, countOf(input, 'limit', LIMIT))
        // further fields are not documented
        .map(({ id }) => ({ id })),
    };
  },

  countUnreadNotifications: (_, { world, state }) => {
    const isRead = reader(state);
    return { count: all(world).filter((item) => !isRead(item)).length };
  },

  /** Ids that there are not change nothing. */
  markNotificationsRead: (input, { world, state }) => {
    const { through, ids } = state.read(read);
    const known = (input['ids'] as readonly string[]).filter(
      (id) => world.notifications.indexOf(id) >= 0,
    );
    state.write(read, { through, ids: [...new Set([...ids, ...known])] });
    return { success: true };
  },

  markAllNotificationsRead: (_, { world, state }: Context) => {
    const newest = world.notifications.size > 0 ? Number(world.notifications.at(0).id) : 0;
    state.write(read, { through: newest, ids: [] });
    return { success: true };
  },
};

/** Newest first. */
function all({ notifications: items }: World): Notification[] {
  return Array.from({ length: items.size }, (_, index) => items.at(index));
}

function reader(state: State): (item: Notification) => boolean {
  const { through, ids } = state.read(read);
  const chosen = new Set(ids);
  return ({ id, isRead }) => isRead || Number(id) <= through || chosen.has(id);
}
