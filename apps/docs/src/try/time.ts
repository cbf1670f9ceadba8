/** The time of a request as a choice: only the fields of the chosen way are enabled, so no mix can be made. */

import { freshId, h } from '../tools/dom.ts';
import type { TimeWay, TryData } from './data.ts';
import { createField, type Field } from './field.ts';
import type { TryWords } from './words.ts';

export type TimePart = {
  readonly element: HTMLElement;
  /** The fields of the way that is chosen. */
  readonly fields: () => readonly Field[];
  /** Chooses the way that has the names, and fills it. */
  readonly fill: (values: Readonly<Record<string, string>>) => void;
};

type Way = {
  readonly radio: HTMLInputElement;
  readonly group: HTMLFieldSetElement | undefined;
  readonly fields: readonly Field[];
  readonly element: HTMLElement;
};

export function createTime({ time }: TryData, lang: string, words: TryWords): TimePart {
  const legend = h('legend', {}, words.time);
  if (time === null || time.ways.length === 0) {
    return {
      element: h('fieldset', { class: 'try-part' }, legend, h('p', {}, words.noTime)),
      fields: () => [],
      fill: () => {},
    };
  }
  const name = freshId('time');
  const ways = [
    wayOf(name, h('span', {}, words.defaultTime), []),
    ...time.ways.map((way) =>
      wayOf(
        name,
        titleOf(way, lang, words),
        way.controls.map((control) => createField(control, time.place, words)),
      ),
    ),
  ];
  const element = h(
    'fieldset',
    { class: 'try-part', change: () => enable() },
    legend,
    ...ways.map((way) => way.element),
  );
  choose(0);
  return {
    element,
    fields: () => ways.find(({ radio }) => radio.checked)?.fields ?? [],
    fill: (values) => {
      const index = ways.findLastIndex(({ fields }) => fields.length > 0 && isFor(fields, values));
      choose(Math.max(index, 0));
      for (const field of ways[index]?.fields ?? []) field.fill(values[field.control.name] ?? '');
    },
  };

  function choose(index: number): void {
    for (const [at, { radio }] of ways.entries()) radio.checked = at === index;
    enable();
  }

  function enable(): void {
    for (const { radio, group } of ways) if (group) group.disabled = !radio.checked;
  }
}

/** A way is meant if all values that are fixed in it are there, and one that is not. */
function isFor(fields: readonly Field[], values: Readonly<Record<string, string>>): boolean {
  return (
    fields.every(({ control: { name, fixed, values: taken, kind } }) => {
      const value = values[name];
      if (fixed !== undefined) return value === fixed;
      return value === undefined || kind !== 'choice' || (taken?.includes(value) ?? false);
    }) && fields.some(({ control: { name } }) => values[name] !== undefined)
  );
}

function wayOf(name: string, title: HTMLElement, fields: readonly Field[]): Way {
  const radio = h('input', { type: 'radio', name });
  const label = h('label', { class: 'try-choice' }, radio, title);
  if (fields.length === 0) return { radio, group: undefined, fields, element: label };
  const group = h(
    'fieldset',
    { class: 'try-fields', disabled: true },
    h('legend', { class: 'sr-only' }, title.textContent),
    ...fields.map(({ element }) => element),
  );
  return { radio, group, fields, element: h('div', { class: 'try-way' }, label, group) };
}

/** Of an only way the description says no title. */
function titleOf({ title }: TimeWay, lang: string, words: TryWords): HTMLElement {
  return h('span', {}, title[lang] || words.someTime);
}
