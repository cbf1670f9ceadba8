/** What lets a request in, in words. */

import { type Operation, site } from '@winninghunter/docs-content';
import type { Voice } from './voice.ts';

/** The ways in, as Markdown, any of which will do. */
export function access({ security }: Operation, { words: { facts } }: Voice): string {
  if (security.length === 0) return facts.open;
  const ways = security.map((schemes) =>
    schemes.map((name) => scheme(name, facts.schemes)).join(` ${facts.and} `),
  );
  const last = ways.pop() ?? '';
  return ways.length === 0 ? last : `${ways.join(', ')} ${facts.or} ${last}`;
}

function scheme(name: string, words: Voice['words']['facts']['schemes']): string {
  const found = site.security.find((each) => each.name === name);
  if (found?.in === 'header') return words.header(found.parameter ?? '');
  if (found?.in === 'query') return words.query(found.parameter ?? '');
  if (found?.in === 'cookie') return words.cookie(found.parameter ?? '');
  return found?.scheme === 'bearer' ? words.bearer : `\`${name}\``;
}
