/** JSON in colour, whose objects and lists fold. */

import { h } from '../tools/dom.ts';

/** What the counts of folded containers say. */
export type CountWords = {
  readonly items: (count: number) => string;
  readonly fields: (count: number) => string;
};

export function jsonView(value: unknown, words: CountWords): HTMLElement {
  return h(
    'div',
    { class: 'try-json', translate: 'no', dir: 'ltr' },
    line(value, undefined, '', 0),
  );

  /** A value with its name before it, and a comma or nothing behind. */
  function line(each: unknown, name: string | undefined, tail: string, depth: number): HTMLElement {
    const entries = entriesOf(each);
    if (entries === undefined || isShort(each)) return h('div', {}, label(name), flat(each), tail);
    const isList = Array.isArray(each);
    const [open, close] = isList ? '[]' : '{}';
    const count = isList ? words.items(entries.length) : words.fields(entries.length);
    const summary = h(
      'summary',
      {},
      label(name),
      open ?? '',
      h('span', { class: 'try-folded', translate: 'yes' }, ` ${count} `),
      h('span', { class: 'try-folded' }, `${close}${tail}`),
    );
    const isOpen = depth < OPEN_LEVELS || entries.length <= FEW;
    const details = h('details', { open: isOpen }, summary);
    const fill = () => {
      if (details.childElementCount > 1) return;
      const inner = entries.map(([key, child], index) =>
        line(child, isList ? undefined : key, index < entries.length - 1 ? ',' : '', depth + 1),
      );
      details.append(h('div', { class: 'try-inner' }, ...inner), h('div', {}, `${close}${tail}`));
    };
    if (isOpen) fill();
    // what is folded is made when it is unfolded: answers have thousands of lines
    else details.addEventListener('toggle', fill);
    return details;
  }
}

/** Deeper levels are folded, unless they are small. */
const OPEN_LEVELS = 3;
const FEW = 12;
const SHORT = 60;

function entriesOf(value: unknown): [string, unknown][] | undefined {
  return typeof value === 'object' && value !== null ? Object.entries(value) : undefined;
}

/** Fits on one line: a container with nothing but a few small values. */
function isShort(value: unknown): boolean {
  const entries = entriesOf(value) ?? [];
  const isFlat = entries.every(([, each]) => entriesOf(each) === undefined);
  return entries.length === 0 || (isFlat && JSON.stringify(value).length <= SHORT);
}

function label(name: string | undefined): DocumentFragment {
  const fragment = document.createDocumentFragment();
  if (name !== undefined) fragment.append(h('b', {}, JSON.stringify(name)), ': ');
  return fragment;
}

function flat(value: unknown): Node {
  const entries = entriesOf(value);
  if (entries === undefined) {
    return h(typeof value === 'string' ? 'i' : 'u', {}, JSON.stringify(value) ?? 'null');
  }
  const isList = Array.isArray(value);
  const fragment = document.createDocumentFragment();
  fragment.append(isList ? '[' : '{');
  for (const [index, [name, each]] of entries.entries()) {
    fragment.append(index === 0 ? '' : ', ', label(isList ? undefined : name), flat(each));
  }
  fragment.append(isList ? ']' : '}');
  return fragment;
}
