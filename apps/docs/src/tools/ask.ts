/** A request that can be changed: name by name, in its address and in its body. */

import type { Part } from './curl.ts';
import type { Pasted } from './pasted.ts';

export type Pair = readonly [name: string, value: string];

export type Content =
  | { readonly kind: 'json'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: 'form'; readonly pairs: readonly Pair[] }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  /** Of another type, JSON that is no object or cannot be read, or JSON as a form. */
  | { readonly kind: 'text'; readonly text: string; readonly type: string };

export type Ask = {
  readonly method: string;
  /** As it travels. */
  readonly path: string;
  readonly query: readonly Pair[];
  readonly content?: Content;
  /** There is a body that nobody can see, such as one in a file. */
  readonly isUnseen?: true;
};

const VERBS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'];
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** The request that was pasted, with the verb that it has or that its path takes. */
export function toAsk(pasted: Pasted, verbs: readonly string[]): Ask {
  const { path, query } = pasted;
  const method = pasted.method ?? (verbs.includes('GET') ? 'GET' : (verbs[0] ?? 'GET'));
  const content = contentOf(pasted);
  return {
    method,
    path,
    query,
    ...(content && { content }),
    ...(pasted.isUnseen && { isUnseen: true }),
  };
}

/**
 * The request as it would travel, to be judged. A file travels as its name, and a verb that no page may
 * send as one that no path takes.
 */
export function toRequest({ method: sent, path, query, content }: Ask): Request {
  const url = `https://app.winninghunter.com${path}${search(query)}`;
  const method = VERBS.includes(sent) ? sent : 'OPTIONS';
  if (content === undefined || method === 'GET' || method === 'HEAD') {
    return new Request(url, { method });
  }
  const { body, type } = bodyOf(content);
  const headers = type === undefined ? {} : { 'content-type': type };
  return new Request(url, { method, headers, body });
}

/** `?a=1&b=2`, or nothing. */
export function search(query: readonly Pair[]): string {
  if (query.length === 0) return '';
  return `?${query.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&')}`;
}

/** All values of a name, wherever it stands. */
export function valuesOf({ query, content }: Ask, name: string): unknown[] {
  const inQuery = query.filter(([each]) => isSame(each, name)).map(([, value]) => value);
  return [...inQuery, ...valuesIn(content, name)];
}

/** Without a name, wherever it stands. */
export function without(ask: Ask, name: string): Ask {
  const query = ask.query.filter(([each]) => !isSame(each, name));
  return { ...ask, query, ...(ask.content && { content: contentWithout(ask.content, name) }) };
}

/** With another name for the same values. */
export function renamed(ask: Ask, from: string, to: string): Ask {
  const other = (name: string) => (isSame(name, from) ? to : name);
  const query = ask.query.map(([name, value]): Pair => [other(name), value]);
  return { ...ask, query, ...(ask.content && { content: contentRenamed(ask.content, other) }) };
}

/** With a value in the body, or in the address. */
export function withValue(ask: Ask, place: 'query' | 'body', name: string, value: unknown): Ask {
  const bare = without(ask, name);
  if (place === 'query') return { ...bare, query: [...bare.query, [name, asText(value)]] };
  return { ...bare, content: contentWith(bare.content, name, value) };
}

/** How a value stands in an address or a form. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function contentOf({ headers, content, parts }: Pasted): Content | undefined {
  if (parts !== undefined) return { kind: 'parts', parts };
  if (content === undefined) return undefined;
  const types = headers.filter(([name]) => name.toLowerCase() === 'content-type');
  const type = types.at(-1)?.[1].trim() ?? '';
  const plain = type.replace(/;.*$/s, '').toLowerCase();
  const value = objectIn(content);
  if (value !== undefined && plain === JSON_TYPE) return { kind: 'json', value };
  // JSON that travels as a form stays whole, so that it can still be read
  if (plain === FORM_TYPE && value === undefined) {
    return { kind: 'form', pairs: [...new URLSearchParams(content)] };
  }
  return { kind: 'text', text: content, type };
}

/** The object that a text holds as JSON. */
export function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** `URLSearchParams` alone would write a space as a plus, and commas as escapes. */
function escaped(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%24', '$');
}

/** The type of parts is told by what makes the request, since it names the boundary. */
function bodyOf(content: Content): { body: BodyInit; type?: string } {
  if (content.kind === 'json') return { body: JSON.stringify(content.value), type: JSON_TYPE };
  if (content.kind === 'form') return { body: search(content.pairs).slice(1), type: FORM_TYPE };
  if (content.kind === 'text') {
    return { body: content.text, ...(content.type !== '' && { type: content.type }) };
  }
  const form = new FormData();
  for (const { name, value, isFile } of content.parts) {
    if (isFile) form.append(name, new Blob([value]), value);
    else form.append(name, value);
  }
  return { body: form };
}

/** Names of an address have no case, and lists may come as `name[]`. */
function isSame(sent: string, name: string): boolean {
  return (
    sent
      .trim()
      .replace(/(\[\d*\])+$/, '')
      .toLowerCase() === name.toLowerCase()
  );
}

function valuesIn(content: Content | undefined, name: string): unknown[] {
  if (content?.kind === 'json')
    return Object.hasOwn(content.value, name) ? [content.value[name]] : [];
  return pairsOf(content)
    .filter(([each]) => isSame(each, name))
    .map(([, value]) => value);
}

function pairsOf(content: Content | undefined): readonly Pair[] {
  if (content?.kind === 'form') return content.pairs;
  if (content?.kind === 'parts') return content.parts.map(({ name, value }): Pair => [name, value]);
  return [];
}

function contentWithout(content: Content, name: string): Content {
  if (content.kind === 'json') {
    const { [name]: _, ...value } = content.value;
    return { ...content, value };
  }
  if (content.kind === 'form') {
    return { ...content, pairs: content.pairs.filter(([each]) => !isSame(each, name)) };
  }
  if (content.kind === 'parts') {
    return { ...content, parts: content.parts.filter((part) => !isSame(part.name, name)) };
  }
  return content;
}

function contentRenamed(content: Content, other: (name: string) => string): Content {
  if (content.kind === 'json') {
    const entries = Object.entries(content.value).map(([name, value]) => [other(name), value]);
    return { ...content, value: Object.fromEntries(entries) };
  }
  if (content.kind === 'form') {
    const pairs = content.pairs.map(([name, value]): Pair => [other(name), value]);
    return { ...content, pairs };
  }
  if (content.kind === 'parts') {
    const parts = content.parts.map((part) => ({ ...part, name: other(part.name) }));
    return { ...content, parts };
  }
  return content;
}

function contentWith(content: Content | undefined, name: string, value: unknown): Content {
  if (content?.kind === 'form') {
    return { ...content, pairs: [...content.pairs, [name, asText(value)]] };
  }
  if (content?.kind === 'parts') {
    const part = { name, value: asText(value), isFile: false };
    return { ...content, parts: [...content.parts, part] };
  }
  const before = content?.kind === 'json' ? content.value : {};
  return { kind: 'json', value: { ...before, [name]: value } };
}
