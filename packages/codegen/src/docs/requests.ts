/** Requests that a reader may send as they stand, from the examples of an operation. */

import { isJson } from '../content.ts';
import { type Document, isNode, type Node, resolve } from '../document.ts';
import type { Example, Field, FormPart, Operation, Sample, SampleRequest } from './content.ts';
import { valueFor, valueIn } from './values.ts';

/** Values by place, and what the reader is told of them. */
type Case = { title: string; query: Values; body?: { media: string; value: unknown } };

type Values = Record<string, unknown>;

/** One sample for each example of the body, or of the window; at least one. Without their code. */
export function requestsOf(
  document: Document,
  operation: Operation,
  credentials: Record<string, string>,
): Sample[] {
  return casesOf(operation).map((each) => ({
    title: each.title,
    request: requestOf(document, operation, each, credentials),
    code: {},
  }));
}

function casesOf(operation: Operation): Case[] {
  const { body, summary } = operation;
  const [first] = body?.media ?? [];
  if (body === null || first === undefined) {
    return queryCases(operation);
  }
  const query = valuesOf(operation.query.filter(({ required }) => required));
  const shown = body.examples.map(({ summary: title, media, value }) => ({
    title: title || summary,
    query,
    body: { media, value },
  }));
  const made = { media: first, value: bodyValue(operation) };
  return shown.length > 0 ? shown : [{ title: summary, query, body: made }];
}

function bodyValue({ body, windowOf }: Operation): unknown {
  if (body?.schema) {
    return valueIn(body.schema);
  }
  const window = windowOf?.in === 'body' ? windowOf.examples[0]?.value : {};
  const fields = body?.fields.filter(({ required }) => required) ?? [];
  return { ...valuesOf(fields), ...(isNode(window) ? window : {}) };
}

/** What is required, what the groups show, and each example of the window. */
function queryCases({ query, queryGroups, windowOf, summary }: Operation): Case[] {
  const shown = queryGroups.map(({ examples }) => valueOfFirst(examples));
  const base = Object.assign({}, valuesOf(query.filter(({ required }) => required)), ...shown);
  const examples = windowOf?.in === 'query' ? windowOf.examples : [];
  const [first, ...others] = examples;
  if (first === undefined || others.length === 0) {
    return [{ title: summary, query: { ...base, ...valueOfFirst(examples) } }];
  }
  return examples.map((example) => ({
    title: example.summary || summary,
    query: { ...base, ...valueOfFirst([example]) },
  }));
}

function valueOfFirst([first]: Example[]): Values {
  return isNode(first?.value) ? first.value : {};
}

function valuesOf(fields: Field[]): Values {
  return Object.fromEntries(fields.map((field) => [field.name, valueFor(field)]));
}

function requestOf(
  document: Document,
  operation: Operation,
  { query, body }: Case,
  credentials: Record<string, string>,
): SampleRequest {
  const inPath = valuesOf(operation.inPath);
  const needed = ({ required }: Field): boolean => required;
  const keys = keysOf(document, operation, credentials);
  const { call } = operation;
  const input = { ...inPath, ...query, ...(isNode(body?.value) ? body.value : {}) };
  return {
    method: operation.method,
    path: filled(operation.path, operation.inPath),
    query: [...pairsOf(query, operation.query), ...keys.query],
    headers: {
      ...withCookies(keys.headers, operation.cookies.filter(needed)),
      ...Object.fromEntries(
        operation.headers.filter(needed).map((each) => [each.name, shown(each)]),
      ),
      ...(body && { 'Content-Type': body.media }),
    },
    ...(body && contentOf(body.media, body.value, operation)),
    ...(answersText(operation) && { isText: true as const }),
    ...(call !== null && {
      call: { method: call, input: Object.keys(input).length > 0 ? input : null },
    }),
  };
}

function filled(path: string, fields: Field[]): string {
  return path.replace(/\{([^}]+)\}/g, (whole, name: string) => {
    const field = fields.find((each) => each.name === name);
    return field === undefined ? whole : encodeURIComponent(shown(field));
  });
}

/** What a field shows, as a text. */
function shown(field: Field): string {
  const pairs = pairsOfValue(field.name, valueFor(field), field);
  return pairs.map(([, text]) => text).join(',');
}

function withCookies(headers: Keys['headers'], cookies: Field[]): Keys['headers'] {
  const own = cookies.map((field) => `${field.name}=${shown(field)}`);
  const all = [headers['Cookie'] ?? [], own].flat();
  return all.length > 0 ? { ...headers, Cookie: all.join('; ') } : headers;
}

function contentOf(
  media: string,
  value: unknown,
  operation: Operation,
): Pick<SampleRequest, 'body' | 'form'> {
  if (isJson(media)) {
    return { body: JSON.stringify(value) };
  }
  const isForm = media === 'multipart/form-data' || media === 'application/x-www-form-urlencoded';
  if (!isForm || !isNode(value)) {
    return { body: textOf(value) };
  }
  const fields = operation.body?.fields ?? [];
  const files = new Set(fields.filter(isFile).map(({ name }) => name));
  return {
    form: pairsOf(value, fields).map(([name, text]) =>
      files.has(name) ? fileOf(name, text) : { name, value: text },
    ),
  };
}

function isFile({ schema }: Field): boolean {
  return (
    schema.format === 'binary' || schema.constraints.contentMediaType === 'application/octet-stream'
  );
}

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  pdf: 'application/pdf',
  csv: 'text/csv',
  json: 'application/json',
  txt: 'text/plain',
};

/** The file that an example names, such as `bytes of photo.jpg`. */
function fileOf(name: string, value: string): FormPart {
  const [file = `${name}.bin`, extension = ''] = /[\w-]+\.(\w{2,4})$/.exec(value) ?? [];
  const type = TYPES[extension];
  return { name, value: '', file, ...(type && { type }) };
}

function pairsOf(values: Values, fields: Field[]): [string, string][] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return Object.entries(values).flatMap(([name, value]) =>
    pairsOfValue(name, value, byName.get(name)),
  );
}

const DELIMITERS = { comma: ',', spaces: ' ', pipes: '|' } as const;

function pairsOfValue(name: string, value: unknown, field: Field | undefined): [string, string][] {
  const { style = 'comma' } = field ?? {};
  if (style === 'json' || typeof value !== 'object' || value === null) {
    return [[name, style === 'json' ? JSON.stringify(value) : textOf(value)]];
  }
  const entries = Object.entries(value).map(([key, each]): [string, string] => [key, textOf(each)]);
  const isList = Array.isArray(value);
  switch (style) {
    case 'deep':
      return entries.map(([key, text]) => [`${name}[${key}]`, text]);
    case 'repeat':
      return entries.map(([key, text]) => [isList ? name : key, text]);
    default: {
      const texts = isList ? entries.map(([, text]) => text) : entries.flat();
      return [[name, texts.join(DELIMITERS[style])]];
    }
  }
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

function answersText({ responses }: Operation): boolean {
  const success = responses.find(({ status }) => /^2/.test(status));
  return success !== undefined && success.media !== null && !isJson(success.media);
}

type Keys = { headers: Record<string, string>; query: [string, string][] };

/** What the first alternative of the security asks for. */
function keysOf(
  document: Document,
  { security }: Operation,
  credentials: Record<string, string>,
): Keys {
  const [names = []] = security;
  const keys: Keys = { headers: {}, query: [] };
  for (const name of names) {
    const scheme = document.components?.['securitySchemes']?.[name];
    if (scheme !== undefined) {
      addKey(keys, resolve(document, scheme), credentials[name] ?? `<${name}>`);
    }
  }
  return keys;
}

function addKey(keys: Keys, scheme: Node, credential: string): void {
  const { type, in: where, name, scheme: kind = 'bearer' } = scheme;
  if (type !== 'apiKey') {
    const word = `${kind}`.charAt(0).toUpperCase() + `${kind}`.slice(1);
    keys.headers['Authorization'] = `${word} ${credential}`;
  } else if (where === 'query') {
    keys.query.push([String(name), credential]);
  } else if (where === 'cookie') {
    const others = keys.headers['Cookie'];
    keys.headers['Cookie'] = [...(others ? [others] : []), `${name}=${credential}`].join('; ');
  } else {
    keys.headers[String(name)] = credential;
  }
}
