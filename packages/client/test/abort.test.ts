/** An abort ends a call at once in whatever it is doing, and leaves nothing behind. */

import { getEventListeners } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { AbortError, type Client, type ClientOptions, createClient } from '../src/index.ts';
import { drive, fakeTime, outcomeOf, pass, settled, timed } from './support/fake-time.ts';
import { newKey } from './support/keys.ts';
import { type Answer, scripted } from './support/scripted.ts';

fakeTime();

const MOST_MS = 20;
const GONE = new Error('The page was left.');
const ok: Answer = { body: { data: [{ id: '1' }], scroll: 'more', total: 9 } };
const busy = (seconds: number): Answer => ({
  status: 429,
  headers: { 'retry-after': String(seconds) },
  body: {},
});

type Phase = {
  client?: ClientOptions;
  script: (index: number) => Answer;
  /** What has to have happened before the call that is given up. */
  before?: (wh: Client) => PromiseLike<unknown>;
  call: (wh: Client, signal: AbortSignal) => PromiseLike<unknown>;
  abortMs: number;
  /** How many requests were sent by then. */
  requests: number;
  /** How long the caller then goes on with something else. */
  callerMs?: number;
};

const list = (wh: Client, signal?: AbortSignal) =>
  wh.adlibrary.list({ keyword: 'glow' }, signal && { signal });

/** Reads rows, and waits between them as a caller would who does something with each. */
async function readSlowly(wh: Client, signal: AbortSignal, rowMs: number): Promise<void> {
  for await (const _ of list(wh, signal)) {
    await new Promise((resolve) => setTimeout(resolve, rowMs));
  }
}

const phases: Record<string, Phase> = {
  'before it began': { script: () => ok, call: list, abortMs: 0, requests: 0 },
  'in the queue of the limiter': {
    client: { rateLimit: { requests: 1, windowMs: 60_000 } },
    before: list,
    script: () => ok,
    call: list,
    abortMs: 700,
    requests: 1,
  },
  'in the queue for its turn': {
    client: { rateLimit: { concurrency: 1 } },
    // nobody waits for this one
    before: async (wh) => void list(wh).then(() => {}),
    script: () => ({ ...ok, delayMs: 2000 }),
    call: list,
    abortMs: 700,
    requests: 1,
  },
  'in the pause that another call was told': {
    before: async (wh) => void list(wh).safe(),
    script: (index) => (index === 0 ? busy(2) : ok),
    call: list,
    abortMs: 700,
    requests: 1,
  },
  'while it waits for an answer': {
    script: () => ({ ...ok, delayMs: 5000 }),
    call: list,
    abortMs: 700,
    requests: 1,
  },
  'while it waits for an answer that never comes': {
    script: () => ({ stall: 'headers' }),
    call: list,
    abortMs: 700,
    requests: 1,
  },
  'while it reads the body': {
    script: () => ({ chunks: ['{"data"', ':[]}'], chunkDelayMs: 500 }),
    call: list,
    abortMs: 700,
    requests: 1,
  },
  'while it reads the body of a refusal': {
    script: () => ({ status: 400, chunks: ['{"error"', ':"No"}'], chunkDelayMs: 500 }),
    call: list,
    abortMs: 700,
    requests: 1,
  },
  'in the back-off after a failure': {
    script: () => ({ status: 500, body: {} }),
    call: list,
    abortMs: 700,
    requests: 1,
  },
  'in the back-off after a reset': {
    script: () => ({ reset: true }),
    call: list,
    abortMs: 700,
    requests: 1,
  },
  'in the wait for Retry-After': {
    script: () => busy(30),
    call: list,
    abortMs: 700,
    requests: 1,
  },
  'between pages': {
    script: () => ok,
    call: (wh, signal) => readSlowly(wh, signal, 1000),
    abortMs: 700,
    requests: 1,
    callerMs: 300,
  },
  'while it reads the next page': {
    script: (index) => (index === 0 ? ok : { ...ok, delayMs: 2000 }),
    call: (wh, signal) => readSlowly(wh, signal, 10),
    abortMs: 700,
    requests: 2,
  },
  'by path, while it waits for an answer': {
    script: () => ({ stall: 'headers' }),
    call: (wh, signal) => wh.raw.GET('/api/v1/tiktok-shop/credits', { signal }),
    abortMs: 700,
    requests: 1,
  },
  'by path, in the back-off': {
    script: () => ({ status: 500, body: {} }),
    call: (wh, signal) => wh.raw.GET('/api/v1/tiktok-shop/credits', { signal }),
    abortMs: 700,
    requests: 1,
  },
};

describe.each(Object.entries(phases))('an abort %s', (_, phase) => {
  const { client, script, before, call, abortMs, requests, callerMs = 0 } = phase;

  test('ends it at once, with its reason, and leaves no timer and no listener', async () => {
    // the longest back-off there is
    vi.spyOn(Math, 'random').mockReturnValue(0.9999);
    const server = scripted((_, index) => script(index));
    const wh = createClient({ apiKey: newKey(), fetch: server.fetch, logLevel: 'off', ...client });
    if (before) await drive(timed(before(wh)));
    await settled();
    const controller = new AbortController();
    const { signal } = controller;
    let abortedAt = Number.NaN;
    const abort = (): void => {
      abortedAt = performance.now();
      controller.abort(GONE);
    };
    if (abortMs === 0) abort();
    else setTimeout(abort, abortMs);

    const { error } = await outcomeOf(call(wh, signal));
    const endedAt = performance.now();

    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: GONE });
    expect(endedAt - abortedAt).toBeLessThanOrEqual(MOST_MS + callerMs);
    expect(server.sent).toHaveLength(requests);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    await pass(10_000);
    expect(server.open()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

/** Counts what is added to a signal and not removed; a listener that fires but once is gone then. */
function watched(): { controller: AbortController; left: () => number; added: () => number } {
  const controller = new AbortController();
  const { signal } = controller;
  const add = vi.spyOn(signal, 'addEventListener');
  const remove = vi.spyOn(signal, 'removeEventListener');
  const count = (calls: unknown[][]): number => calls.filter(([type]) => type === 'abort').length;
  return {
    controller,
    added: () => count(add.mock.calls),
    left: () => count(add.mock.calls) - count(remove.mock.calls),
  };
}

describe('a call that ends by itself takes back each listener that it added', () => {
  const endings: Record<string, Answer> = {
    'with data': ok,
    'with a refusal': { status: 403, body: {} },
    'with a failure': { status: 500, body: {} },
    'with a reset': { reset: true },
    'with a timeout': { stall: 'headers' },
    'with a body that is cut': { ...ok, cutAfter: 3 },
    'with a page of HTML': { body: '<html></html>' },
  };

  test.each(Object.entries(endings))('%s', async (_, answer) => {
    const server = scripted(() => answer);
    const wh = createClient({ apiKey: newKey(), fetch: server.fetch, logLevel: 'off' });
    const { controller, added, left } = watched();
    await outcomeOf(list(wh, controller.signal));
    expect(added()).toBeGreaterThan(0);
    expect(left()).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('with a list that is read to its end', async () => {
    const last: Answer = { body: { data: [{ id: '2' }], scroll: null } };
    const server = scripted((_, index) =>
      index < 3 ? { body: { data: [{ id: '1' }], scroll: `${index}` } } : last,
    );
    const wh = createClient({ apiKey: newKey(), fetch: server.fetch, logLevel: 'off' });
    const { controller, left } = watched();
    await outcomeOf(readSlowly(wh, controller.signal, 1));
    expect(server.sent).toHaveLength(4);
    expect(left()).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('with a list that is left early', async () => {
    const server = scripted((_, index) => ({ body: { data: [{ id: '1' }], scroll: `${index}` } }));
    const wh = createClient({ apiKey: newKey(), fetch: server.fetch, logLevel: 'off' });
    const { controller, left } = watched();
    const leave = async (): Promise<void> => {
      for await (const _ of list(wh, controller.signal)) break;
    };
    await outcomeOf(leave());
    expect(left()).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('one call that is given up leaves the others alone', async () => {
  const server = scripted(() => ({ ...ok, delayMs: 1000 }));
  const wh = createClient({ apiKey: newKey(), fetch: server.fetch });
  const controller = new AbortController();
  const given = timed(list(wh, controller.signal));
  const other = timed(list(wh));
  await pass(500);
  controller.abort(GONE);
  expect((await given).error).toBeInstanceOf(AbortError);
  expect((await drive(other)).value).toMatchObject({ total: 9 });
});

test('a thousand calls with one signal do not pile up listeners', async () => {
  const server = scripted(() => ok);
  const wh = createClient({ apiKey: newKey(), fetch: server.fetch, rateLimit: false });
  const controller = new AbortController();
  for (let index = 0; index < 1000; index += 1) await timed(list(wh, controller.signal));
  expect(server.sent).toHaveLength(1000);
  expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
});
