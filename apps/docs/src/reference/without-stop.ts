import { type Html, raw } from '../html.ts';

/** A heading has no full stop; two sentences keep theirs. */
export function withoutStop(text: Html): Html {
  const written = text.toString();
  return raw(isSentence(written) ? written.replace(/\.$/, '') : written);
}

/** Tells whether a text is a single sentence, and so may be a heading. */
export function isSentence(text: string): boolean {
  return !/[.!?]\s/.test(text.trim());
}
