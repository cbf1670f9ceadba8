/** Which error an answer is. */

import {
  AccessError,
  AuthenticationError,
  ConnectionError,
  CreditsExhaustedError,
  InvalidRequestError,
  NotFoundError,
  RateLimitError,
  ServerError,
  TimeoutError,
  type WinningHunterError,
} from './errors.ts';

const CLASSES: { readonly [status: number]: typeof WinningHunterError } = {
  401: AuthenticationError,
  403: AccessError,
  404: NotFoundError,
  408: ServerError,
  429: RateLimitError,
};

/** The error of an answer that is no success. Both envelopes are understood, and what is no JSON. */
export function failureOf(
  route: string,
  { status, headers }: Response,
  body: unknown,
): WinningHunterError {
  const { error, message, hint = '', credits, purchase } = Object(body);
  const said = [message, error].find((each) => typeof each === 'string') ?? kindOf(body);
  const isSpent = credits || purchase || /credit limit/i.test(said);
  const Kind =
    status === 429 && isSpent
      ? CreditsExhaustedError
      : (CLASSES[status] ?? (status < 500 ? InvalidRequestError : ServerError));
  return new Kind(`${route} answered ${status}: ${said} ${hint}`.trim(), {
    status,
    // the one envelope has a code where the other has the text
    code: /^\w+$/.test(error) ? error : undefined,
    body,
    retryAfterMs: retryAfterMs(headers.get('retry-after')),
    purchaseUrl: purchase?.url,
  });
}

/** Tells what may be over by the next attempt. */
export function isPassing(error: WinningHunterError): boolean {
  return (
    error instanceof ConnectionError ||
    error instanceof TimeoutError ||
    [408, 500, 502, 503, 504].includes(error.status as number)
  );
}

/** JSON if it is any. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What a body is that tells nothing else: of a proxy's page, only the title helps. */
export function kindOf(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const [, title] = /<title>\s*([^<]*?)\s*</i.exec(text) ?? [];
  return /^\s*</.test(text)
    ? `HTML${title ? `, "${title}"` : ''}`
    : text.slice(0, 200) || 'nothing';
}

/** `Retry-After` in seconds or as a date, in milliseconds from now. */
function retryAfterMs(value: string | null): number | undefined {
  const seconds = Number(value ?? Number.NaN);
  const ms = Number.isNaN(seconds) ? Date.parse(value ?? '') - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
