import type { Ranked } from '../../world/world.ts';
import type { Table } from './search.ts';

/** Things that belong to one market each, as a search looks at them. */
export function tableOf<Key extends string>(
  kind: string,
  things: Ranked<{ readonly id: string }, Key, unknown>,
): Table<Key> {
  return {
    kind,
    size: things.size,
    at: things.at,
    indexOf: things.indexOf,
    ordered: things.ordered,
    text: things.text,
    column: (_, key, window) => things.column(key, window),
  };
}
