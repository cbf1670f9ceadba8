import { type Html, raw } from '../html.ts';

/** A heading has no full stop; two sentences keep theirs. */
export function withoutStop(text: Html): Html {
  const written = text.toString();
  return raw(/[.!?] /.test(written) ? written : written.replace(/\.$/, ''));
}
