import type { Server, Variable } from '@winninghunter/docs-content';
import { codeSpan, codeSpans } from '../markdown/code-span.ts';
import type { Voice } from '../reference/voice.ts';
import { lines, onOneLine } from './text.ts';

/** Where requests go, a line each, with what of the address the reader chooses below. */
export function serverLines(servers: Server[], voice: Voice): string {
  const { labelled } = voice.words;
  return lines(
    servers.flatMap(({ url, description, variables }) => [
      `- ${labelled(codeSpan(url), onOneLine(voice.text(description)))}`,
      ...variables.map((variable) => `  - ${variableText(variable, voice)}`),
    ]),
  );
}

function variableText(variable: Variable, { words: { field, labelled }, text }: Voice): string {
  const { name, description, default: value, enum: some } = variable;
  const said = [onOneLine(text(description)), `${field.default} ${codeSpan(value)}.`];
  const list = some.length > 0 ? `${field.oneOf} ${codeSpans(some)}.` : '';
  return labelled(codeSpan(name), [...said, list].filter(Boolean).join(' '));
}
