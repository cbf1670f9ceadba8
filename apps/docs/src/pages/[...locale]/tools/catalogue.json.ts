/** What the decision tree and the request checker load when they are touched. */

import type { APIRoute } from 'astro';
import { LOCALES, type Locale } from '../../../i18n/locales.ts';
import { voiceOf } from '../../../reference/voice.ts';
import { catalogueIn } from '../../../tools/describe.ts';

export function getStaticPaths(): {
  params: { locale: string | undefined };
  props: { locale: Locale };
}[] {
  return LOCALES.map((locale) => ({
    params: { locale: locale.prefix || undefined },
    props: { locale },
  }));
}

export const GET: APIRoute = ({ props }) => Response.json(catalogueIn(voiceOf(props['locale'])));
