/** JSON in colour, whose objects and lists fold. */

import { h } from '../tools/dom.ts';

/** What the counts of folded containers say. */
export type CountWords = {
  readonly items: (count: number) => string;
  readonly fields: (count: number) => string;
  readonly moreItems: (count: number) => string;
};

/** What is folded or further down is made when it is asked for: answers have millions of lines. */
export function jsonView(value: unknown, words: CountWords): HTMLElement {
  let left = MAX_LINES;
  return h(
    'div',
    { class: 'try-json', translate: 'no', dir: 'ltr' },
    line(value, undefined, '', 0),
  );

  /** A value with its name before it, and a comma or nothing behind. */
  function line(each: unknown, name: string | undefined, tail: string, depth: number): HTMLElement {
    left -= 1;
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
    const isOpen = (depth < OPEN_LEVELS || entries.length <= FEW) && left > 0;
    const details = h('details', { open: isOpen }, summary);
    const fill = () => {
      if (details.childElementCount > 1) return;
      const inner = h('div', { class: 'try-inner' });
      addTo(inner, entries, isList, depth + 1);
      details.append(inner, h('div', {}, `${close}${tail}`));
    };
    if (isOpen) fill();
    else details.addEventListener('toggle', () => again(fill));
    return details;
  }

  /** The next lines of a container, and a button for those after them. */
  function addTo(
    inner: HTMLElement,
    entries: readonly [string, unknown][],
    isList: boolean,
    depth: number,
    from = 0,
  ): void {
    const to = Math.min(from + MAX_ITEMS, entries.length);
    for (const [index, [key, child]] of entries.slice(from, to).entries()) {
      const isLast = from + index === entries.length - 1;
      inner.append(line(child, isList ? undefined : key, isLast ? '' : ',', depth));
    }
    const rest = entries.length - to;
    if (rest === 0) return;
    const more = h(
      'button',
      {
        type: 'button',
        translate: 'yes',
        click: () => {
          const next = inner.childElementCount - 1;
          more.remove();
          again(() => addTo(inner, entries, isList, depth, to));
          focusOn(inner.children[next]);
        },
      },
      words.moreItems(rest),
    );
    inner.append(more);
  }

  /** What a reader asks for has as many lines as the whole had at first. */
  function again(make: () => void): void {
    left = MAX_LINES;
    make();
  }
}

/** The button that had the focus is gone. */
function focusOn(line: Element | undefined): void {
  if (!(line instanceof HTMLElement)) return;
  line.tabIndex = -1;
  line.focus();
}

/** Lines that are made at once, and those of one container. */
const MAX_LINES = 2_000;
const MAX_ITEMS = 100;

/** Deeper levels are folded, unless they are small. */
const OPEN_LEVELS = 3;
const FEW = 12;
const SHORT = 60;
const MAX_TEXT = 10_000;

function entriesOf(value: unknown): [string, unknown][] | undefined {
  return typeof value === 'object' && value !== null ? Object.entries(value) : undefined;
}

/** Fits on one line: a container with nothing but a few small values. */
function isShort(value: unknown): boolean {
  const entries = entriesOf(value) ?? [];
  if (entries.length > SHORT) return false;
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
  if (typeof value === 'string') {
    const isLong = value.length > MAX_TEXT;
    return h('i', {}, JSON.stringify(isLong ? `${value.slice(0, MAX_TEXT)}…` : value));
  }
  if (entries === undefined) return h('u', {}, JSON.stringify(value) ?? 'null');
  const isList = Array.isArray(value);
  const fragment = document.createDocumentFragment();
  fragment.append(isList ? '[' : '{');
  for (const [index, [name, each]] of entries.entries()) {
    fragment.append(index === 0 ? '' : ', ', label(isList ? undefined : name), flat(each));
  }
  fragment.append(isList ? ']' : '}');
  return fragment;
}
