/** Every method of the table sends what the description says. */

import { describe, expect, test } from 'vitest';
import { type Described, describedMethods, type Values } from '../test/support/described.ts';
import { newKey } from '../test/support/keys.ts';
import { type Sent, scripted } from '../test/support/scripted.ts';
import type { Call, CallOptions } from './call.ts';
import { createClient } from './client.ts';
import { createCore } from './core.ts';
import { TimeWindowError } from './errors.ts';
import * as functions from './generated/operations.ts';
import { windowNames } from './generated/windows.ts';
import type { ClientOptions } from './options.ts';
import type { Core } from './run.ts';

type Method = (input?: object, options?: CallOptions) => Call<unknown>;
type OperationFunction = (core: Core, ...rest: Parameters<Method>) => Call<unknown>;

const SESSION = 'wh_session=5e55104';
const UNKNOWN = { new_filter: 'a b', sizes: [1, 2], is_new: true } as const;

const described = describedMethods();
const functionOf = functions as unknown as Record<string, OperationFunction>;
const names = new Map<string, string>();
for (const { id } of described) {
  names.set(id, await nameOf(id));
}

test('the description and the entry of single operations have the same operations', () => {
  expect(Object.keys(functions).sort()).toEqual(described.map(({ id }) => id).sort());
});

test('a client has the methods of these operations, and no other', () => {
  const tree = methodsIn(createClient({ apiKey: newKey() }));
  expect(tree.map(([name]) => name).sort()).toEqual([...names.values()].sort());
});

test('the session only opens methods: a client has the same with and without', () => {
  const namesIn = (options: ClientOptions) =>
    methodsIn(createClient(options)).map(([name]) => name);
  expect(namesIn({ cookie: SESSION })).toEqual(namesIn({ apiKey: newKey() }));
});

describe.each(described.map((each) => ({ ...each, name: names.get(each.id) ?? '' })))(
  '$name',
  (operation) => {
    const { id, name, path, access, input, inPath, inQuery, inBody, answer } = operation;

    test('stands where its path leads', () => {
      const verb = name.slice(pathName(path).length);
      expect(name.startsWith(pathName(path))).toBe(true);
      expect(['', '.list', '.get', '.explore']).toContain(verb);
    });

    test('sends one request, by the verb and to the path of the description', async () => {
      const { call, sent } = clientOf(operation);
      expect(await call(input)).toEqual(answer);
      expect(sent).toHaveLength(1);
      expect(sent[0]?.method).toBe(operation.method);
      expect(sent[0]?.path).toBe(filled(path, inPath));
      expect(sent[0]?.query).toEqual(asText(inQuery));
      expect(await bodyOf(sent[0])).toEqual(expectedBody(operation, inBody));
    });

    test('carries the key in its header, or else the session, and nowhere the other', async () => {
      const { call, sent, apiKey } = clientOf(operation);
      await call(input);
      const { headers, ...rest } = sent[0] as Sent;
      const keyed = [...headers].filter(([, value]) => value.includes(apiKey));
      expect(keyed).toEqual(access === 'key' ? [['x-api-key', apiKey]] : []);
      const inSession = [...headers].filter(([, value]) => value.includes(SESSION));
      expect(inSession).toEqual(access === 'session' ? [['cookie', SESSION]] : []);
      expect(JSON.stringify(rest)).not.toMatch(new RegExp(`${apiKey}|${SESSION}`));
    });

    test('leaves out what is undefined or null', async () => {
      const { call, sent } = clientOf(operation);
      await call({ ...input, left_out: undefined, also_out: null });
      expect(sent[0]?.query).toEqual(asText(inQuery));
      expect(await bodyOf(sent[0])).toEqual(expectedBody(operation, inBody));
    });

    test('sends in the URL what the description does not know', async () => {
      const { call, sent } = clientOf(operation);
      await call(input, { extraQuery: UNKNOWN });
      expect(sent[0]?.query).toEqual(asText({ ...inQuery, ...UNKNOWN }));
      expect(await bodyOf(sent[0])).toEqual(expectedBody(operation, inBody));
    });

    test('refuses every name of a window there, and sends nothing', async () => {
      const { call, sent } = clientOf(operation);
      for (const window of windowNames) {
        const extraQuery = { [window]: '2026-01-01' };
        const { error } = await call(inPath, { extraQuery } as CallOptions).safe();
        expect(error).toBeInstanceOf(TimeWindowError);
        expect(error).toMatchObject({ parameters: [window], operation: name });
      }
      expect(sent).toEqual([]);
    });

    test('is the same as a function, with a core and with a whole client', async () => {
      const server = scripted(() => ({ body: answer }));
      const options = optionsOf(server.fetch);
      const method = methodOf(createClient(options), name);
      await method(input, { extraQuery: UNKNOWN });
      for (const core of [createCore(options), createClient(options)]) {
        await functionOf[id]?.(core, input, { extraQuery: UNKNOWN });
      }
      const [byMethod, ...byFunction] = server.sent.map(essence);
      expect(byFunction).toEqual([byMethod, byMethod]);
    });
  },
);

describe.each(described.filter(({ isTwin }) => isTwin))('$id, which has a POST beside', (twin) => {
  const long = { ...twin.input, name: 'x'.repeat(2000) };

  test('is a POST with JSON where the URL would be too long', async () => {
    const { call, sent } = clientOf(twin);
    expect(await call(long)).toEqual(twin.answer);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: 'POST', target: twin.path });
    expect(sent[0]?.headers.get('content-type')).toBe('application/json');
    expect(await bodyOf(sent[0])).toEqual(long);
  });

  test('sends in the URL of that, too, what the description does not know', async () => {
    const { call, sent } = clientOf(twin);
    await call(long, { extraQuery: UNKNOWN });
    expect(sent[0]?.method).toBe('POST');
    expect(sent[0]?.query).toEqual(asText(UNKNOWN));
    expect(await bodyOf(sent[0])).toEqual(long);
  });
});

/** The method that a function is, as the client itself names it. */
async function nameOf(id: string): Promise<string> {
  let name = '';
  const instrument = <T>(call: { operation: string }): Promise<T> => {
    name = call.operation;
    return Promise.reject(new Error('Nothing is to be sent.'));
  };
  await functionOf[id]?.(createCore({ apiKey: newKey(), instrument })).safe();
  return name;
}

/** The leaves of a client, but for what is there beside the operations. */
function methodsIn(tree: object, prefix = ''): [string, Method][] {
  return Object.entries(tree)
    .filter(([name]) => !['raw', 'onUsage', 'spent', 'remaining'].includes(name))
    .flatMap(([name, value]): [string, Method][] =>
      typeof value === 'function'
        ? [[prefix + name, value]]
        : methodsIn(value, `${prefix}${name}.`),
    );
}

function methodOf(client: object, name: string): Method {
  return name.split('.').reduce<unknown>((at, step) => (at as Values)[step], client) as Method;
}

function optionsOf(fetch: typeof globalThis.fetch) {
  return { apiKey: newKey(), cookie: SESSION, rateLimit: false as const, fetch };
}

function clientOf({ id, answer }: Described): { call: Method; sent: Sent[]; apiKey: string } {
  const { fetch, sent } = scripted(() => ({ body: answer }));
  const options = optionsOf(fetch);
  const call = methodOf(createClient(options), names.get(id) ?? '');
  return { call, sent, apiKey: options.apiKey };
}

/** `/api/v1/tiktok-ads/{id}` is `tiktokAds`. */
function pathName(path: string): string {
  return path
    .replace(/^\/api\/v1\//, '')
    .replace(/^\/api\//, 'dashboard/')
    .replace(/\/\{\w+\}/g, '')
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    .replaceAll('/', '.');
}

function filled(path: string, values: Values): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

/** As forms and URLs have it: lists as `a,b`. */
function asText(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function expectedBody({ media }: Described, body: Values | undefined): unknown {
  const isJson = media.includes('application/json');
  return body === undefined ? '' : isJson ? body : asText(body);
}

/** A body as what its `Content-Type` says. */
async function bodyOf(sent: Sent | undefined): Promise<unknown> {
  const { body = '', headers } = sent ?? {};
  const type = headers?.get('content-type');
  if (!type) {
    return body;
  }
  return type === 'application/json'
    ? JSON.parse(body)
    : Object.fromEntries(
        await new Response(body, { headers: { 'content-type': type } }).formData(),
      );
}

function essence({ method, url, headers, body }: Sent): object {
  return { method, url, headers: [...headers], body };
}
