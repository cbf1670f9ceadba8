/** A button that copies a text, and says that it did. */

import { h } from './dom.ts';

export type CopyWords = {
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
};

export function copyButton(text: () => string, words: CopyWords): HTMLButtonElement {
  const button = h('button', { type: 'button', class: 'tool-copy', click: copy }, words.copy);
  return button;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = words.copied;
    } catch {
      button.textContent = words.notCopied;
    }
    setTimeout(() => {
      button.textContent = words.copy;
    }, SHOWN_MS);
  }
}

const SHOWN_MS = 2_000;
