/** Where a page is. */

import { site } from '@winninghunter/docs-content';
import { localeOf, withoutLocale } from '../i18n/locales.ts';
import { voiceOf } from '../reference/voice.ts';
import { surfacePath } from './addresses.ts';

export type Crumb = { label: string; path: string };

/** From the top to the page itself. */
export function breadcrumbs(path: string, title: string): Crumb[] {
  const { words, text, to } = voiceOf(localeOf(path));
  const { guides, reference, tools } = words.site;
  const plain = withoutLocale(path);
  const above = [
    { below: '/guides/', label: guides, path: '/guides/getting-started/' },
    { below: '/reference/', label: reference, path: '/reference/' },
    { below: '/tools/', label: tools, path: '/tools/time-windows/' },
    ...site.surfaces.map(({ name }) => {
      const overview = surfacePath(name);
      return { below: overview, label: text(name), path: overview };
    }),
  ].filter((each) => plain.startsWith(each.below) && plain !== each.path);
  return [
    ...above.map((each) => ({ label: each.label, path: to(each.path) })),
    { label: title, path },
  ];
}
