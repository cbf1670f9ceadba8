/** Structured data of a page, for search engines. */

import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { inLocale, localeOf, withoutLocale } from '../i18n/locales.ts';
import { breadcrumbs } from './breadcrumbs.ts';

/** JSON-LD that is safe inside a script element. */
export function structured({ entry, lang, operation }: StarlightRouteData, url: URL): string {
  const { title } = entry.data;
  const start = { label: 'WinningHunter API', path: inLocale(localeOf(url.pathname), '/') };
  const isStart = withoutLocale(url.pathname) === '/';
  const crumbs = [start, ...(isStart ? [] : breadcrumbs(url.pathname, title))];
  const page = {
    '@type': operation === undefined ? 'TechArticle' : 'APIReference',
    headline: title,
    inLanguage: lang,
  };
  const list = {
    '@type': 'BreadcrumbList',
    // the last is the page itself, whose address is known
    itemListElement: crumbs.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(path !== undefined && index < crumbs.length - 1 && { item: new URL(path, url).href }),
    })),
  };
  const data = { '@context': 'https://schema.org', '@graph': [page, list] };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
