/** The links at the top of every page. */

import { inLocale, localeOf, withoutLocale } from '../i18n/locales.ts';
import { wordsFor } from '../i18n/words.ts';

export type MainLink = { label: string; href: string; isHere: boolean };

export function mainLinks(path: string): MainLink[] {
  const { site } = wordsFor(path);
  const locale = localeOf(path);
  const here = withoutLocale(path);
  const link = (label: string, to: string, section: string): MainLink => ({
    label,
    href: inLocale(locale, to),
    isHere: here.startsWith(section),
  });
  return [
    link(site.guides, '/guides/getting-started/', '/guides/'),
    link(site.reference, '/reference/', '/reference/'),
    link(site.errors, '/errors/', '/errors/'),
    link(site.tools, '/tools/time-windows/', '/tools/'),
  ];
}
