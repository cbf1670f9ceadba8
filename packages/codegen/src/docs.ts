import { twinsOf } from './client/twins.ts';
import type { Operation, Site } from './docs/content.ts';
import { keyOf, operationOf } from './docs/operations.ts';
import { siteOf } from './docs/site.ts';
import { type Document, type Place, places } from './document.ts';

export type * from './docs/content.ts';
export { stringsOf } from './docs/strings.ts';

/** Everything that pages say of a description. */
export type Content = { site: Site; operations: Operation[] };

/**
 * The description as data for pages, by file name: `site.json`, and `operations/<id>.json` for each
 * operation.
 */
export function docs(document: Document): Record<string, string> {
  const { site, operations } = contentOf(document);
  const files = operations.map((each): [string, string] => [
    `operations/${each.id}.json`,
    JSON.stringify(each),
  ]);
  return { 'site.json': JSON.stringify(site), ...Object.fromEntries(files) };
}

/** The same before it is written. */
export function contentOf(document: Document): Content {
  const all = places(document);
  const twins = twinNames(document, all);
  const operations = all.map((place) => operationOf(document, place, twins.get(place) ?? null));
  return { site: siteOf(document, operations, {}), operations };
}

function twinNames(document: Document, all: Place[]): Map<Place, string> {
  const pairs = [...twinsOf(document, all)].flatMap(([get, post]): [Place, string][] => [
    [get, keyOf(post)],
    [post, keyOf(get)],
  ]);
  return new Map(pairs);
}
