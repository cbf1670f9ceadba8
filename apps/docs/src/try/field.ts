/** One value of a request: a native input with its label, hint, and room for what is wrong with it. */

import { code, freshId, h, marked } from '../tools/dom.ts';
import type { Control } from './data.ts';
import type { TryWords } from './words.ts';

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export type Place = 'path' | 'query' | 'body';

export type Field = {
  readonly control: Control;
  readonly place: Place;
  readonly element: HTMLElement;
  readonly input: Input | undefined;
  /** Empty if nothing is to be sent. */
  readonly value: () => string | File;
  readonly fill: (value: string) => void;
  /** Shows what is wrong, in a language; an empty text takes it away. */
  readonly complain: (text: string, lang?: string) => void;
};

export function createField(control: Control, place: Place, words: TryWords): Field {
  return control.fixed === undefined
    ? openField(control, place, words)
    : fixedField(control, place, control.fixed);
}

/** A name with the only value that it has. */
function fixedField(control: Control, place: Place, fixed: string): Field {
  return {
    control,
    place,
    element: h('p', { class: 'try-fixed' }, code(`${control.name}=${fixed}`)),
    input: undefined,
    value: () => fixed,
    fill: () => {},
    complain: () => {},
  };
}

function openField(control: Control, place: Place, words: TryWords): Field {
  const id = freshId('try');
  const error = h('p', { class: 'try-error', id: `${id}-error`, hidden: true });
  const hint = hintOf(control, words);
  const input = inputFor(control, {
    id,
    'aria-describedby': hint ? `${id}-hint ${error.id}` : error.id,
    'aria-required': control.required ? 'true' : null,
  });
  const label = h(
    'label',
    { for: id },
    code(control.name),
    control.required && h('span', { class: 'try-required' }, words.required),
  );
  const element = h(
    'div',
    { class: isWide(control) ? 'try-field is-wide' : 'try-field' },
    label,
    input,
    ...suggestionsFor(input, control),
    hint && h('p', { class: 'try-hint', id: `${id}-hint` }, hint),
    error,
  );
  return {
    control,
    place,
    input,
    element,
    value: () => valueOfInput(input),
    fill: (value) => {
      if (control.kind === 'file') return;
      input.value = value;
      element.classList.toggle('is-wide', isWide(control) || value.length > LONG);
    },
    complain: (text, lang) => {
      error.replaceChildren(marked(text));
      if (lang === undefined) error.removeAttribute('lang');
      else error.lang = lang;
      error.hidden = text === '';
      if (text === '') input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
    },
  };
}

/** Some kinds need room. */
function isWide({ kind }: Control): boolean {
  return kind === 'json' || kind === 'file' || kind === 'address';
}

/** Characters that no longer fit in a narrow field. */
const LONG = 16;

type Attributes = Readonly<Record<string, string | null>>;

function inputFor(control: Control, attributes: Attributes): Input {
  const { kind, values = [], types } = control;
  if (kind === 'choice') {
    const options = values.map((value) => h('option', { value, translate: 'no' }, value));
    return h('select', attributes, h('option', { value: '' }, '–'), ...options);
  }
  if (kind === 'json') return h('textarea', { ...attributes, ...PLAIN, rows: 4 });
  const numbers = kind === 'number' && {
    step: types.includes('number') ? 'any' : 1,
    min: control.min,
    max: control.max,
  };
  return h('input', { ...attributes, ...PLAIN, type: TYPES[kind], ...(numbers || {}) });
}

/** A value is code: nobody wants it corrected or filled in. */
const PLAIN = { spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', translate: 'no' };

const TYPES: Readonly<Record<Control['kind'], string>> = {
  text: 'text',
  address: 'url',
  number: 'number',
  day: 'date',
  list: 'text',
  file: 'file',
  choice: 'text',
  json: 'text',
};

/** Values that are known, where others are taken as well. */
function suggestionsFor(input: Input, { kind, values = [] }: Control): HTMLElement[] {
  if (kind === 'choice' || values.length === 0) return [];
  const id = freshId('known');
  input.setAttribute('list', id);
  return [h('datalist', { id }, ...values.map((value) => h('option', { value })))];
}

function hintOf(control: Control, words: TryWords): DocumentFragment | undefined {
  const { kind, standard } = control;
  const parts = [
    kind === 'number' ? rangeOf(control) : '',
    kind === 'list' ? words.list : '',
    standard === undefined ? '' : `${words.standard} \`${standard}\``,
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : marked(parts.join(', '));
}

function rangeOf({ min, max }: Control): string {
  if (min === undefined) return max === undefined ? '' : `≤\u00a0${max}`;
  return max === undefined ? `≥\u00a0${min}` : `${min}–${max}`;
}

function valueOfInput(input: Input): string | File {
  if (input instanceof HTMLInputElement && input.type === 'file') return input.files?.[0] ?? '';
  return input.value.trim();
}
