/** Where a page is. */

import { inLocale, localeOf, withoutLocale } from '../i18n/locales.ts';
import { wordsFor } from '../i18n/words.ts';

export type Crumb = { label: string; path?: string };

/** From the top to the page itself. Surfaces are put in by the pages of the reference. */
export function breadcrumbs(path: string, title: string): Crumb[] {
  const { site } = wordsFor(path);
  const locale = localeOf(path);
  const plain = withoutLocale(path);
  const [first] = plain.split('/').filter(Boolean);
  const parents: Record<string, Crumb> = {
    guides: { label: site.guides, path: inLocale(locale, '/guides/getting-started/') },
    reference: { label: site.reference, path: inLocale(locale, '/reference/') },
    tools: { label: site.tools },
  };
  const parent = first === undefined ? undefined : parents[first];
  const isParent = parent?.path !== undefined && withoutLocale(parent.path) === plain;
  return [...(parent && !isParent ? [parent] : []), { label: title, path }];
}
