/** Colours code that is made in the page: texts, numbers, comments and common words. */

import { h } from './dom.ts';

const PIECES =
  /(?<em>(?:^|\s)(?:#|\/\/).*$)|(?<i>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`)|(?<u>\b(?:\d+(?:\.\d+)?|true|false|null|nil|None|True|False)\b)|(?<b>\b(?:await|async|const|let|import|from|package|func|return|if|for|of|in|new|use|as|with|echo|curl|print|throw|err|defer|var)\b)/gm;

/** The same elements as in the code of the pages. */
export function coloured(text: string): HTMLElement {
  const code = h('code', {});
  let end = 0;
  for (const { index, 0: piece, groups = {} } of text.matchAll(PIECES)) {
    const kind = (['em', 'i', 'u', 'b'] as const).find((each) => groups[each] !== undefined);
    code.append(text.slice(end, index), kind ? h(kind, {}, piece) : piece);
    end = index + piece.length;
  }
  code.append(text.slice(end));
  return block(code);
}

/** The same without colours. */
export function plain(text: string): HTMLElement {
  return block(h('code', {}, text));
}

/** Long ones scroll, so that keys have to reach them. */
function block(code: HTMLElement): HTMLElement {
  return h('pre', { translate: 'no', dir: 'ltr', tabindex: 0 }, code);
}
