import type { IncomingMessage } from 'node:http';

/** What the adapter takes for the body, instead of what it would read itself. */
type WithBody = IncomingMessage & { rawBody?: Buffer };

/**
 * Whether a body is larger than that many bytes. What a length announces is not read; what announces
 * none is, and kept for the adapter.
 */
export async function isTooLarge(incoming: IncomingMessage, limit: number): Promise<boolean> {
  if (isAnnouncedTooLarge(incoming, limit)) return true;
  if (incoming.headers['transfer-encoding'] === undefined) return false;
  const chunks: Buffer[] = [];
  let length = 0;
  // not by for await, which would break the connection where it stops
  const reader = incoming.iterator({ destroyOnReturn: false });
  for await (const chunk of reader) {
    length += chunk.length;
    if (length > limit) return true;
    chunks.push(chunk);
  }
  (incoming as WithBody).rawBody = Buffer.concat(chunks);
  return false;
}

/** Can be told before anything of the body is sent. */
export function isAnnouncedTooLarge({ headers }: IncomingMessage, limit: number): boolean {
  return Number(headers['content-length'] ?? 0) > limit;
}
