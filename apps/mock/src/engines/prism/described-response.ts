import type { IPrismDiagnostic } from '@stoplight/prism-core';
import type { IHttpResponse } from '@stoplight/prism-http';

const BODILESS = new Set([204, 205, 304]);
const MAX_HEADER_LENGTH = 8_000;

/**
 * The response that Prism took from the description. What is wrong with it, measured by its own
 * schema, travels in the header `sl-violations`, as it does with Prism's own server.
 */
export function describedResponse(
  { statusCode, headers = {}, body }: IHttpResponse,
  violations: IPrismDiagnostic[],
): Response {
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    // Prism leaves null where a described header has neither example nor default.
    if (value !== null) sent.set(name, String(value));
  }
  if (violations.length > 0) sent.set('sl-violations', toHeader(violations));
  if (BODILESS.has(statusCode) || body === undefined) {
    sent.delete('content-type');
    return new Response(null, { status: statusCode, headers: sent });
  }
  const isText = typeof body === 'string' && !sent.get('content-type')?.includes('json');
  return new Response(isText ? body : JSON.stringify(body), { status: statusCode, headers: sent });
}

/** Headers carry ASCII only. */
function toHeader(violations: IPrismDiagnostic[]): string {
  const problems = violations.map(({ path = [], message }) => ({ location: path, message }));
  return JSON.stringify(problems)
    .replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .slice(0, MAX_HEADER_LENGTH);
}
