import type { WireAnswer } from './wire.ts';

/**
 * Reads an answer whole.
 *
 * @param start - When it was asked for, in milliseconds of `performance`.
 */
export async function toWireAnswer(response: Response, start: number): Promise<WireAnswer> {
  const text = await response.text();
  return {
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
    text,
    ms: performance.now() - start,
  };
}
