import type { Answer } from './answer.ts';

/** What scripts of another origin may read beside the safelisted headers. */
const EXPOSED = [
  'Allow',
  'Content-Length',
  'Retry-After',
  'X-Sandbox-Credits',
  'X-Sandbox-Fault',
  'X-Sandbox-Rate',
  'X-Sandbox-Source',
  'X-Sandbox-Unknown',
  'X-Sandbox-Window',
].join(', ');

/** What a browser has to be told; every answer depends on the origin that asks. */
export function corsHeaders(
  headers: Headers,
  allowOrigin: (origin: string) => boolean,
): Record<string, string> {
  const origin = headers.get('origin');
  if (origin === null || !allowOrigin(origin)) return VARY;
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': EXPOSED,
  };
}

const VARY = { vary: 'Origin' };
const PREFLIGHT_SECONDS = 600;

/** For `Allow`: what a path takes, and what any path takes. */
export function allowHeader(verbs: readonly string[]): string {
  return [...verbs, ...(verbs.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

/** Answers OPTIONS, from a browser before its request or from anybody who asks for the verbs. */
export function optionsAnswer(headers: Headers, verbs: string): Answer {
  const wanted = headers.get('access-control-request-headers');
  const isPreflight = headers.has('access-control-request-method');
  return {
    status: 204,
    body: null,
    headers: {
      allow: verbs,
      ...(isPreflight && {
        'access-control-allow-methods': verbs,
        'access-control-max-age': String(PREFLIGHT_SECONDS),
      }),
      ...(wanted !== null && { 'access-control-allow-headers': wanted }),
    },
  };
}
