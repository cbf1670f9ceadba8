import { operation } from '@winninghunter/docs-content';
import { type Html, html } from '../html.ts';
import { operationPath } from '../site/addresses.ts';
import type { Voice } from './voice.ts';

/** A link to an operation, by its summary, with what it sends. */
export function operationLink(id: string, voice: Voice): Html {
  const { method, path, summary } = operation(id);
  return html`<a href="${voice.to(operationPath(id))}">${voice.line(summary)}</a> <code class="route" translate="no">${method} ${path}</code>`;
}

/** A link to an operation by its name alone, for long lists. */
export function operationName(id: string, voice: Voice): Html {
  return html`<a href="${voice.to(operationPath(id))}" translate="no">${id}</a>`;
}
