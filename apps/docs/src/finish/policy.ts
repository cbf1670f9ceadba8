/** The policy of a page: everything from its own origin, and only the inline scripts that it was built with. */

import { createHash } from 'node:crypto';

/** Inline scripts that run. Ours hold no `<`, and data such as JSON-LD has a type of its own. */
const INLINE = /<script>([^<]*)<\/script>/g;

/** The hashes that a policy needs for the inline scripts of a page. */
export function inlineHashes(html: string): string[] {
  return [...html.matchAll(INLINE)].map(([, code = '']) => {
    const hash = createHash('sha256').update(code).digest('base64');
    return `'sha256-${hash}'`;
  });
}

/** The policy, with the hashes of inline scripts. */
export function policy(hashes: Iterable<string>): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(hashes)].join(' '),
    "img-src 'self' data:",
    // requests of Try it go where the reader says
    'connect-src *',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Puts the policy into the page, so that it holds on every host. */
export function withPolicy(html: string): string {
  const content = policy(inlineHashes(html));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${content}">`;
  return html.replace(/<meta charset="utf-8"\s*\/?>/, (charset) => charset + meta);
}
