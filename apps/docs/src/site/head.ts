/** What stands in the head of a page: what readers and search engines use, and nothing else. */

import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { markdownPath } from './addresses.ts';
import { structured } from './structured.ts';

export type Tag = {
  name: string;
  attributes: Record<string, string | boolean | undefined>;
  content: string;
};

/** Starlight's head, without its name, and with structured data and the page's Markdown. */
export function headOf(route: StarlightRouteData, url: URL, site: URL | undefined): Tag[] {
  const { title } = route.entry.data;
  const tags = route.head
    .filter(({ attrs }) => !isNamed(UNUSED, attrs ?? {}))
    .map(({ tag, attrs, content }) => ({
      name: tag,
      attributes: (attrs ?? {}) as Tag['attributes'],
      // the start of the site is called as the site is
      content: tag === 'title' && title === route.siteTitle ? title : (content ?? ''),
    }));
  if (url.pathname.endsWith('/404/')) {
    const kept = tags.filter(({ attributes }) => !isNamed(OF_ADDRESSES, attributes));
    return [
      ...kept,
      { name: 'meta', attributes: { name: 'robots', content: 'noindex' }, content: '' },
    ];
  }
  const canonical = new URL(url.pathname, site);
  return [
    ...tags,
    {
      name: 'link',
      attributes: { rel: 'alternate', type: 'text/markdown', href: markdownPath(url.pathname) },
      content: '',
    },
    {
      name: 'meta',
      attributes: { property: 'og:image', content: new URL('/og.png', site).href },
      content: '',
    },
    {
      name: 'script',
      attributes: { type: 'application/ld+json' },
      content: structured(route, canonical),
    },
  ];
}

function isNamed(names: string[], attributes: Record<string, unknown>): boolean {
  const { name, property, hreflang, rel } = attributes;
  return names.some((each) => [name, property, hreflang, rel].includes(each));
}

/** Said elsewhere on the page as well. */
const UNUSED = [
  'generator',
  'twitter:card',
  'og:locale',
  'og:description',
  'og:site_name',
  'x-default',
];

/** A page that is missing is served at any address, and has none of its own. */
const OF_ADDRESSES = ['canonical', 'alternate', 'og:url'];
