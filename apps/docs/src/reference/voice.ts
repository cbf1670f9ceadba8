/** A language to render in: the site's words, and the description's text. */

import { translate } from '@winninghunter/docs-content';
import type { Html } from '../html.ts';
import { inLocale, type Locale } from '../i18n/locales.ts';
import { type Words, wordsOf } from '../i18n/words.ts';
import { inline, markdown, plain } from '../markdown/markdown.ts';

export type Voice = {
  locale: Locale;
  words: Words;
  /** The description's text, still Markdown. */
  text(source: string): string;
  /** The description's text within a line. */
  line(source: string): Html;
  /** The description's text as paragraphs. */
  block(source: string): Html;
  /** The description's text without marks. */
  plain(source: string): string;
  /** The site's own words within a line. */
  own(words: string): Html;
  /** The address of a page, by its path in English. */
  to(path: string): string;
};

export function voiceOf(locale: Locale): Voice {
  const text = (source: string) => translate(locale.lang, source);
  return {
    locale,
    words: wordsOf(locale.lang),
    text,
    line: (source) => inline(text(source)),
    block: (source) => markdown(text(source)),
    plain: (source) => plain(text(source)),
    own: inline,
    to: (path) => inLocale(locale, path),
  };
}
