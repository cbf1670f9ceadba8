/** Requests that are right, from what is known of an operation. */

import { type Ask, withValue } from './ask.ts';
import type { Known, TimeWindow } from './catalogue.ts';
import { timeNames } from './times.ts';

/** A request of an operation with another time than that of its example. */
export function exampleAsk(
  known: Known,
  window: TimeWindow | undefined,
  time: Readonly<Record<string, unknown>>,
): Ask {
  const times = window ? timeNames(window) : [];
  const names = Object.keys(known.values).filter(
    (name) => !times.includes(name) && !isInPath(known, name),
  );
  const bare = names.reduce((ask, name) => withExample(ask, known, name), emptyAsk(known));
  return Object.entries(time).reduce(
    (ask, [name, value]) => withValue(ask, known.place, name, value),
    bare,
  );
}

/** With a value of the example, where it belongs. */
export function withExample(ask: Ask, known: Known, name: string): Ask {
  if (isInPath(known, name)) return { ...ask, path: filledPath(known) };
  const isInBody = known.media !== '' && !known.inQuery?.includes(name);
  const start = isInBody && !ask.content ? { ...ask, ...emptyContent(known) } : ask;
  return withValue(start, isInBody ? 'body' : 'query', name, known.values[name]);
}

/** The path with the values of the example. */
export function filledPath({ path, values }: Known): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values[name] ?? name)),
  );
}

function isInPath({ path }: Known, name: string): boolean {
  return path.includes(`{${name}}`);
}

function emptyAsk(known: Known): Ask {
  return { method: known.method, path: filledPath(known), query: [], ...emptyContent(known) };
}

function emptyContent({ media }: Known): Pick<Ask, 'content'> {
  if (media === '') return {};
  const isForm = media === 'application/x-www-form-urlencoded';
  return { content: isForm ? { kind: 'form', pairs: [] } : { kind: 'json', value: {} } };
}
