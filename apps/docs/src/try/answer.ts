/** What came back, for a reader: the status and its meaning, body, headers, what is left, and the code. */

import { coloured, plain } from '../tools/colour.ts';
import { copyButton } from '../tools/copy.ts';
import { code, h, marked } from '../tools/dom.ts';
import { tabs } from '../tools/tabs.ts';
import type { TryData } from './data.ts';
import { jsonView } from './json.ts';
import type { Codes, WireAnswer } from './wire.ts';
import type { TryWords } from './words.ts';

export type Shown = {
  readonly answer: WireAnswer;
  readonly data: TryData;
  readonly lang: string;
  readonly words: TryWords;
  readonly codes: () => Promise<Codes>;
  /** Of another origin a page sees only some headers. */
  readonly isForeign: boolean;
};

/** One line for those who listen. */
export function spokenAnswer({ answer, words }: Shown): string {
  return `${words.answer}: ${statusText(answer)}, ${words.ms(shownMs(answer))}`;
}

export function answerView(shown: Shown): HTMLElement {
  const { answer, data, lang, words } = shown;
  const json = jsonIn(answer);
  const meaning = data.statuses[String(answer.status)]?.[lang];
  return h(
    'div',
    { class: 'try-answer' },
    h(
      'p',
      { class: 'try-summary' },
      h(
        'strong',
        { class: `try-status is-${Math.floor(answer.status / 100)}xx`, translate: 'no' },
        statusText(answer),
      ),
      ...facts(answer, json, words).map((fact) => h('span', {}, fact)),
    ),
    meaning !== undefined && h('p', { class: 'try-meaning' }, marked(meaning)),
    ...notes(answer, words).map((note) => h('p', { class: 'try-note' }, note)),
    tabs(words.answer, [
      { name: words.views.body, panel: () => bodyPanel(answer, json, words) },
      { name: words.views.headers, panel: () => headersPanel(shown) },
      { name: words.views.code, panel: () => codePanel(shown.codes, words) },
    ]),
  );
}

/** The code of a request, a tab a language, once it is there. */
export function codePanel(codes: () => Promise<Codes>, words: TryWords): HTMLElement {
  const panel = h('div', {}, h('p', {}, words.loading));
  codes().then(
    (all) => panel.replaceChildren(codeTabs(all, words)),
    () => panel.replaceChildren(h('p', {}, words.notLoaded)),
  );
  return panel;
}

function codeTabs(all: Codes, words: TryWords): HTMLElement {
  return tabs(
    words.language,
    Object.entries(all).map(([name, text]) => ({
      name: NAMES[name] ?? name,
      isCode: true,
      panel: () =>
        h(
          'div',
          { class: 'tool-code' },
          copyButton(() => text, words),
          coloured(text),
        ),
    })),
  );
}

const NAMES: Readonly<Record<string, string>> = {
  client: 'TypeScript client',
  python: 'Python',
  go: 'Go',
  php: 'PHP',
};

function statusText({ status, statusText: text }: WireAnswer): string {
  const known = text === '' ? (REASONS[status] ?? '') : text;
  return `${status} ${known}`.trim();
}

/** HTTP/2 and the sandbox have no reason phrases. */
const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

function shownMs({ ms }: WireAnswer): string {
  return ms < 10 ? ms.toFixed(1) : String(Math.round(ms));
}

function facts(answer: WireAnswer, json: unknown, words: TryWords): string[] {
  const header = (name: string) => answer.headers.find(([each]) => each === name)?.[1];
  const credits = { ...creditsIn(json), ...members(header('x-sandbox-credits')) };
  const rate = members(header('x-sandbox-rate'));
  const retryAfter = header('retry-after');
  const { remaining: left, limit } = credits as Record<string, string>;
  return [
    words.ms(shownMs(answer)),
    shownSize(answer.text),
    ...(left && limit ? [words.creditsLeft(grouped(left), grouped(limit))] : []),
    ...(rate['remaining'] && rate['limit'] && rate['limit'] !== '0'
      ? [words.rateLeft(rate['remaining'], rate['limit'])]
      : []),
    ...(retryAfter ? [words.retryAfter(retryAfter)] : []),
  ];
}

/** `used=1, limit=20000, remaining=19999` */
function members(header = ''): Record<string, string> {
  return Object.fromEntries(header.split(', ').map((pair) => pair.split('=') as [string, string]));
}

/** The service tells it in the body of some answers. */
function creditsIn(json: unknown): Record<string, string> {
  const credits = Object(Object(json).credits);
  return Object.fromEntries(Object.entries(credits).map(([name, count]) => [name, String(count)]));
}

function grouped(digits: string): string {
  return Number(digits).toLocaleString(document.documentElement.lang || 'en');
}

function shownSize(text: string): string {
  const bytes = new Blob([text]).size;
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function notes({ headers }: WireAnswer, words: TryWords): Node[] {
  const found: Node[] = [];
  for (const [name, value] of headers) {
    if (name === 'x-sandbox-source') found.push(document.createTextNode(words.isExample));
    if (name === 'x-sandbox-unknown') {
      found.push(h('span', {}, `${words.unknownNames} `, code(value)));
    }
  }
  return found;
}

function bodyPanel({ text }: WireAnswer, json: unknown, words: TryWords): HTMLElement {
  if (text === '') return h('p', {}, words.noBody);
  const isLong = text.length > MAX_TEXT;
  return h(
    'div',
    { class: 'tool-code' },
    copyButton(() => text, words),
    json === undefined ? plain(text.slice(0, MAX_TEXT)) : jsonView(json, words),
    json === undefined && isLong && h('p', { class: 'try-hint' }, words.onlyStart),
  );
}

/** Longer ones take the page seconds to lay out. */
const MAX_TEXT = 100_000;

/** The body, if it is JSON and says so. */
function jsonIn({ text, headers }: WireAnswer): unknown {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  if (!type.includes('json')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function headersPanel({ answer, words, isForeign }: Shown): HTMLElement {
  const rows = answer.headers.map(([name, value]) =>
    h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, value)),
  );
  return h(
    'div',
    {},
    h('table', { class: 'try-headers', translate: 'no' }, h('tbody', {}, ...rows)),
    isForeign && h('p', { class: 'try-hint' }, words.headersHidden),
  );
}
