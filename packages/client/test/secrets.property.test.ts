/** No failure tells the key or the session, whoever echoes them, and wherever one looks. */

import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClient, type Logger, type SessionClient } from '../src/index.ts';
import { fakeTime, outcomeOf } from './support/fake-time.ts';
import { type Answer, type ScriptedFetch, scripted } from './support/scripted.ts';

fakeTime();

/** Of which at least this many fail. */
const FAILURES = 1000;
const RUNS = 1500;

type Secrets = { apiKey: string; session: string };

/** A real key, or one of all characters that a key may have. */
const secretsOf = fc.record({
  apiKey: fc.oneof(
    fc.stringMatching(/^wh_[0-9a-f]{48}$/),
    fc.stringMatching(/^wh_[\w.~+/=-]{20,40}$/),
  ),
  session: fc.stringMatching(/^[A-Za-z0-9._%-]{20,40}$/),
});

/** Where a text may carry a secret, which § stands for, and how it may be written there. */
const texts = fc.record({
  frame: fc.constantFrom(
    '§',
    'Key § is unknown',
    '"§"',
    'X-API-Key: §\nAccept: */*',
    'GET https://app.winninghunter.com/api?api_key=§&x=1',
    'Bearer §, Bearer §',
    '<html><title>§</title><body>§</body></html>',
    '{"key":"§"',
    'x§§',
  ),
  which: fc.constantFrom<('apiKey' | 'session')[]>(['apiKey'], ['session'], ['apiKey', 'session']),
  isEncoded: fc.boolean(),
});
type Text = typeof texts extends fc.Arbitrary<infer Value> ? Value : never;

function say({ frame, which, isEncoded }: Text, secrets: Secrets): string {
  const found = which.map((each) => secrets[each]).join(' ');
  return frame.replaceAll('§', () => (isEncoded ? encodeURIComponent(found) : found));
}

/** An answer that echoes, in its headers and in one of the bodies. Of successes, few are failures. */
const echoes = fc.record({
  status: fc.constantFrom(
    200,
    200,
    200,
    200,
    400,
    401,
    403,
    404,
    408,
    414,
    422,
    429,
    500,
    502,
    503,
  ),
  kind: fc.constantFrom('json', 'nested', 'html', 'cut', 'upgrade', 'purchase', 'list', 'stuck'),
  name: fc.constantFrom('error', 'message', 'hint', 'code', 'detail', 'upgrade'),
  text: texts,
});
type Echo = typeof echoes extends fc.Arbitrary<infer Value> ? Value : never;

function answerOf({ status, kind, name, text }: Echo, secrets: Secrets): Answer {
  const said = say(text, secrets);
  // a header takes no line breaks
  const line = said.replaceAll('\n', ' ');
  const bodies: Record<string, unknown> = {
    json: { success: false, [name]: said },
    nested: { error: 'bad', message: said, request: { headers: { [said]: [said] } } },
    html: `<html>${said}</html>`,
    cut: said,
    upgrade: { upgrade: said, message: said },
    purchase: { success: false, error: said, purchase: { url: said }, credits: { note: said } },
    list: [said, [said]],
    stuck: { data: [said], scroll: 'again' },
  };
  const headers = { 'x-echo': line, 'retry-after': line };
  return { status, headers, body: bodies[kind], ...(kind === 'cut' && { cutAfter: 4 }) };
}

/** An error of `fetch`, in causes as deep as this. */
const rejections = fc.record({ text: texts, depth: fc.integer({ min: 0, max: 4 }) });
type Rejection = typeof rejections extends fc.Arbitrary<infer Value> ? Value : never;

/** The secret stands in its message, its name, its stack, its fields, and in a whole request. */
function errorOf({ text, depth }: Rejection, secrets: Secrets): Error {
  const said = say(text, secrets);
  let error: Error = Object.assign(new Error(said), {
    code: said,
    request: new Request('https://a.test', { headers: { 'x-api-key': secrets.apiKey } }),
    options: { headers: { cookie: secrets.session }, said },
  });
  error.name = said;
  error.stack = `${said}\n    at ${said}`;
  for (let level = 0; level < depth; level += 1) {
    error = new TypeError(`fetch failed: ${said}`, { cause: error });
  }
  return error;
}

/** Every way to call: methods, safe and unsafe, lists, and by path. Those that do not reject are made to. */
const calls: Record<string, (wh: SessionClient) => PromiseLike<unknown>> = {
  method: (wh) => wh.tiktokShop.credits(),
  'method with the response': (wh) => wh.brands.list({}).withResponse(),
  'safe method': (wh) => wh.tiktokShop.products.explore({ period: '7d' }).safe().then(rejected),
  'unsafe method': (wh) => wh.savedAds.createBoard({ folder_id: '1', name: 'a' }),
  'dashboard method': (wh) => wh.dashboard.brands.ads({ id: '1' }),
  list: (wh) => readAll(wh.adlibrary.list({})),
  path: (wh) => wh.raw.GET('/api/v1/tiktok-shop/credits').then(rejected),
  'path of a POST': (wh) =>
    wh.raw.POST('/api/v1/trends/search', { body: { query: 'a' } }).then(rejected),
};

/** With the error alone for `safe`, with all of it by path, where the response is told as well. */
function rejected(result: { error?: unknown; response?: Response }): void {
  if (result.error !== undefined) throw result.response ? result : result.error;
}

async function readAll(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}

test(`${FAILURES} failures tell neither the key nor the session`, async () => {
  let failed = 0;
  const scenario = fc.record({
    secrets: secretsOf,
    failure: fc.oneof(echoes, rejections),
    call: fc.constantFrom(...Object.keys(calls)),
    retries: fc.integer({ min: 0, max: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ secrets, failure, call, retries }) => {
      const server = failing(failure, secrets);
      const { logger, lines } = recorder();
      const wh = createClient({
        apiKey: secrets.apiKey,
        cookie: `wh_session=${secrets.session}`,
        fetch: server.fetch,
        retries,
        rateLimit: false,
        deadlineMs: 100_000,
        logger,
        logLevel: 'debug',
      });
      const made = calls[call]?.(wh);
      const { error } = await outcomeOf(made as PromiseLike<unknown>);
      if (error !== undefined) failed += 1;

      expect(server.sent.length, 'sent, and thus failed').toBeGreaterThan(0);
      expectNone(secrets, [
        ...(error === undefined ? [] : [error, made].flatMap(viewsOf)),
        ...lines.flatMap(viewsOf),
        ...viewsOf(wh),
        ...server.sent.map(({ url }) => url),
      ]);
    }),
    { numRuns: RUNS },
  );
  expect(failed).toBeGreaterThanOrEqual(FAILURES);
}, 120_000);

/** Gives the failure to each request. */
function failing(failure: Echo | Rejection, secrets: Secrets): ScriptedFetch {
  return scripted(() =>
    'status' in failure ? answerOf(failure, secrets) : { reset: errorOf(failure, secrets) },
  );
}

function recorder(): { logger: Logger; lines: unknown[] } {
  const lines: unknown[] = [];
  const note = (...words: unknown[]): void => {
    lines.push(...words);
  };
  return { logger: { error: note, warn: note, info: note, debug: note }, lines };
}

/** What a person or a log may make of a value. */
function viewsOf(value: unknown): string[] {
  const { message, stack, cause } = Object(value) as Error;
  return [
    inspect(value, { depth: 10, showHidden: true }),
    inspect(value, { depth: 10, getters: true, compact: false }),
    JSON.stringify(value) ?? '',
    textOf(value),
    String(message),
    String(stack),
    ...(cause === undefined ? [] : viewsOf(cause)),
  ];
}

function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return '';
  }
}

function expectNone({ apiKey, session }: Secrets, views: string[]): void {
  const needles = [apiKey, session].flatMap((each) => [each, encodeURIComponent(each)]);
  const telling = views.filter((view) => needles.some((needle) => view.includes(needle)));
  expect(telling).toEqual([]);
}

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('a client', () => {
  const secrets = { apiKey: `wh_${'5ec4e7'.repeat(8)}`, session: 'a-very-secret-session' };
  const options = { apiKey: secrets.apiKey, cookie: `wh_session=${secrets.session}` };

  test('tells nothing of what it sends, which carries both', async () => {
    const server = scripted(() => ({ body: [] }));
    const { logger, lines } = recorder();
    const wh = createClient({ ...options, fetch: server.fetch, logger, logLevel: 'debug' });
    await outcomeOf(wh.tiktokShop.credits());
    await outcomeOf(wh.dashboard.brands.ads({ id: '1' }));
    const headers = server.sent.map((sent) => [...sent.headers.values()].join());
    expect(headers[0]).toContain(secrets.apiKey);
    expect(headers[1]).toContain(secrets.session);
    expect(lines.length).toBeGreaterThan(0);
    expectNone(secrets, [...viewsOf(wh), ...lines.flatMap(viewsOf)]);
  });

  test.each([' ', '"', '\n', ''])(
    'that refuses a key with %j behind it does not repeat it',
    (end) => {
      const error = thrownBy(() => createClient({ apiKey: `${secrets.apiKey}${end} ` }));
      expect(error).toBeInstanceOf(TypeError);
      expectNone(secrets, viewsOf(error));
    },
  );
});
