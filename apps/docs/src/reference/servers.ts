import type { Server } from '@winninghunter/docs-content';
import { type Html, html } from '../html.ts';
import { codeSpan } from '../markdown/code-span.ts';
import { literal, literals } from './code-block.ts';
import type { Voice } from './voice.ts';

/** Where requests go, and what of the address the reader chooses. */
export function serverItem({ url, description, variables }: Server, voice: Voice): Html {
  const { field, labelled } = voice.words;
  return html`<p><b translate="no">${url}</b></p>${voice.block(description)}${variables.map(
    (variable) =>
      html`<p class="facts">${voice.own(labelled(codeSpan(variable.name)))} ${voice.line(variable.description)} ${field.default} ${literal(variable.default)}${
        variable.enum.length > 0 && html` · ${field.oneOf} ${literals(variable.enum)}`
      }</p>`,
  )}`;
}
