/** What the search of a language knows, as the browser loads it. */

import type { APIRoute } from 'astro';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { voiceOf } from '../../reference/voice.ts';
import { searchData } from '../../search/documents.ts';
import { guidesOf } from '../../site/guides.ts';

export function getStaticPaths() {
  return LOCALES.map((locale) => ({ params: { lang: locale.lang }, props: { locale } }));
}

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const guides = await guidesOf(locale);
  return Response.json(searchData(voiceOf(locale), guides));
};
