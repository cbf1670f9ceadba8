/** The decision tree: what is called, which operation, which time; then what to send. */

import type { Catalogue, Known, TimeExample, TimeWindow } from './catalogue.ts';
import { codeView } from './code-view.ts';
import { code, h, marked } from './dom.ts';
import { exampleAsk } from './example.ts';
import { type Choice, question } from './questions.ts';
import { timeNames } from './times.ts';
import { type ToolWords, toolWords } from './words.ts';

/** Goes on from what stands in the page: the surfaces to choose from, and the field to find one in. */
export function mountTree(room: HTMLElement, catalogue: Catalogue, lang: string): void {
  const words = toolWords(lang);
  const surfaces = [...room.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const find = room.querySelector<HTMLInputElement>('input[type="search"]');
  const rest = room.querySelector<HTMLElement>('[data-outcome]');
  for (const surface of surfaces) surface.addEventListener('change', choose);
  find?.addEventListener('input', search);
  // what was chosen while this was loading
  if (find?.value) search();
  else choose();

  function choose(): void {
    const chosen = surfaces.find(({ checked }) => checked);
    if (chosen === undefined) return;
    if (find) find.value = '';
    show(catalogue.operations.filter((each) => each.surface === chosen.value));
  }

  function search(): void {
    const wanted = find?.value.trim().toLowerCase() ?? '';
    for (const surface of surfaces) surface.checked = false;
    if (wanted === '') rest?.replaceChildren();
    else show(catalogue.operations.filter((known) => isLike(known, wanted)));
  }

  function show(found: readonly Known[]): void {
    rest?.replaceChildren(
      found.length === 0
        ? h('p', { role: 'status' }, words.tree.none)
        : operationQuestion(found, catalogue, words),
    );
  }
}

function isLike({ method, path, title }: Known, wanted: string): boolean {
  return `${method} ${path} ${title}`.toLowerCase().includes(wanted);
}

function operationQuestion(
  found: readonly Known[],
  { windows }: Catalogue,
  words: ToolWords,
): HTMLElement {
  const rest = h('div', { class: 'tree-rest' });
  const choices = found.map(
    (known): Choice => ({
      label: operationLabel(known),
      choose: () => {
        rest.replaceChildren(timeQuestion(known, windows[known.window], words));
        rest.scrollIntoView({ block: 'nearest' });
      },
    }),
  );
  return h('div', {}, question(words.tree.operation, choices), rest);
}

function operationLabel({ method, path, title }: Known): HTMLElement {
  return h(
    'span',
    { class: 'tree-operation' },
    h('span', {}, title),
    h(
      'span',
      { translate: 'no' },
      h('span', { class: `method ${method.toLowerCase()}` }, method),
      ' ',
      code(path),
    ),
  );
}

function timeQuestion(known: Known, window: TimeWindow | undefined, words: ToolWords): HTMLElement {
  const examples = window?.examples ?? [];
  const rest = h('div', { class: 'tree-rest', role: 'status' });
  const [first] = examples;
  if (examples.length < 2) {
    rest.append(answer(known, window, first, words));
    return rest;
  }
  const choices = examples.map(
    (example): Choice => ({
      label: example.title,
      choose: () => rest.replaceChildren(answer(known, window, example, words)),
    }),
  );
  return h('div', {}, question(words.tree.time, choices, { look: 'chips' }), rest);
}

function answer(
  known: Known,
  window: TimeWindow | undefined,
  example: TimeExample | undefined,
  words: ToolWords,
): HTMLElement {
  const values = example?.values ?? {};
  const ask = exampleAsk(known, window, values);
  const times = window ? timeNames(window) : [];
  const others = Object.entries(known.values).filter(([name]) => !times.includes(name));
  return h(
    'div',
    { class: 'tree-answer' },
    h('h2', { class: 'tool-title' }, words.tree.answer),
    sentence(known, values, words),
    h('h3', {}, words.tree.request),
    codeView(ask, known, { ...Object.fromEntries(others), ...values }, words),
    h('p', {}, h('a', { href: known.href }, words.tree.page)),
    window && window.refused.length > 0 && otherwise(window, words),
  );
}

function sentence(
  { place }: Known,
  values: Readonly<Record<string, unknown>>,
  words: ToolWords,
): HTMLElement {
  const pairs = Object.entries(values).map(([name, value]) => code(`${name}=${value}`));
  if (pairs.length === 0) {
    return h(
      'div',
      {},
      h('p', { class: 'tree-values' }, words.tree.nothing),
      h('p', {}, words.tree.nothingHint),
    );
  }
  const where = place === 'body' ? words.tree.inBody : words.tree.inQuery;
  const spaced = pairs.flatMap((pair) => [pair, ' ']);
  return h('p', { class: 'tree-values' }, ...spaced, h('span', {}, where));
}

function otherwise({ refused, advice }: TimeWindow, words: ToolWords): HTMLElement {
  const names = refused.flatMap((name) => [' ', code(name)]);
  return h(
    'div',
    { class: 'tree-otherwise' },
    h('h3', {}, words.tree.otherwise),
    h('p', {}, words.tree.silently),
    h('blockquote', {}, marked(advice)),
    h('p', {}, words.tree.refusedNames, ...names),
  );
}
