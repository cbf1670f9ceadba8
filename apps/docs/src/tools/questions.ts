/** Questions with one answer each, as radio buttons. */

import { freshId, h } from './dom.ts';

export type Choice = { readonly label: Node | string; readonly choose: () => void };

/** A question; the answer that is chosen at first is not called. */
export function question(
  title: string,
  choices: readonly Choice[],
  { chosen = -1, look = 'list' }: { chosen?: number; look?: 'list' | 'chips' } = {},
): HTMLFieldSetElement {
  const name = freshId('question');
  return h(
    'fieldset',
    { class: `tool-question is-${look}` },
    h('legend', {}, title),
    h(
      'div',
      { class: 'tool-choices' },
      ...choices.map(({ label, choose }, index) =>
        h(
          'label',
          {},
          h('input', { type: 'radio', name, checked: index === chosen, change: choose }),
          h('span', {}, label),
        ),
      ),
    ),
  );
}
