/** Where a request goes: the sandbox of the page, or an origin of the reader's own. */

import { freshId, h, marked } from '../tools/dom.ts';
import type { TryData } from './data.ts';
import type { TryWords } from './words.ts';

export type Target =
  | { readonly kind: 'sandbox'; readonly account: string }
  | { readonly kind: 'origin'; readonly origin: string; readonly key: string }
  /** What was typed is no origin. */
  | { readonly kind: 'bad' };

export type TargetPart = {
  readonly element: HTMLElement;
  readonly target: () => Target;
  /** Marks the origin as none. */
  readonly complain: (text: string) => void;
};

const SERVICE = 'https://app.winninghunter.com';

export function createTarget({ credential }: TryData, words: TryWords): TargetPart {
  const name = freshId('target');
  const own = h('input', { type: 'radio', name });
  const inPage = h('input', { type: 'radio', name, checked: true });
  const account = h(
    'select',
    {},
    ...Object.entries(words.accounts).map(([value, title]) => h('option', { value }, title)),
  );
  const error = h('p', { class: 'try-error', id: freshId('origin-error'), hidden: true });
  const origin = h('input', {
    type: 'url',
    value: SERVICE,
    ...PLAIN,
    'aria-describedby': error.id,
  });
  const key = h('input', { type: 'text', class: 'try-key', ...PLAIN });
  const accountGroup = h(
    'fieldset',
    { class: 'try-fields' },
    h('legend', { class: 'sr-only' }, words.sandbox),
    h(
      'div',
      { class: 'try-field is-wide' },
      h('label', { for: idOf(account) }, words.account),
      account,
    ),
  );
  const hint = credential === 'session' ? words.sessionHint : words.originHint;
  const originGroup = h(
    'fieldset',
    { class: 'try-fields', disabled: true, hidden: true },
    h('legend', { class: 'sr-only' }, words.origin),
    h(
      'div',
      { class: 'try-field is-wide' },
      h('label', { for: idOf(origin) }, words.address),
      origin,
      h('p', { class: 'try-hint' }, hint),
      error,
    ),
    credential === 'key' &&
      h(
        'div',
        { class: 'try-field is-wide' },
        h('label', { for: idOf(key) }, words.key),
        key,
        h('p', { class: 'try-hint' }, words.keyHint),
      ),
  );
  const element = h(
    'fieldset',
    { class: 'try-part', change: enable },
    h('legend', {}, words.target),
    choice(inPage, words.sandbox, words.sandboxHint),
    accountGroup,
    choice(own, words.origin),
    originGroup,
  );
  return {
    element,
    target: () =>
      inPage.checked
        ? { kind: 'sandbox', account: account.value }
        : originTarget(origin.value, key.value),
    complain: (text) => {
      error.replaceChildren(marked(text));
      error.hidden = text === '';
      origin.toggleAttribute('aria-invalid', text !== '');
      if (text !== '') origin.focus();
    },
  };

  function enable(): void {
    for (const [radio, group] of [
      [inPage, accountGroup],
      [own, originGroup],
    ] as const) {
      group.disabled = !radio.checked;
      group.hidden = !radio.checked;
    }
  }
}

const PLAIN = { spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', translate: 'no' };

function choice(radio: HTMLInputElement, title: string, hint?: string): HTMLElement {
  const about = hint === undefined ? '' : h('span', { class: 'try-hint' }, hint);
  return h('label', { class: 'try-choice' }, radio, h('span', {}, title, about));
}

function idOf(element: HTMLElement): string {
  element.id ||= freshId('target');
  return element.id;
}

function originTarget(typed: string, key: string): Target {
  const text = typed.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return { kind: 'bad' };
  return { kind: 'origin', origin: new URL(text).origin, key: key.trim() };
}
