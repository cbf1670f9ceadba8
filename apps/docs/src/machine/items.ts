import { operation } from '@winninghunter/docs-content';
import { codeSpan } from '../markdown/code-span.ts';
import type { Voice } from '../reference/voice.ts';
import { markdownPath, operationPath } from '../site/addresses.ts';
import { pageTitle } from '../site/titles.ts';

/** An operation in a list, with a link to its page as Markdown. */
export function operationItem(id: string, voice: Voice, root = ''): string {
  const found = operation(id);
  const path = root + markdownPath(voice.to(operationPath(id)));
  const link = `[${pageTitle(found, voice)}](${path})`;
  return `- ${voice.words.labelled(link, codeSpan(`${found.method} ${found.path}`))}`;
}
