/** Where a request goes: the sandbox of the page, or an origin of the reader's own. */

import { freshId, h, marked } from '../tools/dom.ts';
import type { TryData } from './data.ts';
import type { TryWords } from './words.ts';

export type Target =
  | { readonly kind: 'sandbox'; readonly account: string }
  | { readonly kind: 'origin'; readonly origin: string; readonly key: string };

export type TargetPart = {
  readonly element: HTMLElement;
  /** What is chosen; undefined after saying what is wrong with it. */
  readonly target: () => Target | undefined;
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
  const origin = h('input', { type: 'url', value: SERVICE, ...PLAIN });
  const key = h('input', { type: 'text', class: 'try-key', ...PLAIN });
  const [originError, keyError] = [errorOf(origin), errorOf(key)];
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
      originError,
    ),
    credential === 'key' &&
      h(
        'div',
        { class: 'try-field is-wide' },
        h('label', { for: idOf(key) }, words.key),
        key,
        h('p', { class: 'try-hint' }, words.keyHint),
        keyError,
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
    target: () => (inPage.checked ? { kind: 'sandbox', account: account.value } : ownTarget()),
  };

  function ownTarget(): Target | undefined {
    const found = originIn(origin.value);
    const isGood = found !== undefined && !isBlocked(found, location.protocol);
    const flaw = isGood ? '' : found ? words.blocked(found) : words.badOrigin;
    complain(key, keyError, isHeader(key.value) ? '' : words.badKey);
    complain(origin, originError, flaw);
    return isGood && isHeader(key.value)
      ? { kind: 'origin', origin: found, key: key.value.trim() }
      : undefined;
  }

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

function errorOf(input: HTMLInputElement): HTMLElement {
  const error = h('p', { class: 'try-error', id: freshId('target-error'), hidden: true });
  input.setAttribute('aria-describedby', error.id);
  return error;
}

/** Says what is wrong with a field; an empty text takes it away. */
function complain(input: HTMLInputElement, error: HTMLElement, text: string): void {
  error.replaceChildren(marked(text));
  error.hidden = text === '';
  if (text === '') input.removeAttribute('aria-invalid');
  else {
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  }
}

/** An origin and nothing else: a path or a password would be dropped unseen. */
function originIn(typed: string): string | undefined {
  const text = typed.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { origin, pathname, search, hash, username } = new URL(text);
  return `${pathname}${search}${hash}${username}` === '/' ? origin : undefined;
}

/** Browsers let no page of https ask an origin of http, but for this machine. */
function isBlocked(origin: string, protocol: string): boolean {
  const isHere = /^http:\/\/(localhost|[\w.-]+\.localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;
  return protocol === 'https:' && origin.startsWith('http:') && !isHere.test(origin);
}

/** Whether a header may hold it. */
function isHeader(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
