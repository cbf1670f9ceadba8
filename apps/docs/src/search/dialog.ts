/** The search as a dialog: a combobox whose list holds links. */

import { loadStyle } from '../tools/style.ts';
import type { SearchData } from './data.ts';
import { createFinder, type Finder, type Hit } from './find.ts';
import searchStyle from './search.css?url';

let opened: Promise<Search> | undefined;

type Search = { dialog: HTMLDialogElement; input: HTMLInputElement };

/** Opens the search, after loading what it knows if it is the first time. */
export async function showSearch(): Promise<void> {
  opened ??= build();
  try {
    const { dialog, input } = await opened;
    if (!dialog.open) dialog.showModal();
    input.select();
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

async function build(): Promise<Search> {
  const response = await fetch(`/search/${document.documentElement.lang}.json`);
  if (!response.ok) throw new Error(`The search answered ${response.status}.`);
  const [data] = await Promise.all([
    response.json() as Promise<SearchData>,
    loadStyle(searchStyle),
  ]);
  const search = elements(data);
  const find = createFinder(data);
  search.input.addEventListener('input', () => show(find, data, search));
  search.input.addEventListener('keydown', (event) => steer(event, search));
  search.dialog.addEventListener('click', (event) => {
    if (event.target === search.dialog) search.dialog.close();
  });
  show(find, data, search);
  document.body.append(search.dialog);
  return search;
}

type Elements = Search & { list: HTMLElement; status: HTMLElement };

function elements({ labels }: SearchData): Elements {
  const dialog = element('dialog', { class: 'search', 'aria-label': labels.title });
  const input = element('input', {
    // of the type `search`, Escape would empty it instead of closing
    type: 'text',
    inputmode: 'search',
    role: 'combobox',
    placeholder: labels.placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': labels.title,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'search-results',
  });
  const list = element('div', {
    id: 'search-results',
    role: 'listbox',
    'aria-label': labels.results,
  });
  const status = element('p', { role: 'status' });
  dialog.append(input, list, status);
  return { dialog, input, list, status };
}

function show(find: Finder, { labels }: SearchData, { input, list, status }: Elements): void {
  const query = input.value.trim();
  const hits = find(query);
  list.replaceChildren(...hits.map((hit, index) => option(hit, index, labels.kinds[hit.kind])));
  list.hidden = hits.length === 0;
  input.setAttribute('aria-expanded', String(hits.length > 0));
  select(list.firstElementChild, input);
  if (query === '') status.textContent = labels.hint;
  else if (hits.length === 0) status.textContent = labels.none.replace('{query}', query);
  else status.textContent = `${labels.results}: ${hits.length} · ${labels.keys}`;
}

function option({ path, title, isName, where }: Hit, index: number, kind: string): HTMLElement {
  const link = element('a', {
    id: `search-result-${index}`,
    role: 'option',
    href: path,
    tabindex: '-1',
  });
  const name = element(isName ? 'code' : 'span', isName ? { translate: 'no' } : {});
  name.textContent = title;
  const label = element('small', {});
  label.textContent = kind;
  link.append(name, label);
  if (where !== '') {
    const place = element('span', { class: 'where', translate: 'no' });
    place.textContent = where;
    link.append(place);
  }
  return link;
}

function steer(event: KeyboardEvent, { dialog, input }: Search): void {
  const selected = dialog.querySelector<HTMLAnchorElement>('[aria-selected="true"]');
  const next = {
    ArrowDown: selected?.nextElementSibling ?? selected?.parentElement?.firstElementChild,
    ArrowUp: selected?.previousElementSibling ?? selected?.parentElement?.lastElementChild,
  }[event.key];
  if (next) {
    event.preventDefault();
    select(next, input);
    next.scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'Enter' && selected) {
    dialog.close();
    selected.click();
  }
}

function select(option: Element | null, input: HTMLInputElement): void {
  option?.parentElement?.querySelector('[aria-selected]')?.removeAttribute('aria-selected');
  option?.setAttribute('aria-selected', 'true');
  if (option) input.setAttribute('aria-activedescendant', option.id);
  else input.removeAttribute('aria-activedescendant');
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
