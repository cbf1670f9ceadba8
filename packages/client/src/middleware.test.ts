/** What stands around each attempt. */

import { afterEach, describe, expect, test, vi } from 'vitest';
import { newKey } from '../test/support/keys.ts';
import { type Answer, type ScriptedFetch, scripted } from '../test/support/scripted.ts';
import { type Client, createClient } from './client.ts';
import { AccessError } from './errors.ts';
import type { Attempt, ClientOptions, Middleware } from './options.ts';

const BALANCE = { success: true, credits: { used: 142, limit: 20_000, remaining: 19_858 } };
const ok: Answer = { body: BALANCE };
const busy: Answer = { status: 503, headers: { 'retry-after': '0' } };

afterEach(() => vi.restoreAllMocks());

describe('middleware', () => {
  test('stands around the request, the first outermost', async () => {
    const order: string[] = [];
    const note =
      (name: string): Middleware =>
      async (_, next) => {
        order.push(`${name} before`);
        const response = await next();
        order.push(`${name} after`);
        return response;
      };
    const { wh } = clientThat([ok], { middleware: [note('outer'), note('inner')] });
    await wh.tiktokShop.credits();
    expect(order).toEqual(['outer before', 'inner before', 'inner after', 'outer after']);
  });

  test('is told operation, route and number of each attempt', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const seen: Attempt[] = [];
    const middleware: Middleware[] = [(attempt, next) => next(void seen.push(attempt))];
    const { wh } = clientThat([busy, busy, ok], { middleware });
    await wh.tiktokAds.get({ id: '7' });
    const told = { operation: 'tiktokAds.get', route: 'GET /api/v1/tiktok-ads/{id}' };
    expect(seen.map(({ request, ...each }) => ({ ...each, url: request.url }))).toEqual(
      [1, 2, 3].map((attempt) => ({
        ...told,
        attempt,
        url: 'https://app.winninghunter.com/api/v1/tiktok-ads/7',
      })),
    );
  });

  test('sees calls by path, too, with the route as their name', async () => {
    const seen: string[] = [];
    const middleware: Middleware[] = [({ operation }, next) => next(void seen.push(operation))];
    const { wh } = clientThat([ok], { middleware });
    await wh.raw.GET('/api/v1/brands');
    expect(seen).toEqual(['GET /api/v1/brands']);
  });

  test('changes the request for those within and for the server', async () => {
    const urls: string[] = [];
    const { wh, sent } = clientThat([ok], {
      middleware: [
        ({ request }, next) => {
          const other = new Request(`${request.url}?via=proxy`, request);
          other.headers.set('X-Trace', 'a1');
          return next(other);
        },
        ({ request }, next) => {
          urls.push(request.url);
          return next();
        },
      ],
    });
    await wh.tiktokShop.credits();
    expect(urls).toEqual(['https://app.winninghunter.com/api/v1/tiktok-shop/credits?via=proxy']);
    expect(sent[0]?.target).toBe('/api/v1/tiktok-shop/credits?via=proxy');
    expect(sent[0]?.headers.get('x-trace')).toBe('a1');
  });

  test('reads the body of a request without taking it away', async () => {
    const bodies: string[] = [];
    const { wh, sent } = clientThat([ok], {
      middleware: [
        async ({ request }, next) => {
          bodies.push(await request.clone().text());
          return next();
        },
      ],
    });
    await wh.trends.search({ query: 'glow' });
    expect([bodies[0], sent[0]?.body]).toEqual(['{"query":"glow"}', '{"query":"glow"}']);
  });

  test('changes the answer', async () => {
    const middleware: Middleware[] = [
      async (_, next) => Response.json({ seen: await (await next()).json() }),
    ];
    expect(await clientThat([ok], { middleware }).wh.tiktokShop.credits()).toEqual({
      seen: BALANCE,
    });
  });

  test('answers by itself, and nothing is sent', async () => {
    const { wh, sent } = clientThat([], { middleware: [async () => Response.json(BALANCE)] });
    expect(await wh.tiktokShop.credits()).toEqual(BALANCE);
    expect(sent).toEqual([]);
  });

  test('makes a failure, which is judged as any other', async () => {
    const middleware: Middleware[] = [async () => Response.json({ error: 'No' }, { status: 403 })];
    await expect(clientThat([], { middleware }).wh.tiktokShop.credits()).rejects.toThrow(
      AccessError,
    );
  });

  test('ends a call by what it throws, as it is, and no attempt follows', async () => {
    const failure = new Error('The vault is closed');
    let attempts = 0;
    const middleware: Middleware[] = [
      () => {
        attempts += 1;
        throw failure;
      },
    ];
    const { error } = await clientThat([], { middleware }).wh.tiktokShop.credits().safe();
    expect(error).toBe(failure);
    expect(attempts).toBe(1);
  });

  test('sees a lost connection, and may make an answer of it', async () => {
    const middleware: Middleware[] = [(_, next) => next().catch(() => Response.json(BALANCE))];
    const { wh, sent } = clientThat([{ reset: true }], { middleware });
    expect(await wh.tiktokShop.credits()).toEqual(BALANCE);
    expect(sent).toHaveLength(1);
  });
});

describe('instrument', () => {
  test('stands once around a call, with all its attempts', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const seen: object[] = [];
    const { wh } = clientThat([busy, ok], {
      instrument: async (call, run) => {
        seen.push({ ...call });
        const given = await run();
        seen.push({ ...call });
        return given;
      },
    });
    expect(await wh.tiktokShop.credits()).toEqual(BALANCE);
    const told = { operation: 'tiktokShop.credits', route: 'GET /api/v1/tiktok-shop/credits' };
    expect(seen).toEqual([
      { ...told, attempts: 0, status: undefined },
      { ...told, attempts: 2, status: 200 },
    ]);
  });

  test('gets the error of a call that fails, and may give another', async () => {
    const other = new Error('Told elsewhere');
    const { wh } = clientThat([{ status: 404 }], {
      instrument: (_, run) =>
        run().catch((error) => {
          throw Object.assign(other, { cause: error });
        }),
    });
    const { error } = await wh.tiktokAds.get({ id: '1' }).safe();
    expect(error).toBe(other);
    expect(error?.cause).toMatchObject({ name: 'NotFoundError', operation: 'tiktokAds.get' });
  });

  test('that runs nothing sends nothing', async () => {
    const { wh, sent } = clientThat([], { instrument: () => Promise.reject(new Error('Off')) });
    await expect(wh.tiktokShop.credits()).rejects.toThrow('Off');
    expect(sent).toEqual([]);
  });

  test('stands around each page of a list', async () => {
    const names: string[] = [];
    const pages = [1, 2].map((id): Answer => ({ body: { data: [{ id }], total: 2 } }));
    const { wh } = clientThat(pages, {
      instrument: (call, run) => {
        names.push(call.operation);
        return run();
      },
    });
    for await (const _ of wh.googleAds.list({ limit: 1 }));
    expect(names).toEqual(['googleAds.list', 'googleAds.list']);
  });
});

function clientThat(answers: Answer[], options: ClientOptions): { wh: Client } & ScriptedFetch {
  const server = scripted(answers);
  const shared = { apiKey: newKey(), rateLimit: false as const, logLevel: 'off' as const };
  return { wh: createClient({ ...shared, fetch: server.fetch, ...options }), ...server };
}
