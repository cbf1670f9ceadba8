/** What the description says to send instead of what is refused, by its English. */

import { operations, site } from '@winninghunter/docs-content';
import type { APIRoute } from 'astro';
import { voiceOf } from '../../../reference/voice.ts';
import { localePaths } from '../../../site/locale-paths.ts';
import { adviceOf } from '../../../tools/advice.ts';

/** English needs none. */
export const getStaticPaths = () => localePaths().filter(({ params }) => params.locale);

export const GET: APIRoute = ({ props }) => {
  const { text } = voiceOf(props['locale']);
  const all = adviceOf([site, operations()]);
  return Response.json(Object.fromEntries(all.map((each) => [each, text(each)])));
};
