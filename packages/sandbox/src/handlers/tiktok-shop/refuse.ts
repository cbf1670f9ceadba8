import type { Refusal } from '../../handler.ts';
import type { Collection } from '../../world/world.ts';
import { notFound, refusal } from '../support/errors.ts';

/** The index of what an id names. Refuses an id that there is not. */
export function found(things: Collection<unknown>, id: unknown, name: string): number {
  const index = typeof id === 'string' ? things.indexOf(id) : -1;
  if (index < 0) throw notFound(name);
  return index;
}

/** For an `after` that no answer gave, or one to another search. */
export function wrongCursor(): Refusal {
  return refusal(400, '`after` does not belong to this search.', {
    parameters: ['after'],
    hint: 'Send `meta.next_cursor` of an answer to the same search, or leave `after` out to start anew.',
  });
}
