import { randomBytes } from 'node:crypto';

/** A key of its own for each test, since all clients of one key share a limiter. */
export function newKey(): string {
  return `wh_${randomBytes(24).toString('hex')}`;
}
