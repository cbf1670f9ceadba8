/** What the client writes is what the mock reads: every parameter of the description, there and back. */

import { fileURLToPath } from 'node:url';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { ValidationContext } from '@stoplight/prism-http/dist/validator/validators/types.js';
import { validateAgainstSchema } from '@stoplight/prism-http/dist/validator/validators/utils.js';
import type { IHttpOperation, IHttpParam } from '@stoplight/types';
import { createClient, type SessionClient } from '@winninghunter/client';
import * as functions from '@winninghunter/client/operations';
import { contractCases } from '@winninghunter/conformance';
import { type Operation, type OperationId, operations as table } from '@winninghunter/openapi';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent, readRequestLine } from '../src/engines/prism/input.ts';
import { findOperation } from '../src/engines/prism/routes.ts';
import { refusalsOf, type Schema } from '../src/engines/prism/schema.ts';
import { createPrismEngine, type RunningServer, startServer } from '../src/index.ts';
import { arbitraryOf } from './support/arbitrary.ts';

const RUNS_EACH = 12;

type Values = Record<string, unknown>;
/** One request as the mock understands it. */
type Decoded = { method: string; path: string; inPath: Values; query: Values; body: unknown };

const file = fileURLToPath(import.meta.resolve('@winninghunter/openapi/openapi.strict.json'));
const operations = await getHttpOperationsFromSpec(file);
const ids = Object.keys(table) as OperationId[];
const cases = contractCases();
const windowNames = new Set(cases.flatMap(({ window }) => Object.keys(window)));
const operationOf = (id: OperationId): IHttpOperation => {
  const { method, path } = table[id];
  const found = operations.find((each) => each.method === method && each.path === path);
  if (found === undefined) throw new Error(`Prism does not know ${method} ${path}.`);
  return found;
};

let server: RunningServer;
let wh: SessionClient;
let decoded: Decoded[] = [];
let received: string[] = [];

beforeAll(async () => {
  const prism = await createPrismEngine(file);
  const engine = {
    operationCount: prism.operationCount,
    fetch: async (request: Request): Promise<Response> => {
      received.push(new URL(request.url).pathname);
      decoded.push(await decode(request.clone()));
      return prism.fetch(request);
    },
  };
  server = await startServer({ engine, host: '127.0.0.1', port: 0 });
  wh = createClient({
    apiKey: `wh_${'0'.repeat(48)}`,
    cookie: 'wh_session=test',
    baseUrl: server.url,
    rateLimit: false,
    retries: 0,
    logLevel: 'off',
  });
});

afterAll(() => server.close());

async function decode(request: Request): Promise<Decoded> {
  const line = readRequestLine(request);
  const operation = findOperation(operations, line);
  const { body } = await readContent(request, operation);
  return {
    method: operation.method,
    path: operation.path,
    inPath: readPath(operation.path, line.url.path),
    query: onceEach(line.url.query ?? {}),
    body: body === undefined ? {} : body,
  };
}

/** By the description a list is one value with commas in it; what stands there twice is none. */
function onceEach(query: Values): Values {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      Array.isArray(value) ? { sentTwice: value } : value,
    ]),
  );
}

function readPath(template: string, path: string): Values {
  const parts = path.split('/');
  const names = template.split('/').map((each) => /^\{(\w+)\}$/.exec(each)?.[1]);
  return Object.fromEntries(
    names.flatMap((name, at) => (name ? [[name, decodeURIComponent(parts[at] ?? '')]] : [])),
  );
}

/** Text becomes what it was: the wire has only text, and commas between what a list holds. */
function asSent(received: unknown, sent: unknown): unknown {
  if (typeof received !== 'string') return received;
  if (Array.isArray(sent)) return received.split(',').map((each, at) => asSent(each, sent[at]));
  if (typeof sent === 'number') return Number(received);
  return typeof sent === 'boolean' ? received === 'true' : received;
}

function valuesAsSent(received: Values, sent: Values): Values {
  return Object.fromEntries(
    Object.entries(received).map(([name, value]) => [name, asSent(value, sent[name])]),
  );
}

/** What may be sent, by where it goes. */
type Input = { inPath: Values; query: Values; body: Values | undefined };

function inputsOf(id: OperationId): fc.Arbitrary<Input> {
  const { request = {} } = operationOf(id);
  const contents = request.body?.contents ?? [];
  // of two forms, the one that takes files takes all that the other does
  const { schema: ofBody } =
    contents.find(({ mediaType }) => mediaType.startsWith('multipart')) ?? contents[0] ?? {};
  const windows = windowsOf(id);
  const query = (request.query ?? []).map((each) =>
    valid(each.explode && each.schema?.type === 'object' ? each.schema : alone(each), windows),
  );
  return fc.record({
    inPath: valid({ type: 'object', allOf: (request.path ?? []).map(alone) }, []).filter(
      staysInPath,
    ),
    query: fc.tuple(...query).map((parts) => Object.assign({}, ...parts) as Values),
    body: ofBody ? valid(ofBody, windows) : fc.constant(undefined),
  });
}

/** The client refuses what a URL would read as a way up: its own tests hold it to that. */
function staysInPath(values: Values): boolean {
  return !Object.values(values).some((value) => value === '.' || value === '..');
}

function alone({ name, schema = {}, required }: IHttpParam): Schema {
  return {
    type: 'object',
    properties: { [name]: schema },
    ...(required && { required: [name] }),
  };
}

/** The time windows that an operation takes: they are written by hand, in the contract. */
function windowsOf(id: OperationId): Values[] {
  const accepted = cases.filter(({ operationId, status }) => operationId === id && status === 200);
  return [{}, ...accepted.map(({ window }) => window as Values)];
}

/** Objects that a schema accepts; if it is about time, with one of the windows. */
function valid(schema: Schema, windows: Values[]): fc.Arbitrary<Values> {
  const isAboutTime = Object.keys(refusalsOf(schema)).length > 0;
  const names = new Set(windows.flatMap(Object.keys));
  const values = arbitraryOf(schema) as fc.Arbitrary<Values>;
  // first which names, then which values, or there would hardly ever be two dates
  const byNames = Map.groupBy(windows, (window) => Object.keys(window).sort().join());
  const choices = [...byNames.values()].map((each) => fc.constantFrom(...each));
  const all = isAboutTime
    ? fc
        .tuple(values, fc.oneof(...choices))
        .map(([others, window]) => ({ ...without(others, names), ...window }))
    : values;
  return all.filter((each) => isValid(each, schema));
}

function without(values: Values, names: Set<string>): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));
}

function isValid(values: Values, schema: Schema): boolean {
  const asText = (_: string, value: unknown) => (value instanceof Blob ? 'a file' : value);
  const copy = JSON.parse(JSON.stringify(values, asText));
  return (
    validateAgainstSchema(copy, schema, false, ValidationContext.Input, 'body')._tag === 'None'
  );
}

/** What arrives of a form with a file: the file's text, and each line break as one of Windows. */
async function asArrived(body: Values): Promise<Values> {
  const hasFile = Object.values(body).some((value) => value instanceof Blob);
  const arrived = Object.entries(body).map(async ([name, value]): Promise<[string, unknown]> => {
    if (value instanceof Blob) return [name, await value.text()];
    const isText = hasFile && typeof value === 'string';
    return [name, isText ? value.replace(/\r\n|\r|\n/g, '\r\n') : value];
  });
  return Object.fromEntries(await Promise.all(arrived));
}

/** Runs a call, which must be one request that the mock accepts, and tells what it understood. */
async function understood(call: () => PromiseLike<unknown>): Promise<Decoded> {
  decoded = [];
  await call();
  expect(decoded).toHaveLength(1);
  return decoded[0] as Decoded;
}

function keysOf(id: OperationId, { query, body = {} }: Input): string[] {
  return Object.keys({ ...query, ...body }).map((name) => keyOf(id, name));
}

/** A name with the operation that takes it; one of a time window with the window, which many have. */
function keyOf(id: OperationId, name: string): string {
  return windowNames.has(name) ? `${table[id].exclusive} ${name}` : `${id} ${name}`;
}

/** Which operations went out by which verb. */
const verbs = new Set<string>();

type AnyMethod = (path: string, init: object) => Promise<{ error?: unknown }>;
type AnyFunction = (client: SessionClient, input: Values) => PromiseLike<unknown>;
const byId = new Map(Object.entries(functions as unknown as Record<string, AnyFunction>));

function callById(id: OperationId, input: Values): PromiseLike<unknown> {
  const call = byId.get(id);
  if (call === undefined) throw new Error(`There is no function ${id}.`);
  return call(wh, input);
}

describe.each(ids)('%s', (id) => {
  const { method, path } = table[id];

  test('by its path, arrives as it was sent', async () => {
    const send = (method === 'get' ? wh.raw.GET : wh.raw.POST) as unknown as AnyMethod;
    await fc.assert(
      fc.asyncProperty(inputsOf(id), async (input) => {
        const { inPath, query, body } = input;
        const arrived = await understood(async () => {
          const params = { path: inPath, query };
          const { error } = await send(path, { params, body, parseAs: 'text' });
          expect(error).toBeUndefined();
        });
        expect(arrived).toMatchObject({ method, path });
        expect(arrived.inPath).toEqual(inPath);
        expect(valuesAsSent(arrived.query, query)).toEqual(query);
        const sent = await asArrived(body ?? {});
        expect(valuesAsSent(arrived.body as Values, sent)).toEqual(sent);
      }),
      { numRuns: RUNS_EACH },
    );
  });
});

const callable = ids.filter((id) => byId.has(id));

describe.each(callable)('%s', (id) => {
  test('by its function, arrives as it was sent', async () => {
    await fc.assert(
      fc.asyncProperty(inputsOf(id), (input) => arrivesByFunction(id, input)),
      { numRuns: RUNS_EACH },
    );
  });
});

async function arrivesByFunction(id: OperationId, input: Input): Promise<void> {
  const { inPath, query, body = {} } = input;
  const arrived = await understood(() => callById(id, { ...inPath, ...query, ...body }));
  verbs.add(`${id} ${arrived.method}`);
  expect(arrived.path).toBe(table[id].path);
  expect(arrived.inPath).toEqual(inPath);
  const sent = await asArrived({ ...query, ...body });
  const all = { ...arrived.query, ...(arrived.body as Values) };
  expect(valuesAsSent(all, sent)).toEqual(sent);
}

describe('what takes both GET and POST', () => {
  const both = callable.filter((id) => {
    const sameAs = ids.filter((other) => table[other].path === table[id].path);
    return sameAs.length > 1;
  });
  /** So many that no URL would hold them. */
  const many = fc.array(fc.stringMatching(/^[0-9]{6,12}$/), { minLength: 400, maxLength: 500 });

  test.each(both)('%s arrives as a POST if it is long', async (id) => {
    await fc.assert(
      fc.asyncProperty(inputsOf(id), many, async (input, category_ids) => {
        verbs.clear();
        await arrivesByFunction(id, { ...input, query: { ...input.query, category_ids } });
        expect(verbs).toEqual(new Set([`${id} post`]));
      }),
      { numRuns: RUNS_EACH },
    );
  });

  test('are as many as the description has', () => {
    expect(both).toHaveLength(10);
  });
});

describe('all operations together', () => {
  test('were tried often enough, by path and by function', () => {
    expect(callable.length).toBeGreaterThan(100);
    expect((ids.length + callable.length) * RUNS_EACH).toBeGreaterThanOrEqual(1000);
  });

  test('get inputs that have every name that they take', () => {
    const tried = new Set(
      ids.flatMap((id) => fc.sample(inputsOf(id), RUNS_EACH).flatMap((input) => keysOf(id, input))),
    );
    const names = ids.flatMap((id) => {
      const { query, body, refused } = table[id] as Operation;
      return [...query, ...body]
        .filter((name) => !(name in refused))
        .map((name) => keyOf(id, name));
    });
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter((name) => !tried.has(name))).toEqual([]);
  });
});

describe('a value in a path', () => {
  const withPath = ids.filter((id) => table[id].path.includes('{'));
  const hostile = fc.constantFrom(
    '../admin',
    '..%2fadmin',
    '%2e%2e/admin',
    '..\\admin',
    '/admin',
    '//evil.test/',
    'a/b',
    'a/../../b',
    '?x',
    '?api_key=1',
    '#',
    '#/x',
    'a;b=c',
    ':80',
    '@evil.test',
    '%',
    '%00',
    '\u0000',
    '\r\nHost: evil.test',
    ' ',
    '+',
    '....',
    '..;',
    'a?b#c',
  );
  const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });

  test.each(withPath)('cannot leave its segment in %s', async (id) => {
    const { path } = table[id];
    const [before = '', after = ''] = path.split('{id}');
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, any), async (value) => {
        fc.pre(!/^\.{1,2}$/.test(value));
        received = [];
        await callById(id, { id: value });
        expect(received).toHaveLength(1);
        const [got = ''] = received;
        expect([got.startsWith(before), got.endsWith(after)]).toEqual([true, true]);
        const segment = got.slice(before.length, got.length - after.length);
        expect(segment).not.toContain('/');
        expect(decodeURIComponent(segment)).toBe(value);
      }),
      { numRuns: 300 },
    );
  });

  test.each(withPath.flatMap((id) => ['.', '..', ''].map((value) => [id, value] as const)))(
    'is refused in %s if it is %j, which a URL cannot carry',
    async (id, value) => {
      received = [];
      const outcome = await Promise.allSettled([callById(id, { id: value })]);
      expect(outcome).toMatchObject([
        { status: 'rejected', reason: { name: 'InvalidRequestError' } },
      ]);
      expect(received).toEqual([]);
    },
  );
});
