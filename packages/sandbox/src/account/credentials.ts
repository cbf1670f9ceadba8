import type { Target } from '../target.ts';

/** The key that counts: of `X-API-Key`, a bearer token and `api_key`, the first that is not empty. */
export function readKey(headers: Headers, { query }: Target): string | undefined {
  return (
    headers.get('x-api-key') ||
    readBearer(headers.get('authorization')) ||
    query.find(([name, value]) => name === 'api_key' && value !== '')?.[1]
  );
}

const BEARER = /^bearer (.*)$/i;

function readBearer(authorization: string | null): string | undefined {
  return authorization === null ? undefined : BEARER.exec(authorization)?.[1];
}

const SESSION = /(?:^|;)\s*wh_session=([^;]*)/;

/** Why nobody is known by the credentials of a request, and what to send; for the developer alone. */
export function whyUnauthorized(
  headers: Headers,
  target: Target,
  { takesKey }: { readonly takesKey: boolean },
): string {
  if (!takesKey)
    return 'No known session. Send a cookie, such as wh_session=test; keys do not count.';
  if (readKey(headers, target)) return 'The key is unknown, or was replaced.';
  return headers.has('authorization')
    ? 'No key was found, since `Authorization` is not `Bearer <key>`.'
    : 'No key was sent. Send one as `X-API-Key`.';
}

/** Value of the session's cookie. */
export function readSession(headers: Headers): string | undefined {
  const cookie = headers.get('cookie');
  return cookie === null ? undefined : SESSION.exec(cookie)?.[1]?.trim();
}
