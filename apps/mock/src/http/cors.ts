import { isLocalOrigin } from '@winninghunter/sandbox/server';
import type { Engine } from '../engine.ts';

/** Lets pages of this machine read an engine's answers, and answers what browsers ask before. */
export function withCors({ fetch }: Engine): Engine['fetch'] {
  return async (request) => {
    const response = request.method === 'OPTIONS' ? preflight(request) : await fetch(request);
    const { headers, status } = response;
    // a network error has no headers to add to
    if (status === 0) return response;
    // a wildcard does not count for requests with credentials, so the names are spelled out
    const names = [...headers.keys()].filter((name) => !name.startsWith('access-control-'));
    headers.set('access-control-expose-headers', names.join(', '));
    for (const [name, value] of Object.entries(corsHeaders(request))) headers.set(name, value);
    return response;
  };
}

/** What any answer has to say. */
export function corsHeaders(request: Request): Record<string, string> {
  const origin = request.headers.get('origin') ?? '';
  return {
    vary: 'Origin',
    ...(isLocalOrigin(origin) && {
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
    }),
  };
}

function preflight({ headers }: Request): Response {
  const wanted = headers.get('access-control-request-headers');
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
      ...(wanted !== null && { 'access-control-allow-headers': wanted }),
    },
  });
}
