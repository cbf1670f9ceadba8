/** All of the site in one file for language models, in English. */

import type { APIRoute } from 'astro';
import { ENGLISH } from '../i18n/locales.ts';
import { windowsMarkdown } from '../machine/overviews.ts';
import { generatedPages } from '../machine/pages.ts';
import { voiceOf } from '../reference/voice.ts';
import { guideMarkdown, guidesOf } from '../site/guides.ts';

export const GET: APIRoute = async () => {
  const guides = (await guidesOf(ENGLISH)).map(guideMarkdown);
  // windows and errors stand once
  const pages = generatedPages(ENGLISH, { isWhole: false }).map(({ markdown }) => markdown);
  return new Response(
    `${[...guides, windowsMarkdown(voiceOf(ENGLISH)), ...pages].join('\n\n---\n\n')}\n`,
  );
};
