import type { Base } from './base.ts';
import { checked } from './order.ts';
import { hash } from './random.ts';
import type { Collection, Notification } from './world.ts';

const COUNT = 72;
const FIRST_ID = 4792;

/** Unread at the start. */
const UNREAD = 9;

/** The newest first. */
export function createNotifications({ ground }: Base): Collection<Notification> {
  const key = ground.key('notifications');
  // those of all accounts share the ids, so that some are left out
  const idOf = (index: number): string =>
    String(FIRST_ID - 4 * index - (index < 2 ? 0 : hash(key, index) % 3));
  const ids = new Map(Array.from({ length: COUNT }, (_, index) => [idOf(index), index]));
  return {
    size: COUNT,
    at: (index) => ({ index, id: idOf(checked(index, COUNT)), isRead: index >= UNREAD }),
    indexOf: (id) => ids.get(id) ?? -1,
  };
}
