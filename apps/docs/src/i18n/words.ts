/** The words of a language. */

import { en, type Words } from './en.ts';
import { fr } from './fr.ts';
import { localeOf } from './locales.ts';

const WORDS: Record<string, Words> = { en, fr };

export type { Words };

export function wordsOf(lang: string): Words {
  return WORDS[lang] ?? en;
}

/** The words of the page at a path. */
export function wordsFor(path: string): Words {
  return wordsOf(localeOf(path).lang);
}
