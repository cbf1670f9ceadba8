/** A part of a request as it is sent: in the query, in JSON or in a form. */

import type { Body, FormPart, Operation } from '@winninghunter/docs-content';
import stringify from 'json-stringify-pretty-compact';

export type Wire = 'query' | 'json' | 'form';

/** How the window of an operation is sent. */
export function windowWire({ windowOf, body }: Operation): Wire {
  return windowOf?.in === 'body' ? bodyWire(body) : 'query';
}

/** How a body is sent, if it may be sent in several ways the first. */
export function bodyWire(body: Body | null): Wire {
  return body?.media[0]?.includes('json') ? 'json' : 'form';
}

/** An object of names and values; empty if it is none, or has none. */
export function sent(value: unknown, wire: Wire): string {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return '';
  if (wire === 'json') return stringify(value);
  const pairs = Object.entries(value).map(([name, each]): [string, string] => [name, String(each)]);
  return `${wire === 'query' ? '?' : ''}${new URLSearchParams(pairs)}`;
}

/** A form, encoded; one in parts has a line for each, with its files by name. */
export function sentForm(form: FormPart[], media: string): string {
  return media === 'multipart/form-data'
    ? form.map(({ name, value, file }) => `${name}=${file ? `@${file}` : value}`).join('\n')
    : `${new URLSearchParams(form.map(({ name, value }) => [name, value]))}`;
}
