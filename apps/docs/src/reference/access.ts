/** What lets a request in, in words. */

import { type Operation, site } from '@winninghunter/docs-content';
import type { Voice } from './voice.ts';

/** The ways in, as Markdown: `key in X-API-Key or key as Bearer token`. */
export function access({ security }: Operation, { words: { facts } }: Voice): string {
  if (security.length === 0) return facts.open;
  return security
    .map((schemes) => schemes.map((name) => scheme(name, facts.schemes)).join(` ${facts.and} `))
    .join(` ${facts.or} `);
}

function scheme(name: string, words: Voice['words']['facts']['schemes']): string {
  const found = site.security.find((each) => each.name === name);
  if (found?.in === 'header') return words.header(found.parameter ?? '');
  if (found?.in === 'query') return words.query(found.parameter ?? '');
  if (found?.in === 'cookie') return words.cookie;
  return found?.scheme === 'bearer' ? words.bearer : `\`${name}\``;
}
