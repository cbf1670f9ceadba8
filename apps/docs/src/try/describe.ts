/** Makes what Try it knows of an operation. Runs when pages are built. */

import {
  type Choice,
  type Field,
  type Operation,
  operation as operationOf,
  type Schema,
  site,
  translate,
} from '@winninghunter/docs-content';
import { LOCALES } from '../i18n/locales.ts';
import type { Control, Start, TimeWay, TryData, Words } from './data.ts';
import { inputOf } from './input.ts';

export function tryData(id: string): TryData {
  const operation = operationOf(id);
  const { body, windowOf } = operation;
  const first = operation.samples[0]?.request;
  return {
    id,
    method: operation.method,
    path: operation.path,
    safe: operation.safe,
    credential: credentialOf(operation),
    call: first?.call?.method ?? null,
    ...(first?.isText && { isText: true }),
    inPath: operation.inPath.map(controlOf),
    query: operation.query.map(controlOf),
    body: body?.fields.map(controlOf) ?? [],
    media: body?.media ?? [],
    isFree: body !== null && body.schema !== null,
    time: windowOf && { place: windowOf.in, ways: waysOf(windowOf.name) },
    starts: startsOf(operation),
    statuses: Object.fromEntries(
      operation.responses.map(({ status, description }) => [status, inAll(description)]),
    ),
  };
}

/** A key opens it, or only the dashboard's session, or it is open to all. */
export function credentialOf({ security }: Operation): TryData['credential'] {
  if (security.length === 0 || security.some((each) => each.length === 0)) return 'none';
  const names = security.flat();
  const isCookie = (name: string) =>
    site.security.find((each) => each.name === name)?.in === 'cookie';
  return names.every(isCookie) ? 'session' : 'key';
}

function waysOf(window: string): TimeWay[] {
  const choices = site.windows.find(({ name }) => name === window)?.choices ?? [];
  return choices.filter(({ fields }) => fields.length > 0).map(wayOf);
}

function wayOf({ title, fields }: Choice): TimeWay {
  return { title: inAll(title), controls: fields.map(controlOf) };
}

function startsOf(operation: Operation): Start[] {
  return operation.samples.map(({ title, request }) => ({
    title: inAll(title),
    values: Object.fromEntries(
      Object.entries(inputOf(operation, request)).map(([name, value]) => [name, asTyped(value)]),
    ),
  }));
}

/** As a reader would type it. */
function asTyped(value: unknown): string {
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object'))
    return value.join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function inAll(text: string): Words {
  return Object.fromEntries(LOCALES.map(({ lang }) => [lang, translate(lang, text)]));
}

function controlOf({ name, required, schema, style, media }: Field): Control {
  const types = typesOf(schema);
  const kind = kindOf(schema, types);
  const values = valuesOf(schema, kind);
  const { minimum, maximum } = schema.constraints;
  return {
    name,
    kind,
    ...(required && { required }),
    types,
    ...(values.length > 0 && { values }),
    ...(schema.const !== undefined && { fixed: String(schema.const) }),
    ...(schema.default !== undefined &&
      schema.default !== '' && { standard: asTyped(schema.default) }),
    ...(typeof minimum === 'number' && { min: minimum }),
    ...(typeof maximum === 'number' && { max: maximum }),
    ...(style === 'repeat' && { repeats: true }),
    ...(media && { media }),
  };
}

function typesOf({ types, options = [], const: fixed }: Schema): string[] {
  const all = [...types, ...options.flatMap(({ schema }) => typesOf(schema))];
  return all.length > 0 || fixed === undefined ? [...new Set(all)] : [typeof fixed];
}

function kindOf(schema: Schema, types: readonly string[]): Control['kind'] {
  if (schema.format === 'binary') return 'file';
  if (types.includes('array')) return 'list';
  if (types.includes('object')) return 'json';
  if (schema.enum || types.includes('boolean')) return 'choice';
  if (isDay(schema)) return 'day';
  if (schema.format === 'uri') return 'address';
  const isNumeric = types.includes('number') || types.includes('integer');
  const isText =
    types.includes('string') &&
    (schema.options ?? []).every(({ schema: each }) => each.const !== '');
  return isNumeric && !isText ? 'number' : 'text';
}

function isDay({ format, examples = [], constraints }: Schema): boolean {
  const isExample = examples.some((each) => /^\d{4}-\d\d-\d\d$/.test(String(each)));
  return format === 'date' || (constraints.pattern !== undefined && isExample);
}

/** Of a choice all values, else those that are known. */
function valuesOf(schema: Schema, kind: Control['kind']): string[] {
  if (kind === 'choice' && !schema.enum) return ['true', 'false'];
  const inOptions = (schema.options ?? []).flatMap(({ schema: each }) => each.enum ?? []);
  const known =
    schema.enum ?? (schema.open ? [...(schema.examples ?? []), ...inOptions] : inOptions);
  const shown =
    known.length === 0 && kind === 'text' && schema.default ? (schema.examples ?? []) : known;
  return [...new Set(shown.map(String))].filter((value) => value !== '');
}
