/** What the decision tree and the request checker load when they are touched. */

import type { APIRoute } from 'astro';
import { voiceOf } from '../../../reference/voice.ts';
import { localePaths } from '../../../site/locale-paths.ts';
import { catalogueIn } from '../../../tools/describe.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ props }) => Response.json(catalogueIn(voiceOf(props['locale'])));
