/** Sends a request to an origin of the reader's choice, straight from the page. */

import type { Wire, WireAnswer, WirePart } from './wire.ts';
import { toWireAnswer } from './wire-answer.ts';

/** No answer came that this page may read. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  readonly reason: 'unreachable' | 'redirected';

  /** @param reason - Of what is unreachable the browser does not tell why. */
  constructor(reason: Unreachable['reason'], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** @throws An `Unreachable`, or what the signal was aborted with. */
export async function sendTo(origin: string, wire: Wire, signal: AbortSignal): Promise<WireAnswer> {
  const { Cookie: session, ...headers } = wire.headers;
  const start = performance.now();
  try {
    const response = await fetch(origin + wire.target, {
      method: wire.method,
      headers,
      ...(wire.body !== undefined && { body: bodyOf(wire.body) }),
      // a page cannot set a cookie, but may send those that there are
      credentials: session === undefined ? 'omit' : 'include',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // a browser would take the key along
      redirect: 'manual',
      signal,
    });
    if (response.type === 'opaqueredirect') throw new Unreachable('redirected');
    return await toWireAnswer(response, start);
  } catch (error) {
    if (signal.aborted || error instanceof Unreachable) throw error;
    throw new Unreachable('unreachable', error);
  }
}

function bodyOf(body: string | readonly WirePart[]): BodyInit {
  if (typeof body === 'string') return body;
  const form = new FormData();
  for (const { name, value } of body) form.append(name, value);
  return form;
}
