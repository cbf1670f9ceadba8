/** Structured data of a page, for search engines. */

import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { inLocale, localeOf, withoutLocale } from '../i18n/locales.ts';
import { breadcrumbs, type Crumb } from './breadcrumbs.ts';

/** JSON-LD that is safe inside a script element. */
export function structured(route: StarlightRouteData, url: URL): string {
  const { entry, lang, operation, siteTitle } = route;
  const { title } = entry.data;
  const start = { label: siteTitle, path: inLocale(localeOf(url.pathname), '/') };
  const page = {
    '@type': operation === undefined ? 'TechArticle' : 'APIReference',
    headline: title,
    inLanguage: lang,
  };
  const graph =
    withoutLocale(url.pathname) === '/'
      ? [{ '@type': 'WebSite', name: title, inLanguage: lang }]
      : [page, crumbList([start, ...breadcrumbs(url.pathname, title)], url)];
  const data = { '@context': 'https://schema.org', '@graph': graph };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function crumbList(crumbs: Crumb[], url: URL): object {
  return {
    '@type': 'BreadcrumbList',
    // the last is the page itself, whose address is known
    itemListElement: crumbs.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(index < crumbs.length - 1 && { item: new URL(path, url).href }),
    })),
  };
}
