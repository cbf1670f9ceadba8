/** Random requests of an operation: as described, nearly so, and not at all. */

import type { IHttpOperation, IHttpParam, IMediaTypeContent } from '@stoplight/types';
import fc from 'fast-check';
import type { Schema } from '../../src/engines/prism/schema.ts';
import { arbitraryOf } from './arbitrary.ts';
import {
  documentedValues,
  type Fields,
  fieldsOf,
  neededIn,
  propertiesOf,
  valuesOf,
} from './fields.ts';
import { KEY, SESSION, type Wire, type WireBody, wire } from './wire.ts';

type Pair = readonly [name: string, value: string];
/** What a body holds. */
type Values = Readonly<Record<string, unknown>>;

const MOST_FIELDS = 6;
const BOUNDARY = 'part';

/** Requests of one operation. */
export function wiresOf(operation: IHttpOperation): fc.Arbitrary<Wire> {
  const { method, request } = operation;
  const contents = request?.body?.contents ?? [];
  return fc
    .record({
      path: pathOf(operation),
      query: queryOf(request?.query ?? [], namesIn(contents)),
      body: contents.length > 0 ? bodyOf(contents) : strayBodies(method),
      credentials,
    })
    .map(({ path, query, body, credentials: [headers, more] }) => {
      const all = [query, more].filter((part) => part !== '').join('&');
      return wire(method.toUpperCase(), all === '' ? path : `${path}?${all}`, body, headers);
    });
}

/** Where a key or a session may stand. */
type Credentials = readonly [headers: Wire['headers'], query: string];

const credentials: fc.Arbitrary<Credentials> = fc.oneof(
  { weight: 16, arbitrary: fc.constant<Credentials>([{ 'x-api-key': KEY, cookie: SESSION }, '']) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Credentials>(
      [{}, ''],
      [{ 'x-api-key': KEY }, ''],
      [{ cookie: SESSION }, ''],
      [{ cookie: `a=b; ${SESSION}` }, ''],
      [{ authorization: `Bearer ${KEY}` }, ''],
      [{ authorization: `bearer ${KEY}` }, ''],
      [{ authorization: `Basic ${KEY}` }, ''],
      [{}, `api_key=${KEY}`],
      [{ 'x-api-key': '' }, `api_key=${KEY}`],
    ),
  },
);

// What stands in a path

function pathOf({ path, request }: IHttpOperation): fc.Arbitrary<string> {
  const values = (request?.path ?? []).map((parameter) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...documentedValues(parameter).map(String), '1') },
      { weight: 2, arbitrary: fc.stringMatching(/^\d{1,16}$/) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    ),
  );
  const names = (request?.path ?? []).map(({ name }) => name);
  return fc
    .tuple(...values.map((each) => each.filter(isSegment)))
    .map((all) =>
      path.replaceAll(/\{(\w+)\}/g, (_, name) =>
        encodeURIComponent(all[names.indexOf(name)] ?? ''),
      ),
    );
}

/** The others lead to another path. */
function isSegment(value: string): boolean {
  return !['', '.', '..'].includes(value);
}

// What stands in a query

function queryOf(parameters: readonly IHttpParam[], others: string[]): fc.Arbitrary<string> {
  const fields = Object.assign({}, ...parameters.map(fieldsOf)) as Fields;
  const needed = parameters.flatMap((parameter) => (parameter.required ? [parameter.name] : []));
  const pairs = fc
    .oneof(
      { weight: 2, arbitrary: fitting(fields).map(toPairs) },
      { weight: 3, arbitrary: pairsOf(fields, others) },
    )
    .chain((some) => withNeeded(some, needed, fields));
  return fc.tuple(pairs, writers).map(([all, write]) => all.map(write).join('&'));
}

function pairsOf(fields: Fields, others: string[]): fc.Arbitrary<Pair[]> {
  const pair = nameOf([...Object.keys(fields), ...others]).chain((name) =>
    fc.tuple(spelt(name), fc.oneof(fittingTexts(fields[name]), texts)),
  );
  return fc.array(pair, { maxLength: MOST_FIELDS }).chain((pairs) => withRepeated(pairs, fields));
}

/** One request in five has a name twice. */
function withRepeated(pairs: Pair[], fields: Fields): fc.Arbitrary<Pair[]> {
  const [first] = pairs;
  if (first === undefined) return fc.constant(pairs);
  const again = fc
    .oneof(fittingTexts(fields[first[0]]), texts)
    .map((value) => [...pairs, [first[0], value] as const]);
  return fc.oneof({ weight: 4, arbitrary: fc.constant(pairs) }, { weight: 1, arbitrary: again });
}

/** Most requests have what is required, so that something else decides about them. */
function withNeeded(
  pairs: Pair[],
  needed: readonly string[],
  fields: Fields,
): fc.Arbitrary<Pair[]> {
  const sent = new Set(pairs.map(([name]) => name));
  const missing = needed.filter((name) => !sent.has(name));
  if (missing.length === 0) return fc.constant(pairs);
  const own = missing.map((name) => fittingTexts(fields[name]).map((value): Pair => [name, value]));
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(...own).map((more) => [...more, ...pairs]) },
    { weight: 1, arbitrary: fc.constant(pairs) },
  );
}

/** How a pair is written: as a browser does it, as most others do, or with little escaped. */
const writers: fc.Arbitrary<(pair: Pair) => string> = fc.constantFrom(
  (pair: Pair) => String(new URLSearchParams([[...pair]])),
  ([name, value]: Pair) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  ([name, value]: Pair) => `${sparing(name)}=${sparing(value)}`,
);

function sparing(text: string): string {
  return encodeURI(text).replaceAll(/[&#+]/g, encodeURIComponent);
}

// What stands in a body

function bodyOf(contents: IMediaTypeContent[]): fc.Arbitrary<WireBody | undefined> {
  const described = contents.map(describedBody);
  const [first] = contents;
  return fc.oneof(
    { weight: 12, arbitrary: fc.oneof(...described) },
    { weight: 1, arbitrary: broken(first?.mediaType ?? '') },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

function describedBody({ mediaType, schema = {} }: IMediaTypeContent): fc.Arbitrary<WireBody> {
  const fields = propertiesOf(schema);
  const needed = neededIn(schema);
  if (mediaType === 'application/json') {
    const objects = fc
      .oneof(
        { weight: 2, arbitrary: fitting(fields) },
        { weight: 3, arbitrary: fieldsAsJson(fields) },
      )
      .chain((some) => withNeededFields(some, needed, fields));
    const values = fc.oneof({ weight: 15, arbitrary: objects }, { weight: 1, arbitrary: json });
    return fc
      .tuple(values, fc.constantFrom(mediaType, mediaType, `${mediaType}; charset=utf-8`))
      .map(([value, type]) => ({ mediaType: type, text: JSON.stringify(value) }));
  }
  const pairs = fc
    .oneof(
      { weight: 2, arbitrary: fitting(fields).map(toPairs) },
      { weight: 3, arbitrary: pairsOf(fields, []) },
    )
    .chain((some) => withNeeded(some, needed, fields));
  return mediaType === 'multipart/form-data'
    ? pairs.map((all) => ({
        mediaType: `${mediaType}; boundary=${BOUNDARY}`,
        text: multipart(all),
      }))
    : fc
        .tuple(pairs, writers)
        .map(([all, write]) => ({ mediaType, text: all.map(write).join('&') }));
}

function multipart(pairs: Pair[]): string {
  const parts = pairs.map(
    ([name, value]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}

/** As browsers write a name. */
function quoted(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}

function fieldsAsJson(fields: Fields): fc.Arbitrary<Values> {
  const field = nameOf(Object.keys(fields)).chain((name) =>
    fc.tuple(fc.constant(name), fc.oneof(fittingValues(fields[name]), json)),
  );
  return fc.array(field, { maxLength: MOST_FIELDS }).map(Object.fromEntries);
}

function withNeededFields(
  some: Values,
  needed: readonly string[],
  fields: Fields,
): fc.Arbitrary<Values> {
  const missing = needed.filter((name) => !Object.hasOwn(some, name));
  if (missing.length === 0) return fc.constant(some);
  const own = Object.fromEntries(missing.map((name) => [name, fittingValues(fields[name])]));
  return fc.oneof(
    { weight: 6, arbitrary: fc.record(own).map((more) => ({ ...more, ...some })) },
    { weight: 1, arbitrary: fc.constant(some) },
  );
}

/** What no operation can take, by its media type or because it is not of that type. */
function broken(mediaType: string): fc.Arbitrary<WireBody> {
  return fc.constantFrom<WireBody>(
    { mediaType, text: '{"country":' },
    { mediaType, text: '' },
    { mediaType, text: '[' },
    { mediaType: 'application/json', text: `{"nothing":${'['.repeat(200)}${']'.repeat(200)}}` },
    { mediaType: 'application/xml', text: '<a/>' },
    { mediaType: 'text/plain', text: '{}' },
    { mediaType: 'nonsense', text: '{}' },
    { mediaType: 'multipart/form-data', text: 'a=1' },
    { mediaType: '', text: '{}' },
    { mediaType: 'application/json', text: '{"limit":1e999}' },
  );
}

function strayBodies(method: string): fc.Arbitrary<WireBody | undefined> {
  const none = fc.constant(undefined);
  if (method === 'get') return none;
  return fc.oneof(
    { weight: 4, arbitrary: none },
    { weight: 1, arbitrary: fc.constant({ mediaType: 'application/json', text: '{"id":"1"}' }) },
  );
}

// Names and values

const WINDOW_NAMES = ['period', 'date_range', 'date_from', 'date_to', 'start_date', 'from'];

function nameOf(known: string[]): fc.Arbitrary<string> {
  return fc.oneof(
    ...(known.length > 0 ? [{ weight: 8, arbitrary: fc.constantFrom(...known) }] : []),
    { weight: 1, arbitrary: fc.constantFrom(...WINDOW_NAMES) },
    { weight: 1, arbitrary: fc.constantFrom('nothing', '__proto__', 'constructor', 'length', '') },
  );
}

/** A name as some clients write it. */
function spelt(name: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(name) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        name.toUpperCase(),
        `${name}[]`,
        `${name}[0]`,
        `${name}[a]`,
        ` ${name}`,
      ),
    },
  );
}

const dates = fc.constantFrom('2026-01-01', '2026-02-30', '2026-1-1', '7d', '30d', 'custom', 'all');

const texts: fc.Arbitrary<string> = fc.oneof(
  dates,
  fc.constantFrom('', '0', '1', '-1', '1.5', '1e3', '1e999', '-0', '0x10', ' 5', '5 ', '+5', '٣'),
  fc.constantFrom('true', 'TRUE', 'null', 'NaN', 'Infinity', 'US', 'us', 'a,b', '1,2', ',', '1,'),
  fc.string({ maxLength: 4 }),
);

const json: fc.Arbitrary<unknown> = fc.oneof(
  texts,
  fc.constantFrom(null, true, 0, -1, 1, 30, 1.5, 1e21, [], ['a'], [1], [null], {}, { a: 1 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Values of a schema, as JSON has them. */
function fittingValues(schema: Schema = {}): fc.Arbitrary<unknown> {
  const values = valuesOf(schema);
  return values.length > 0
    ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, arbitrary(schema))
    : arbitrary(schema);
}

function fittingTexts(schema: Schema | undefined): fc.Arbitrary<string> {
  return fittingValues(schema).map(String);
}

/** Some of the fields with values that fit; files count as texts. */
function fitting(fields: Fields): fc.Arbitrary<Values> {
  const open = Object.entries(fields).filter(([, schema]) => schema.not === undefined);
  if (open.length === 0) return fc.constant({});
  return fc
    .subarray(open, { maxLength: Math.min(open.length, MOST_FIELDS) })
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map(([name, schema]) => [name, fittingValues(schema)]))),
    );
}

function arbitrary(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.contentMediaType === 'application/octet-stream') return fc.string({ maxLength: 9 });
  const isKnown = schema.type ?? schema.const ?? schema.enum ?? schema.oneOf ?? schema.anyOf;
  return isKnown === undefined ? texts : arbitraryOf(schema);
}

function namesIn(contents: readonly IMediaTypeContent[]): string[] {
  return contents.flatMap(({ schema = {} }) => Object.keys(propertiesOf(schema)));
}

function toPairs(fields: Values): Pair[] {
  return Object.entries(fields).map(([name, value]) => [name, String(value)]);
}
