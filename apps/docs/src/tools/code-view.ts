/** The code of a request in tabs, each with a button that copies it. */

import type { Ask } from './ask.ts';
import type { Known } from './catalogue.ts';
import { addressOf, codeOf } from './code.ts';
import { coloured, plain } from './colour.ts';
import { copyButton } from './copy.ts';
import { h } from './dom.ts';
import { type Tab, tabs } from './tabs.ts';
import type { ToolWords } from './words.ts';

/** @param input - The values by name, as the client takes them. */
export function codeView(
  ask: Ask,
  known: Known,
  input: Readonly<Record<string, unknown>>,
  words: ToolWords,
  first: 'address' | 'curl' = 'curl',
): HTMLElement {
  const { curl, client } = codeOf(ask, known, input);
  const texts: [name: string, text: string | undefined, view: (text: string) => HTMLElement][] = [
    [words.languages.address, ask.method === 'GET' ? addressOf(ask) : undefined, plain],
    [words.languages.curl, curl, coloured],
    [words.languages.client, client, coloured],
  ];
  const all = texts.flatMap(([name, text, view]): Tab[] => {
    if (text === undefined) return [];
    const panel = () =>
      h(
        'div',
        { class: 'tool-code' },
        copyButton(() => text, words),
        view(text),
      );
    return [{ name, panel, isCode: name === words.languages.curl }];
  });
  return tabs(words.code, all, words.languages[first]);
}
