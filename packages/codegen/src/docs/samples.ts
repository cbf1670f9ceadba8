/**
 * The code of a request in every language: for pages, and in them, since it runs in browsers.
 * Written by hand: each is a few lines, and what others write fails to run where it matters here (a
 * shell that looks into a JSON body, parts of a form without their boundary), or weighs ten times as
 * much.
 */

import type { Code, SampleRequest } from './content.ts';
import { type ClientSettings, client } from './samples/client.ts';
import { curl } from './samples/curl.ts';
import { go } from './samples/go.ts';
import { javascript } from './samples/javascript.ts';
import { php } from './samples/php.ts';
import { python } from './samples/python.ts';

export type { Code, Language, SampleRequest } from './content.ts';
export type { ClientSettings } from './samples/client.ts';

/** Where samples go, and what they know of the typed client. */
export type SampleSettings = { origin: string; client?: ClientSettings };

/** The code in every language. */
export function samplesFor(
  request: SampleRequest,
  { origin, client: known }: SampleSettings,
): Code {
  const { call } = request;
  return {
    curl: curl(request, origin),
    ...(known && call && { client: client({ ...request, call }, origin, known) }),
    fetch: javascript(request, origin),
    python: python(request, origin),
    go: go(request, origin),
    php: php(request, origin),
  };
}
