import type { Markdown } from '@winninghunter/docs-content';
import { type Html, html, NOTHING } from '../html.ts';
import { literals } from './code-block.ts';
import type { Voice } from './voice.ts';

/** Names that must not be sent, each group with the sentence that says what to send instead. */
export function refusedGroups(refused: Record<string, Markdown>): [names: string[], Markdown][] {
  const groups = Map.groupBy(Object.keys(refused), (name) => refused[name] ?? '');
  return [...groups].map(([sentence, names]) => [names, sentence]);
}

/** The groups as a list. */
export function refusedNames(refused: Record<string, Markdown>, voice: Voice): Html {
  const groups = refusedGroups(refused);
  if (groups.length === 0) return NOTHING;
  return html`<dl class="refused">${groups.map(
    ([names, sentence]) => html`<dt>${literals(names)}</dt><dd>${voice.line(sentence)}</dd>`,
  )}</dl>`;
}
