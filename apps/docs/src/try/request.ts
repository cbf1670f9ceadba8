/** What is sent, from what was typed. */

import type { FormPart, SampleRequest } from '@winninghunter/docs-content';
import type { Control, TryData } from './data.ts';
import type { Wire, WirePart } from './wire.ts';

/** One value that was typed or chosen. */
export type Typed = {
  readonly control: Control;
  readonly place: 'path' | 'query' | 'body';
  readonly value: string | File;
};

/** Something that keeps a request from being written down at all. */
export type Flaw = { readonly name: string; readonly kind: 'missing' | 'json' };

/** A request as it travels, and as the samples of code want it. */
export type Written = { readonly wire: Wire; readonly sample: SampleRequest };

/** Who asks: with a key, or with a session. */
export type Credentials = { readonly key: string; readonly session: string };

/** What stands in code that is shown, as in all other samples: never the reader's own. */
const SHOWN: Credentials = { key: `wh_${'0'.repeat(48)}`, session: 'test' };

/** What cannot be written: a path with a gap, and JSON that is none. */
export function flawsOf(typed: readonly Typed[], free: string | undefined): Flaw[] {
  const flaws = typed.flatMap(({ control: { name, kind }, place, value }): Flaw[] => {
    if (value === '') return place === 'path' ? [{ name, kind: 'missing' }] : [];
    return kind === 'json' && parsed(String(value)) === undefined ? [{ name, kind: 'json' }] : [];
  });
  const isBad = free !== undefined && free !== '' && parsed(free) === undefined;
  return isBad ? [...flaws, { name: '', kind: 'json' }] : flaws;
}

/** Writes a request without flaws. `free` is a body whose shape nobody has documented. */
export function written(
  data: TryData,
  all: readonly Typed[],
  free: string | undefined,
  credentials: Credentials,
): Written {
  const typed = all.filter(({ value }) => value !== '');
  const path = filledPath(data.path, typed);
  const query = typed.filter(({ place }) => place === 'query').flatMap(pairsOf);
  const body = bodyOf(
    data,
    typed.filter(({ place }) => place === 'body'),
    free,
  );
  const type = body.type === undefined ? {} : { 'Content-Type': body.type };
  const search = new URLSearchParams(query).toString();
  return {
    wire: {
      method: data.method,
      target: path + (search === '' ? '' : `?${search}`),
      // what makes the request names the boundary of its parts itself
      headers: { ...(body.type === MULTIPART ? {} : type), ...credentialOf(data, credentials) },
      ...(body.wire !== undefined && { body: body.wire }),
    },
    sample: {
      method: data.method,
      path,
      query,
      headers: { ...credentialOf(data, SHOWN), ...type },
      ...(body.text !== undefined && { body: body.text }),
      ...(body.form && { form: body.form }),
      ...(data.isText && { isText: true }),
      ...(data.call !== null && { call: { method: data.call, input: inputOf(typed, free) } }),
    },
  };
}

const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

type BodyText = {
  type?: string;
  wire?: Wire['body'];
  text?: string;
  form?: FormPart[];
};

function bodyOf(data: TryData, typed: readonly Typed[], free: string | undefined): BodyText {
  const type = mediaOf(data, typed);
  if (type === undefined) return {};
  if (type === JSON_TYPE) {
    const text = free === undefined ? JSON.stringify(valuesOf(typed)) : free;
    return text === '' ? {} : { type, wire: text, text };
  }
  const parts = typed.flatMap(partsOf);
  const form = parts.map(
    ({ name, value }): FormPart =>
      typeof value === 'string'
        ? { name, value }
        : { name, value: '', file: value.name, ...(value.type !== '' && { type: value.type }) },
  );
  const wire = type === MULTIPART ? parts : String(new URLSearchParams(typed.flatMap(pairsOf)));
  return { type, wire, form };
}

/** The first that has every field; files travel in parts only. */
function mediaOf({ media }: TryData, typed: readonly Typed[]): string | undefined {
  const hasFile = typed.some(({ value }) => value instanceof File);
  if (hasFile && media.includes(MULTIPART)) return MULTIPART;
  return media.find((type) => [JSON_TYPE, FORM, MULTIPART].includes(type));
}

function credentialOf(
  { credential }: TryData,
  { key, session }: Credentials,
): Record<string, string> {
  if (credential === 'key') return { 'X-API-Key': key };
  return credential === 'session' ? { Cookie: `wh_session=${session}` } : {};
}

function filledPath(template: string, typed: readonly Typed[]): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const found = typed.find(({ control, place }) => place === 'path' && control.name === name);
    return encodeURIComponent(String(found?.value ?? ''));
  });
}

function pairsOf({ control: { name, kind, repeats }, value }: Typed): [string, string][] {
  if (value instanceof File) return [[name, value.name]];
  if (kind !== 'list') return [[name, value]];
  const items = itemsOf(value);
  return repeats ? items.map((item) => [name, item]) : [[name, items.join(',')]];
}

function partsOf(typed: Typed): WirePart[] {
  const { control, value } = typed;
  return value instanceof File
    ? [{ name: control.name, value }]
    : pairsOf(typed).map(([name, text]) => ({ name, value: text }));
}

/** What the client is given; nothing if there is nothing to send. */
function inputOf(
  typed: readonly Typed[],
  free: string | undefined,
): Record<string, unknown> | null {
  const input = { ...valuesOf(typed), ...(free !== undefined && (parsed(free) as object)) };
  return Object.keys(input).length === 0 ? null : input;
}

function valuesOf(typed: readonly Typed[]): Record<string, unknown> {
  return Object.fromEntries(
    typed.map(({ control, value }) => [control.name, jsonValueOf(control, value)]),
  );
}

/** What JSON and the client take: a number where a number is meant. */
function jsonValueOf({ kind, types }: Control, value: string | File): unknown {
  if (value instanceof File) return value.name;
  if (kind === 'list') {
    const isNumeric = types.includes('integer') || types.includes('number');
    return itemsOf(value).map((item) => (isNumeric && isNumber(item) ? Number(item) : item));
  }
  if (kind === 'json') return parsed(value);
  if (types.includes('boolean')) return value === 'true';
  const isNumeric = types.includes('integer') || types.includes('number');
  return isNumeric && isNumber(value) ? Number(value) : value;
}

function itemsOf(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isNumber(text: string): boolean {
  return text !== '' && Number.isFinite(Number(text));
}

/** JSON that is read; undefined if it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
