import type { RequestParts } from './transport.ts';

/**
 * A body that cannot be JSON: multipart if a value is a `Blob` or nothing else is taken, else URL-encoded.
 * Lists travel as `a,b`; what is `undefined` or `null` is left out.
 *
 * @param kind - `u`: URL-encoded, `m`: multipart, `f`: either.
 */
export function asForm(body: object, kind: string): RequestParts & { headers?: object } {
  const fields = Object.entries(body).filter(([, value]) => value != null);
  if (kind === 'u' || (kind === 'f' && !fields.some(([, value]) => value instanceof Blob))) {
    // openapi-fetch encodes what is called so
    return {
      body: Object.fromEntries(fields),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    };
  }
  const form = new FormData();
  for (const [name, value] of fields) {
    form.append(name, value instanceof Blob ? value : String(value));
  }
  return { body: form };
}
