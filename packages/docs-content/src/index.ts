/** The description as data for pages, in English, and its French. */

import { type Operation, type Site, stringsOf } from '@winninghunter/codegen/docs';
import { read } from './files.ts';

export type * from '@winninghunter/codegen/docs';
export { type Locale, translate } from './translations.ts';

/** What belongs to no single operation. */
export const site: Site = read('src/generated/site.json') as Site;

const known = new Map<string, Operation>();

/** Everything about one operation, by its operationId. Throws if there is none. */
export function operation(id: string): Operation {
  if (!site.operations.some((each) => each.id === id)) {
    throw new Error(`There is no operation "${id}". \`site.operations\` lists all.`);
  }
  const found = known.get(id) ?? (read(`src/generated/operations/${id}.json`) as Operation);
  known.set(id, found);
  return found;
}

/** Every operation, in the order of the site. */
export function operations(): Operation[] {
  return site.operations.map(({ id }) => operation(id));
}

/** Every text that pages show, once: what a translation has to cover. */
export function texts(): string[] {
  return stringsOf(site, operations());
}
