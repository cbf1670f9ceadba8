/** The guides of a language, in the order of the sidebar. */

import { getCollection } from 'astro:content';
import { type Locale, localeOf } from '../i18n/locales.ts';
import { paragraphs } from '../machine/text.ts';
import { type Guide, readGuide } from '../markdown/guide.ts';

export type GuidePage = Guide & {
  /** Its path, with its language. */
  path: string;
  title: string;
  description: string;
};

export async function guidesOf(locale: Locale): Promise<GuidePage[]> {
  const entries = await getCollection('docs');
  const order = ({ data }: (typeof entries)[number]) => data.sidebar.order ?? Number.MAX_VALUE;
  return entries
    .map((entry) => ({ entry, path: pathOf(entry.id) }))
    .filter(({ path }) => localeOf(path) === locale)
    .sort((a, b) => order(a.entry) - order(b.entry) || a.path.localeCompare(b.path))
    .map(({ entry, path }) => ({
      ...readGuide(entry.body ?? '', entry.filePath?.endsWith('.mdx') === true),
      path,
      title: entry.data.title,
      description: entry.data.description ?? '',
    }));
}

/** `index` is the start of a language. */
function pathOf(id: string): string {
  const path = id.replace(/(^|\/)index$/, '');
  return path === '' ? '/' : `/${path}/`;
}

/** The guide with its title. */
export function guideMarkdown({ title, description, markdown }: GuidePage): string {
  return paragraphs([`# ${title}`, description, markdown]);
}
