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
  const isMissing = url.pathname.endsWith('/404/');
  const tags = route.head
    .filter(({ attrs }) => !isUnused(attrs ?? {}))
    .map(({ tag, attrs, content }) => ({
      name: tag,
      attributes: (attrs ?? {}) as Tag['attributes'],
      content: content ?? '',
    }));
  if (isMissing) return [...tags, meta('robots', 'noindex')];
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

function isUnused({ name, property, hreflang }: Record<string, unknown>): boolean {
  return UNUSED.some((each) => [name, property, hreflang].includes(each));
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

function meta(name: string, content: string): Tag {
  return { name: 'meta', attributes: { name, content }, content: '' };
}
