/** What a client may be told, where it learns the rest, and what it refuses. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import description from '@winninghunter/openapi/openapi.json' with { type: 'json' };
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Sent, scripted } from '../test/support/scripted.ts';
import { createClient, type SessionClient } from './client.ts';
import { createCore } from './core.ts';
import { AuthenticationError } from './errors.ts';
import { type ClientOptions, DEFAULT_BASE_URL } from './options.ts';

const SECRET = 'wh_5ec4e75ec4e75ec4e7';
const SESSION = 'wh_session=5e55104';

beforeEach(() => {
  for (const name of ['WH_API_KEY', 'WH_BASE_URL', 'WH_LOG']) {
    vi.stubEnv(name, undefined);
  }
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('the environment', () => {
  test('gives the key and where to go', async () => {
    vi.stubEnv('WH_API_KEY', 'wh_of_environment');
    vi.stubEnv('WH_BASE_URL', 'http://127.0.0.1:4010/');
    const { headers, url } = await sentWith({});
    expect(headers.get('x-api-key')).toBe('wh_of_environment');
    expect(url).toBe('http://127.0.0.1:4010/api/v1/tiktok-shop/credits');
  });

  test('gives the level of the log', () => {
    vi.stubEnv('WH_LOG', 'loud');
    expect(() => createClient({ apiKey: SECRET })).toThrow('`logLevel` is one of off, error');
  });

  test('gives way to options', async () => {
    vi.stubEnv('WH_API_KEY', 'wh_of_environment');
    vi.stubEnv('WH_BASE_URL', 'http://127.0.0.1:4010');
    vi.stubEnv('WH_LOG', 'loud');
    const { headers, url } = await sentWith({
      apiKey: SECRET,
      baseUrl: 'http://localhost:4020',
      logLevel: 'off',
    });
    expect(headers.get('x-api-key')).toBe(SECRET);
    expect(url).toBe('http://localhost:4020/api/v1/tiktok-shop/credits');
  });

  test('counts as absent where it is empty, undefined, forbidden or missing', async () => {
    vi.stubEnv('WH_BASE_URL', '');
    vi.stubEnv('WH_LOG', '');
    const unset = { apiKey: SECRET, baseUrl: undefined, logLevel: undefined };
    expect((await sentWith(unset as never)).url).toContain(DEFAULT_BASE_URL);
    vi.stubEnv('WH_API_KEY', '');
    expect(() => createClient()).toThrow('`apiKey` is missing');
    for (const process of [forbidden(), undefined]) {
      vi.stubGlobal('process', process);
      const error = caught(() => createClient());
      const wh = createClient({ apiKey: SECRET });
      vi.unstubAllGlobals();
      expect(wh.credits.spent).toBe(0);
      expect(error?.message).toContain('WH_API_KEY');
    }
  });
});

describe('the base URL', () => {
  test('is the first server of the description unless told otherwise', async () => {
    expect(DEFAULT_BASE_URL).toBe(description.servers[0]?.url);
    expect((await sentWith({ apiKey: SECRET })).url).toMatch(`${DEFAULT_BASE_URL}/api/v1/`);
  });

  test.each(['http://127.0.0.1:4010/proxy', 'http://127.0.0.1:4010/proxy///'])(
    'may hold a path: %s',
    async (baseUrl) => {
      const { url } = await sentWith({ apiKey: SECRET, baseUrl });
      expect(url).toBe('http://127.0.0.1:4010/proxy/api/v1/tiktok-shop/credits');
    },
  );
});

describe('an option that is wrong', () => {
  const bases = ['', '127.0.0.1:4010', 'ftp://host', 'example.org', 'file:///etc', 'data:,x', null];
  const keys = ['', ' ', `"${SECRET}"`, `${SECRET}\n`, `${SECRET} `, `é${SECRET}`, {}, []];
  const wrong: [string, object, string][] = [
    ...keys.map((apiKey): [string, object, string] => [
      `apiKey ${JSON.stringify(apiKey)}`,
      { apiKey },
      '`apiKey` is empty, or holds a space, a quote or another character that no key has. Copy it again.',
    ]),
    ...bases.map((baseUrl): [string, object, string] => [
      `baseUrl ${JSON.stringify(baseUrl)}`,
      { apiKey: SECRET, baseUrl },
      `\`baseUrl\` must be an http(s) URL such as ${DEFAULT_BASE_URL}, got "${baseUrl}".`,
    ]),
    [
      'apiKey and baseUrl in each other’s place',
      { apiKey: DEFAULT_BASE_URL, baseUrl: SECRET },
      '`apiKey` is empty, or holds a space, a quote or another character that no key has. Copy it again.',
    ],
    [
      'no apiKey',
      {},
      `\`apiKey\` is missing. Copy yours from ${DEFAULT_BASE_URL}/api, or set WH_API_KEY.`,
    ],
    [
      'apiKey null',
      { apiKey: null },
      `\`apiKey\` is missing. Copy yours from ${DEFAULT_BASE_URL}/api, or set WH_API_KEY.`,
    ],
    [
      'logLevel "verbose"',
      { apiKey: SECRET, logLevel: 'verbose' },
      '`logLevel` is one of off, error, warn, info, debug, got "verbose".',
    ],
  ];

  test.each(wrong)('is a TypeError that says so: %s', (_, options, message) => {
    for (const create of [createClient, createCore]) {
      const error = caught(() => create(options));
      expect(error).toBeInstanceOf(TypeError);
      expect(error?.message).toBe(message);
      expect(String(error?.stack)).not.toContain(SECRET);
    }
  });
});

describe('a number that is wrong', () => {
  const wrong: [string, ClientOptions][] = [
    ['timeoutMs', { timeoutMs: Number.NaN }],
    ['deadlineMs', { deadlineMs: 0 }],
    ['retries', { retries: -1 }],
    ['maxCredits', { maxCredits: Number.NaN }],
    ['requests', { rateLimit: { requests: 0 } }],
    ['windowMs', { rateLimit: { windowMs: -1 } }],
    ['concurrency', { rateLimit: { concurrency: 0 } }],
  ];

  test.each(wrong)('%s is refused, with what fits', (name, options) => {
    const refused = () => createClient({ apiKey: SECRET, ...options });
    expect(refused).toThrow(TypeError);
    expect(refused).toThrow(new RegExp(`^\`${name}\` is a number from [01], got `));
  });

  test('is refused of a call before anything is sent', async () => {
    const { wh, sent } = scriptedClient();
    await expect(wh.tiktokShop.credits({}, { timeoutMs: Number.NaN })).rejects.toThrow(
      '`timeoutMs` is a number from 1, got NaN.',
    );
    expect(sent).toEqual([]);
  });
});

describe('in a page', () => {
  beforeEach(() => {
    vi.stubGlobal('window', {});
    vi.stubGlobal('document', {});
  });

  test('a key is refused, as an option and from the environment', () => {
    const refusal = caught(() => createClient({ apiKey: SECRET }));
    expect(refusal).toBeInstanceOf(TypeError);
    expect(refusal?.message).toBe(
      '`apiKey` can be read by whoever opens this page. Call the API from a server, or set `allowBrowser`.',
    );
    vi.stubEnv('WH_API_KEY', SECRET);
    expect(() => createClient()).toThrow(TypeError);
  });

  test('a key passes with allowBrowser', async () => {
    const { headers } = await sentWith({ apiKey: SECRET, allowBrowser: true });
    expect(headers.get('x-api-key')).toBe(SECRET);
  });

  test('a session passes', () => {
    expect(createClient({ credentials: 'include' }).dashboard.usage).toBeTypeOf('function');
    expect(createClient({ cookie: SESSION }).dashboard.usage).toBeTypeOf('function');
  });

  test.each(['window', 'document'])('a worker is none, which has no %s', (name) => {
    vi.unstubAllGlobals();
    vi.stubGlobal(name === 'window' ? 'document' : 'window', {});
    expect(createClient({ apiKey: SECRET }).credits.spent).toBe(0);
  });
});

describe('a session', () => {
  test('of a browser travels by the browser', async () => {
    const requests: Request[] = [];
    const wh = clientOf({ credentials: 'include', apiKey: SECRET }, requests);
    await wh.dashboard.usage();
    await wh.brands.list();
    expect(requests.map(({ credentials }) => credentials)).toEqual(['include', 'same-origin']);
    expect(requests.map(({ headers }) => [...headers.keys()])).toEqual([[], ['x-api-key']]);
  });

  test('alone opens what also takes a key', async () => {
    const requests: Request[] = [];
    await clientOf({ cookie: SESSION }, requests).brands.list();
    expect(requests[0]?.headers.get('cookie')).toBe(SESSION);
  });

  test('that is missing is told before anything is sent', async () => {
    const requests: Request[] = [];
    const { error } = await clientOf({ apiKey: SECRET } as never, requests)
      .dashboard.usage()
      .safe();
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error?.message).toBe(
      "GET /api/usage takes the session of the dashboard. Give createClient `cookie`, or `credentials: 'include'`.",
    );
    expect(requests).toEqual([]);
  });

  test('of a call is enough', async () => {
    const requests: Request[] = [];
    const wh = clientOf({ apiKey: SECRET } as never, requests);
    await wh.dashboard.usage(undefined, { headers: { Cookie: SESSION } });
    expect(requests[0]?.headers.get('cookie')).toBe(SESSION);
    expect(requests[0]?.headers.has('x-api-key')).toBe(false);
  });
});

test('nothing that is slow to load is touched before the first call', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions', '@winninghunter/source', '--input-type', 'module', '--eval', TOUCHES],
    { cwd: import.meta.dirname },
  );
  const { before, after } = JSON.parse(stdout);
  expect(before).toEqual([]);
  expect(after).toContain('Request');
});

/** Prints which globals were touched before and by the first call. */
const TOUCHES = `
const touched = new Set();
for (const name of ['fetch', 'FormData', 'Headers', 'Request', 'Response', 'WebSocket']) {
  const { get, value } = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      touched.add(name);
      return get ? get.call(globalThis) : value;
    },
  });
}
const { createClient } = await import('@winninghunter/client');
const { createCore } = await import('@winninghunter/client/core');
await import('@winninghunter/client/operations');
const { openTelemetry } = await import('@winninghunter/client/opentelemetry');
const options = { apiKey: 'wh_key', baseUrl: 'http://127.0.0.1:9', retries: 0 };
const wh = createClient({ ...options, cookie: 'wh_session=1', instrument: openTelemetry() });
createCore(options);
wh.tiktokShop.products.explore({ country: 'US' });
const before = [...touched];
await wh.tiktokShop.credits().safe();
console.log(JSON.stringify({ before, after: [...touched] }));
`;

/** What the first request of a client is. */
async function sentWith(options: ClientOptions): Promise<Sent> {
  const { fetch, sent } = scripted(() => ({}));
  await createClient({ rateLimit: false, fetch, ...options }).tiktokShop.credits();
  return sent[0] as Sent;
}

function clientOf(
  options: Parameters<typeof createClient>[0] & { cookie?: string },
  requests: Request[],
): SessionClient {
  return createClient({
    rateLimit: false,
    fetch: async (request) => {
      requests.push(request);
      return Response.json({});
    },
    ...(options as { cookie: string }),
  });
}

function caught(work: () => unknown): Error | undefined {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  return undefined;
}

function forbidden(): object {
  return {
    get env(): never {
      throw new Error('NotCapable: Requires env access');
    },
  };
}

function scriptedClient() {
  const sent: Request[] = [];
  const fetch = async (request: Request) => {
    sent.push(request);
    return Response.json({});
  };
  return { wh: createClient({ apiKey: SECRET, fetch }), sent };
}
