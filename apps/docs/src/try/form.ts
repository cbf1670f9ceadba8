/** The form of an operation: its parameters and body as native inputs. */

import { code, freshId, h } from '../tools/dom.ts';
import type { Control, Start, TryData } from './data.ts';
import { createField, type Field, type Place } from './field.ts';
import type { Typed } from './request.ts';
import { createTime } from './time.ts';
import type { TryWords } from './words.ts';

export type Form = {
  readonly element: HTMLElement;
  readonly typed: () => Typed[];
  /** The text of a body whose shape nobody has documented. */
  readonly free: () => string | undefined;
  /** Says what is wrong beside the field that has the name; tells whether there is one. */
  readonly complain: (name: string, text: string, lang?: string) => boolean;
  readonly clear: () => void;
  /** Puts the focus on the first field that something is wrong with. */
  readonly focusWrong: () => void;
};

export function createForm(data: TryData, lang: string, words: TryWords): Form {
  const [first] = data.starts;
  const time = createTime(data, lang, words);
  const groups = [
    part(words.path, data.inPath, 'path'),
    part(words.query, data.query, 'query'),
    part(words.body, data.body, 'body'),
  ].filter((group) => group.fields.length > 0);
  const fields = groups.flatMap((group) => group.fields);
  const free = data.isFree ? freeField(words) : undefined;
  if (first) fill(first);
  const [before, after] = split(groups, ({ place }) => place === 'path');
  const element = h(
    'div',
    { class: 'try-parts' },
    data.starts.length > 1 && startChoice(data.starts, lang, words, fill),
    ...before.map((group) => group.element),
    time.element,
    ...after.map((group) => group.element),
    free?.element,
  );
  const all = () => [...fields, ...time.fields()];
  return {
    element,
    typed: () => all().map(({ control, place, value }) => ({ control, place, value: value() })),
    free: () => free?.input?.value.trim(),
    complain: (name, text, lang) => {
      const found = all().find(({ control, input }) => control.name === name && input);
      const field = found ?? (name === '' ? free : undefined);
      field?.complain(text, lang);
      if (field) reveal(field);
      return field !== undefined;
    },
    clear: () => {
      for (const field of [...all(), ...(free ? [free] : [])]) field.complain('');
    },
    focusWrong: () => element.querySelector<HTMLElement>('[aria-invalid]')?.focus(),
  };

  function fill({ values }: Start): void {
    for (const field of fields) field.fill(values[field.control.name] ?? '');
    time.fill(values);
  }

  /** What a request needs or usually has is in sight; the rest unfolds. */
  function part(title: string, controls: readonly Control[], place: Place) {
    const isUsual = ({ name, required }: Control) =>
      required || data.starts.some(({ values }) => Object.hasOwn(values, name));
    const made = controls.map((control) => createField(control, place, words));
    const isFew = made.length <= FEW;
    const [usual, more] = split(made, ({ control }) => isFew || isUsual(control));
    return {
      place,
      fields: made,
      element: h(
        'fieldset',
        { class: 'try-part' },
        h('legend', {}, title),
        usual.length > 0 && grid(usual),
        more.length > 0 &&
          h(
            'details',
            { class: 'try-more' },
            h('summary', {}, words.more(more.length)),
            grid(more),
          ),
      ),
    };
  }
}

/** So few that nothing has to be folded. */
const FEW = 8;

function grid(fields: readonly Field[]): HTMLElement {
  return h('div', { class: 'try-fields' }, ...fields.map(({ element }) => element));
}

function split<T>(all: readonly T[], test: (each: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((each) => !test(each))];
}

function startChoice(
  starts: readonly Start[],
  lang: string,
  words: TryWords,
  fill: (start: Start) => void,
): HTMLElement {
  const id = freshId('start');
  const choose = ({ target }: Event) => {
    const start = starts[(target as HTMLSelectElement).selectedIndex];
    if (start) fill(start);
  };
  const options = starts.map(({ title }) => h('option', {}, title[lang] ?? ''));
  return h(
    'div',
    { class: 'try-field try-start' },
    h('label', { for: id }, words.start),
    h('select', { id, change: choose }, ...options),
  );
}

function freeField(words: TryWords): Field {
  const control: Control = { name: '', kind: 'json', types: ['object'] };
  const field = createField(control, 'body', words);
  field.element.querySelector('label')?.replaceChildren(words.freeBody, ' ', code('{}'));
  field.fill('{}');
  return field;
}

/** A field that is folded away cannot be corrected. */
function reveal({ element }: Field): void {
  const details = element.closest('details');
  if (details) details.open = true;
}
