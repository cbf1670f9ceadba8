/** Makes elements without markup in text, so that nothing that is shown can be taken for markup. */

type Child = Node | string | null | undefined | false;
type Value = string | number | boolean | null | undefined | ((event: Event) => void);

/**
 * An element with its attributes and children. A function is a listener, `true` an attribute without a
 * value; what is false or missing is left out.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false && value != null)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter(isThere));
  return element;
}

/** A name, path or value: never translated. */
export function code(text: string): HTMLElement {
  return h('code', { translate: 'no' }, text);
}

/** Text whose parts in backticks are code. */
export function marked(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...text.split('`').map((part, index) => (index % 2 === 1 ? code(part) : part)));
  return fragment;
}

/** Ids of a page are counted, so that no two are the same. */
export function freshId(name: string): string {
  count += 1;
  return `${name}-${count}`;
}

let count = 0;

function isThere(child: Child): child is Node | string {
  return child !== null && child !== undefined && child !== false;
}
