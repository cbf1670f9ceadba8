/** All of the site in one file for language models, in English. */

import type { APIRoute } from 'astro';
import { ENGLISH } from '../i18n/locales.ts';
import type { Detail } from '../machine/operation.ts';
import { generatedPages } from '../machine/pages.ts';
import { guideMarkdown, guidesOf } from '../site/guides.ts';

export const GET: APIRoute = async () => {
  const guides = (await guidesOf(ENGLISH)).map(guideMarkdown);
  // the errors stand once, in their catalogue
  const detail: Detail = { languages: ['curl', 'client'], hasErrors: false };
  const pages = generatedPages(ENGLISH, detail).map(({ markdown }) => markdown);
  return new Response(`${[...guides, ...pages].join('\n\n---\n\n')}\n`);
};
