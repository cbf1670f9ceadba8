/** What the checks need to know of a page, read in one pass. */

import { Parser } from 'htmlparser2';

export type Page = {
  /** Its address on the site, such as `/errors/`. */
  path: string;
  html: string;
  /** Everything that is read, without blanks, which markup may add or take. */
  text: string;
  ids: Set<string>;
  /** Ids that stand there again. */
  repeatedIds: string[];
  /** Where its links lead. */
  links: string[];
  /** What the browser loads by itself. */
  loads: string[];
  scripts: string[];
  styles: string[];
};

/** Attributes that load what they name. */
const LOADING: Record<string, string[]> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src', 'srcdoc'],
  video: ['src', 'poster'],
  audio: ['src'],
  embed: ['src'],
  object: ['data'],
  form: ['action'],
  input: ['src'],
};

/** Of a `<link>`, relations that load; others only tell. */
const LOADING_RELATIONS =
  /stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest/;

export function readPage(path: string, html: string): Page {
  const page: Page = {
    path,
    html,
    text: '',
    ids: new Set(),
    repeatedIds: [],
    links: [],
    loads: [],
    scripts: [],
    styles: [],
  };
  const parts: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => readTag(page, name, attributes),
    ontext: (text) => parts.push(text),
  });
  parser.end(html);
  page.text = withoutBlanks(parts.join(''));
  return page;
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

function readTag(page: Page, name: string, attributes: Record<string, string>): void {
  const { id, href = '', rel = '', src } = attributes;
  if (id !== undefined) readId(page, id);
  if (name === 'a' && href !== '') page.links.push(href);
  if (name === 'link' && LOADING_RELATIONS.test(rel)) page.loads.push(href);
  if (name === 'link' && rel === 'alternate' && href.startsWith('/')) page.links.push(href);
  if (name === 'link' && rel === 'stylesheet') page.styles.push(href);
  if (name === 'script' && src !== undefined) page.scripts.push(src);
  for (const attribute of LOADING[name] ?? []) {
    const value = attributes[attribute];
    if (value !== undefined) page.loads.push(value);
  }
}

function readId({ ids, repeatedIds }: Page, id: string): void {
  if (ids.has(id)) repeatedIds.push(id);
  ids.add(id);
}
