/** Each page as Markdown, at its own address with `.md`. */

import type { APIRoute } from 'astro';
import { LOCALES } from '../i18n/locales.ts';
import { generatedPages } from '../machine/pages.ts';
import { markdownPath } from '../site/addresses.ts';
import { guideMarkdown, guidesOf } from '../site/guides.ts';

export async function getStaticPaths() {
  const pages = await Promise.all(
    LOCALES.map(async (locale) => [
      ...generatedPages(locale, { isWhole: true }),
      ...(await guidesOf(locale)).map((guide) => ({ ...guide, markdown: guideMarkdown(guide) })),
    ]),
  );
  return pages.flat().map(({ path, markdown }) => ({
    params: { page: markdownPath(path).slice(1, -'.md'.length) },
    props: { markdown },
  }));
}

export const GET: APIRoute<{ markdown: string }> = ({ props: { markdown } }) =>
  new Response(`${markdown}\n`, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
