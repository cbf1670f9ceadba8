import type { Markdown } from '@winninghunter/docs-content';
import { type Html, html, NOTHING } from '../html.ts';
import { literals } from './code-block.ts';
import type { Voice } from './voice.ts';

/** Names that must not be sent, by the sentence that says what to send instead. */
export function refusedNames(refused: Record<string, Markdown>, voice: Voice): Html {
  const groups = Map.groupBy(Object.keys(refused), (name) => refused[name] ?? '');
  if (groups.size === 0) return NOTHING;
  return html`<dl class="refused">${[...groups].map(
    ([sentence, names]) => html`<dt>${literals(names)}</dt><dd>${voice.line(sentence)}</dd>`,
  )}</dl>`;
}
