/** The client in a world that filters, pages, charges and refuses: what a script of answers cannot tell it. */

import { setImmediate as nextTurn } from 'node:timers';
import {
  AccessError,
  AuthenticationError,
  type ClientOptions,
  ConnectionError,
  type Core,
  CreditsExhaustedError,
  createClient,
  InvalidRequestError,
  NotFoundError,
  type PagedOptions,
  RateLimitError,
  ServerError,
  type SessionClient,
  type Usage,
} from '@winninghunter/client';
import { createCore } from '@winninghunter/client/core';
import * as functions from '@winninghunter/client/operations';
import { waysOf } from '@winninghunter/conformance';
import type { OperationId } from '@winninghunter/openapi';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { routes } from '../src/generated/requests.js';
import { createSandbox, type Sandbox, testAccounts } from '../src/index.ts';
import { createReader, NOW, type Row } from './support/lists.ts';

const MINUTE = 60_000;
const ORIGIN = 'https://sandbox.example';

type Setup = {
  readonly wh: SessionClient;
  /** Steers the sandbox. */
  order(what: string, body: object): Promise<void>;
  /** Metered requests of the account as the sandbox has logged them, the oldest first. */
  logged(): Promise<Row[]>;
};

/** A client of one account in a world of its own. */
function setUp(as = 'normal', options: ClientOptions = {}, now: () => number = () => NOW): Setup {
  const sandbox = createSandbox({ scale: 300, now });
  const wh = createClient({
    ...credentialsOf(as),
    fetch: fetchOf(sandbox),
    rateLimit: false,
    retries: 0,
    logLevel: 'off',
    ...options,
  }) as SessionClient;
  return {
    wh,
    order: async (what, body) => {
      const init = { method: 'POST', body: JSON.stringify(body) };
      const { status } = await sandbox.fetch(new Request(`${ORIGIN}/__sandbox__/${what}`, init));
      expect(status).toBe(200);
    },
    logged: async () => ((await wh.dashboard.logs.list()) as Row[]).toReversed(),
  };
}

function credentialsOf(as: string) {
  const account = testAccounts.find(({ id }) => id === as);
  return { apiKey: account?.key ?? as, cookie: `wh_session=${account?.session ?? as}` };
}

/** As that of a runtime, which rejects where a connection breaks. */
function fetchOf({ fetch }: Sandbox) {
  return async (request: Request): Promise<Response> => {
    const response = await fetch(request);
    if (response.type === 'error') throw new TypeError('fetch failed');
    return response;
  };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function errorOf(call: PromiseLike<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a list', () => {
  type List = (core: Core, input: object, options?: PagedOptions) => AsyncIterable<Row>;
  const byId = functions as unknown as Record<string, List | undefined>;
  const lists = routes
    .map(({ operationId }) => operationId)
    .filter((id) => byId[id] && (waysOf(id)?.length ?? 0) > 0);

  test('of each style is among them', () => {
    const styles = lists.flatMap((id) => waysOf(id)?.map(({ style }) => style));
    expect(new Set(styles)).toEqual(new Set(['page', 'cursor', 'offset', 'keyset']));
  });

  test.each(lists)('%s gives the rows of all its pages', async (id) => {
    const reader = createReader();
    const size = waysOf(id)?.[0]?.size;
    const input = { ...reader.plainInput(id as OperationId), ...(size && { [size]: 9 }) };
    const core = createCore({
      ...credentialsOf('normal'),
      fetch: reader.fetch,
      rateLimit: false,
      logLevel: 'off',
    });
    const rows = await collect(byId[id]?.(core, input) as AsyncIterable<Row>);
    expect(rows).toEqual(await reader.rowsOf(id as OperationId));
  });

  test('ends with the words of the service where its scroll token expires', async () => {
    const { wh, order } = setUp();
    const seen: unknown[] = [];
    const iterate = async (): Promise<void> => {
      for await (const row of wh.adlibrary.list({ limit: 5 })) {
        seen.push(row);
        if (seen.length === 8) await order('clock', { advanceMs: 60 * MINUTE });
      }
    };
    const error = await errorOf(iterate());
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toMatchObject({
      status: 400,
      message: expect.stringContaining('Invalid or expired scroll token'),
    });
    expect(seen).toHaveLength(10);
  });
});

describe('credits', () => {
  const spent = async ({ wh }: Setup): Promise<number> =>
    (await wh.dashboard.usage()).credits?.used ?? 0;

  test('are counted as the account is charged, whatever is called', async () => {
    const setup = setUp();
    const { wh } = setup;
    await wh.brands.list();
    await wh.tiktokShop.credits();
    await wh.dashboard.usage();
    await wh.raw.GET('/api/v1/brands');
    await wh.tiktokShop.productDetail.get({ id: '1' }).safe();
    await wh.credits.get();
    await wh.trends.search({});
    const { used, remaining } = (await wh.dashboard.usage()).credits ?? {};
    expect(wh.credits).toMatchObject({ spent: used, remaining });
    expect(used).toBe(6);
  });

  test('are told call by call as the account logs them, until that is ended', async () => {
    const { wh, logged } = setUp();
    const seen: Usage[] = [];
    const end = wh.credits.onUsage((usage) => seen.push(usage));
    await wh.tiktokShop.credits();
    await wh.dashboard.usage();
    await wh.raw.GET('/api/v1/brands');
    end();
    await wh.brands.list();
    expect(seen).toEqual([
      { operation: 'tiktokShop.credits', credits: 1, spent: 1, remaining: 19_999 },
      { operation: 'GET /api/v1/brands', credits: 1, spent: 2, remaining: 19_998 },
    ]);
    expect((await logged()).map(({ path, credits }) => [path, credits])).toEqual([
      ['/api/v1/tiktok-shop/credits', 1],
      ['/api/v1/brands', 1],
      ['/api/v1/brands', 1],
    ]);
  });

  const listed = async (setup: Setup, options: PagedOptions = {}) => {
    const seen: unknown[] = [];
    const iterate = async (): Promise<void> => {
      for await (const row of setup.wh.adlibrary.list({ limit: 10 }, options)) seen.push(row);
    };
    const error = await errorOf(iterate());
    return { error, seen: seen.length, spent: await spent(setup) };
  };

  test('of an iterator end it before the call that would pass its maxCredits', async () => {
    const setup = setUp();
    expect(await listed(setup, { maxCredits: 3 })).toEqual({
      error: undefined,
      seen: 30,
      spent: 3,
    });
    expect(setup.wh.credits.spent).toBe(3);
  });

  test('of a client end it before the call that would pass its maxCredits', async () => {
    expect(await listed(setUp('normal', { maxCredits: 2 }))).toMatchObject({
      error: { name: 'CreditsExhaustedError', code: 'max_credits' },
      seen: 20,
      spent: 2,
    });
  });

  test('that are just enough stop nothing early', async () => {
    const whole = await listed(setUp());
    const just = whole.spent;
    expect(await listed(setUp('normal', { maxCredits: just }), { maxCredits: just })).toEqual(
      whole,
    );
    expect(whole.error).toBeUndefined();
  });

  test('that run out end a list after the rows that were paid for', async () => {
    const setup = setUp('almost-out', { retries: 3 });
    const { error, seen } = await listed(setup);
    expect(error).toBeInstanceOf(CreditsExhaustedError);
    expect(error).toMatchObject({ purchaseUrl: 'https://app.winninghunter.com/api' });
    expect(seen).toBe(20);
    expect((await setup.logged()).map(({ status }) => status)).toEqual([200, 200, 429]);
  });
});

describe('a refusal', () => {
  test.each([
    ['wh_nobody', AuthenticationError, { status: 401 }],
    ['no-access', AccessError, { status: 403 }],
    ['out-of-credits', CreditsExhaustedError, { status: 429 }],
    ['throttled', RateLimitError, { status: 429, retryAfterMs: expect.any(Number) }],
  ])('of %s is told by its class', async (as, Class, details) => {
    const error = await errorOf(setUp(as).wh.tiktokShop.credits());
    expect(error).toBeInstanceOf(Class);
    expect(error).toMatchObject(details);
  });

  test('of what there is not is told by its class', async () => {
    const { wh } = setUp();
    expect(await errorOf(wh.tiktokAds.get({ id: '1' }))).toBeInstanceOf(NotFoundError);
  });

  test('of a market is told with those that would do', async () => {
    const error = await errorOf(setUp().wh.adlibrary.list({ countries: ['MX'] }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toMatchObject({ message: expect.stringContaining('Unsupported country') });
  });
});

describe('what fails', () => {
  const folders = async ({ wh }: Setup): Promise<unknown[]> =>
    ((await wh.savedAds.folders()) as Row[]).map(({ name }) => name);

  beforeEach(() => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test.each([[{ status: 503 }], [{ kind: 'reset' }], [{ kind: 'truncate' }]])(
    'with %j is repeated where that is safe',
    async (fault) => {
      const { wh, order } = setUp('normal', { retries: 2 });
      await order('faults', { ...fault, times: 2 });
      expect(await wh.tiktokShop.credits()).toMatchObject({ success: true });
    },
  );

  test.each([
    [{ status: 500 }, ServerError, []],
    [{ kind: 'reset' }, ConnectionError, ['Ideas']],
    [{ kind: 'truncate' }, ConnectionError, ['Ideas']],
  ])('with %j is done at most once where that is not safe', async (fault, Class, done) => {
    const setup = setUp('normal', { retries: 2 });
    const before = await folders(setup);
    await setup.order('faults', { ...fault, times: 1, operationId: 'createAdFolder' });
    const error = await errorOf(setup.wh.savedAds.createFolder({ name: 'Ideas' }));
    expect(error).toBeInstanceOf(Class);
    expect(await folders(setup)).toEqual([...before, ...done]);
  });
});

describe('130 parallel calls at 60 a minute', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const numbers = Array.from({ length: 130 }, (_, index) => index);

  /** Requests take a while each, there and back. */
  function slowly(options: ClientOptions) {
    const statuses: number[] = [];
    const sent: string[] = [];
    const send = fetchOf(createSandbox({ scale: 60, now: Date.now }));
    const wh = createClient({
      ...credentialsOf('normal'),
      logLevel: 'off',
      fetch: async (request) => {
        const number = new URL(request.url).searchParams.get('search') ?? '';
        sent.push(number);
        await pause(5 + ((Number(number) * 37) % 245));
        const response = await send(request);
        statuses.push(response.status);
        await pause(5 + ((Number(number) * 91) % 245));
        return response;
      },
      ...options,
    });
    const calls = numbers.map((index) =>
      wh.tiktokShop.products.list({ search: `${index}` }).safe(),
    );
    return { calls, sent, rejected: () => statuses.filter((each) => each === 429) };
  }

  test('all succeed, in their order, at most 1 % is rejected, and it takes 5 % more than ideal', async () => {
    const { calls, sent, rejected } = slowly({});
    const started = Date.now();
    const results = await drive(Promise.all(calls));
    expect(results.filter(({ error }) => error)).toEqual([]);
    expect(sent).toEqual(numbers.map(String));
    expect(rejected().length / 130).toBeLessThanOrEqual(0.01);
    // two windows have to pass before the last ten may go
    expect(Date.now() - started).toBeGreaterThanOrEqual(2 * MINUTE);
    expect(Date.now() - started).toBeLessThanOrEqual(2 * MINUTE * 1.05);
  });

  test('are rejected by the dozen without the limiter', async () => {
    const { calls, rejected } = slowly({ rateLimit: false, retries: 0 });
    const results = await drive(Promise.all(calls));
    expect(rejected()).toHaveLength(70);
    expect(results.filter(({ error }) => error instanceof RateLimitError)).toHaveLength(70);
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Lets faked time pass until a promise is fulfilled. */
async function drive<T>(promise: Promise<T>): Promise<T> {
  let isOver = false;
  const over = promise.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await new Promise<void>((resolve) => nextTurn(() => resolve()));
    if (!isOver) await vi.advanceTimersToNextTimerAsync();
  }
  return over;
}
