import type { See } from '@winninghunter/docs-content';
import { type Html, html, NOTHING } from '../html.ts';
import type { Voice } from './voice.ts';

/** Where more is written, as a link if it is one that a browser may follow. */
export function seeAlso(see: See | null | undefined, voice: Voice): Html {
  if (!see) return NOTHING;
  const label = see.description === '' ? html`${see.url}` : voice.line(see.description);
  const isWeb = /^https?:\/\//.test(see.url);
  return html`<p>${voice.words.reference.see} ${isWeb ? html`<a href="${see.url}">${label}</a>` : label}</p>`;
}

/** The same as Markdown. */
export function seeText(see: See | null | undefined, voice: Voice): string {
  return see ? `${voice.words.reference.see} ${voice.text(see.description)} <${see.url}>` : '';
}
