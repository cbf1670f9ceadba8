/** Iterating gives what all pages hold, by as many requests as it takes, in every style of paging. */

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createClient, type PagedOptions, type SessionClient } from '../src/index.ts';
import { fakeTime, outcomeOf } from './support/fake-time.ts';
import { newKey } from './support/keys.ts';
import { type Answer, type ScriptedFetch, type Sent, scripted } from './support/scripted.ts';

fakeTime();

type Row = { id: string };
type Input = Record<string, unknown>;
type Page = { items: unknown[]; next: object | undefined };
type Paged = PromiseLike<unknown> & AsyncIterable<unknown> & { pages(): AsyncIterable<Page> };

/** A list as one route of the service gives it. */
type Style = {
  list: (wh: SessionClient, input: Input, options?: PagedOptions) => Paged;
  /** What a page is asked for beside its size. */
  input: Input;
  /** The name of a page's size; without one, the service decides. */
  size: string | undefined;
  /** The page that a request asks for. */
  page: (rows: readonly Row[], ask: Ask, size: number) => unknown;
  /** How many requests it takes to know that all has come. */
  requests: (rows: number, size: number) => number;
  /** The same, if no size is asked for; the size is what the service usually gives, if that is known. */
  usual: { size: number; requests: (rows: number, size: number) => number };
  /** What it may take more to go on from the middle, where nobody knows how large a page is. */
  unsure?: number;
};

/** The values of query and body together. */
type Ask = Record<string, string>;

const numberIn = (ask: Ask, name: string, usual: number): number => Number(ask[name] ?? usual);
const slice = (rows: readonly Row[], from: number, size: number): Row[] =>
  rows.slice(from, from + size);
const token = (position: number): string => `position ${position} & more`;
const positionOf = (text: string): number => Number(/^position (\d+) & more$/.exec(text)?.[1]);

/** A page that is not full is the last, and a full one may be. */
const untilShort = (rows: number, size: number): number => Math.floor(rows / size) + 1;
/** Nobody knows what full is before two pages came. */
const untilShorter = (rows: number, size: number): number =>
  rows > 0 && rows < size ? 2 : untilShort(rows, size);
/** The answer says how much there is, or that this is the end. */
const untilTold = (rows: number, size: number): number => Math.max(1, Math.ceil(rows / size));

/** The token of the page after, and of the last page none. */
function nextToken(rows: readonly Row[], from: number, size: number): string | null {
  return from + size < rows.length ? token(from + size) : null;
}

function scrolled(rows: readonly Row[], ask: Ask, size: number) {
  const from = ask['scroll'] ? positionOf(ask['scroll']) : 0;
  return { data: slice(rows, from, size), total: rows.length, scroll: nextToken(rows, from, size) };
}

function numbered(rows: readonly Row[], ask: Ask, size: number): Row[] {
  return slice(rows, (numberIn(ask, 'page', 1) - 1) * size, size);
}

/** Its total is of nobody knows what, and so must not end anything. */
function explored(rows: readonly Row[], ask: Ask, size: number) {
  const { after } = ask;
  if (after === undefined) return { data: numbered(rows, ask, size), total: 1 };
  const from = positionOf(after);
  const meta = { next_cursor: nextToken(rows, from, size) };
  return { data: slice(rows, from, size), total: 1, meta };
}

const styles: Record<string, Style> = {
  'page from 1 with a total': {
    list: (wh, input, options) => wh.brands.list(input, options) as Paged,
    input: { search: 'glow' },
    size: 'limit',
    page: (rows, ask, size) => ({ brands: numbered(rows, ask, size), total: rows.length }),
    requests: untilTold,
    usual: { size: 7, requests: untilTold },
  },
  'page from 1 without a total': {
    list: (wh, input, options) => wh.storeExplorer.explore(input, options) as Paged,
    input: { search: 'glow' },
    size: 'pageSize',
    page: (rows, ask, size) => ({ data: numbered(rows, ask, size) }),
    requests: untilShort,
    usual: { size: 20, requests: untilShort },
  },
  'page from 1 whose most rows nobody knows': {
    list: (wh, input, options) => wh.tiktokShop.products.list(input, options) as Paged,
    input: { country: 'US' },
    size: 'limit',
    page: (rows, ask, size) => ({ data: numbered(rows, ask, size), total: 1 }),
    requests: untilShorter,
    usual: { size: 7, requests: untilShorter },
    unsure: 1,
  },
  'page from 0 without a total or a size': {
    list: (wh, input, options) => wh.dashboard.brands.ads({ id: '1', ...input }, options) as Paged,
    input: {},
    size: undefined,
    page: (rows, ask, size) => slice(rows, numberIn(ask, 'page', 0) * size, size),
    requests: untilShorter,
    usual: { size: 7, requests: untilShorter },
    unsure: 1,
  },
  cursor: {
    list: (wh, input, options) => wh.adlibrary.list(input, options) as Paged,
    input: { keyword: 'glow' },
    size: 'limit',
    page: scrolled,
    requests: untilTold,
    usual: { size: 20, requests: untilTold },
  },
  'cursor with a counter': {
    list: (wh, input, options) => wh.magicAi({ text: 'glow', ...input }, options) as Paged,
    input: {},
    size: 'limit',
    page: (rows, ask, size) => {
      const page = scrolled(rows, ask, size);
      const expected = ask['scroll'] ? positionOf(ask['scroll']) / size : 0;
      if (numberIn(ask, 'page', 0) !== expected) throw new Error(`Not page ${expected}.`);
      return page;
    },
    requests: untilTold,
    usual: { size: 20, requests: untilTold },
  },
  'page where a cursor would do': {
    list: (wh, input, options) => wh.tiktokShop.products.explore(input, options) as Paged,
    input: { country: 'US', period: '7d' },
    size: 'limit',
    page: explored,
    requests: untilShort,
    usual: { size: 20, requests: untilShort },
  },
  'cursor where a page would do': {
    list: (wh, input, options) => wh.tiktokShop.products.explore(input, options) as Paged,
    input: { country: 'US', period: '7d', after: token(0) },
    size: 'limit',
    page: explored,
    requests: untilTold,
    usual: { size: 20, requests: untilTold },
  },
  offset: {
    list: (wh, input, options) => wh.trends.search(input, options) as Paged,
    input: { query: 'glow' },
    size: undefined,
    page: (rows, ask, size) => ({
      total: rows.length,
      result: slice(rows, numberIn(ask, 'offset', 0), size),
    }),
    requests: untilTold,
    usual: { size: 20, requests: untilTold },
  },
  keyset: {
    list: (wh, input, options) => wh.notifications.list(input, options) as Paged,
    input: {},
    size: 'limit',
    page: (rows, ask, size) => {
      const before = ask['before_id'];
      const from = before === undefined ? 0 : rows.findIndex(({ id }) => id === before) + 1;
      return { notifications: slice(rows, from, size) };
    },
    requests: untilShort,
    usual: { size: 7, requests: untilShorter },
  },
};

const table = Object.entries(styles);

/** More than one request a minute is what this is about, so nothing is to wait. */
const clientOf = ({ fetch }: ScriptedFetch): SessionClient =>
  createClient({
    apiKey: newKey(),
    cookie: 'wh_session=1',
    fetch,
    rateLimit: false,
    retries: 0,
    logLevel: 'off',
  });

const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: `row-${index}` }));

function serve({ page, size: name }: Style, rows: readonly Row[], size: number): ScriptedFetch {
  return scripted((sent): Answer => {
    const ask = asked(sent);
    const wanted = name === undefined ? undefined : ask[name];
    return { body: page(rows, ask, wanted === undefined ? size : Number(wanted)) };
  });
}

function asked({ query, body, headers }: Sent): Ask {
  const isForm = headers.get('content-type')?.includes('urlencoded');
  const values: object = isForm
    ? Object.fromEntries(new URLSearchParams(body))
    : JSON.parse(body || '{}');
  const texts = Object.entries(values).map(([name, value]) => [name, String(value)]);
  return { ...query, ...Object.fromEntries(texts) };
}

const withSize = ({ input, size: name }: Style, size: number): Input =>
  name === undefined ? input : { ...input, [name]: size };

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function resultOf<T>(promise: PromiseLike<T>): Promise<T> {
  const { value, error } = await outcomeOf(promise);
  if (error !== undefined) throw error;
  return value as T;
}

const total = fc.integer({ min: 0, max: 40 });
const size = fc.integer({ min: 1, max: 15 });

describe.each(table)('%s', (_, style) => {
  /** A server with so many rows, asked by a new client. */
  const start = (count: number, pageSize: number, more: Input = {}, options?: PagedOptions) => {
    const rows = rowsOf(count);
    const server = serve(style, rows, pageSize);
    const wh = clientOf(server);
    const list = (input: Input = {}): Paged =>
      style.list(wh, { ...withSize(style, pageSize), ...more, ...input }, options);
    return { rows, server, list, requests: style.requests(count, pageSize) };
  };

  test('iterating gives all rows in their order, and asks no more than it has to', async () => {
    await fc.assert(
      fc.asyncProperty(total, size, async (count, pageSize) => {
        const { rows, server, list, requests } = start(count, pageSize);
        expect(await resultOf(collect(list()))).toEqual(rows);
        expect(server.sent).toHaveLength(requests);
      }),
    );
  });

  test('it asks no more than it has to if no size was asked for', async () => {
    const { size: usual, requests } = style.usual;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 65 }), async (count) => {
        const rows = rowsOf(count);
        const server = serve(style, rows, usual);
        const all = collect(style.list(clientOf(server), style.input));
        expect(await resultOf(all)).toEqual(rows);
        expect(server.sent).toHaveLength(requests(count, usual));
      }),
      { numRuns: 60 },
    );
  });

  test('the pages together are what iterating gives', async () => {
    await fc.assert(
      fc.asyncProperty(total, size, async (count, pageSize) => {
        const { server, list, requests } = start(count, pageSize);
        const items = await resultOf(collect(list()));
        const pages = await resultOf(collect(list().pages()));
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        expect(pages).toHaveLength(requests);
        expect(pages.at(-1)?.next).toBeUndefined();
        expect(pages.slice(0, -1).map(({ next }) => typeof next)).not.toContain('undefined');
        expect(server.sent).toHaveLength(2 * requests);
      }),
      { numRuns: 40 },
    );
  });

  test('`next` of any page goes on where it ended', async () => {
    await fc.assert(
      fc.asyncProperty(total, size, fc.nat(), async (count, pageSize, place) => {
        const { rows, server, list } = start(count, pageSize);
        const pages = await resultOf(collect(list().pages()));
        const stop = place % pages.length;
        const seen = pages.slice(0, stop + 1).flatMap(({ items }) => items);
        const { next } = pages[stop] ?? {};
        const rest = next === undefined ? [] : await resultOf(collect(list({ ...next })));
        expect([...seen, ...rest]).toEqual(rows);
        const least = 2 * pages.length - stop - 1;
        expect(server.sent.length).toBeGreaterThanOrEqual(least);
        expect(server.sent.length).toBeLessThanOrEqual(least + (style.unsure ?? 0));
      }),
      { numRuns: 40 },
    );
  });

  test('maxItems ends it after so many rows, without a request for more', async () => {
    const most = fc.integer({ min: 1, max: 45 });
    await fc.assert(
      fc.asyncProperty(total, size, most, async (count, pageSize, maxItems) => {
        const { rows, server, list, requests } = start(count, pageSize, {}, { maxItems });
        expect(await resultOf(collect(list()))).toEqual(rows.slice(0, maxItems));
        const enough = Math.ceil(maxItems / pageSize);
        expect(server.sent).toHaveLength(maxItems <= count ? enough : requests);
      }),
    );
  });

  test('maxPages ends it after so many pages', async () => {
    const most = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(total, size, most, async (count, pageSize, maxPages) => {
        const { rows, server, list, requests } = start(count, pageSize, {}, { maxPages });
        expect(await resultOf(collect(list()))).toEqual(rows.slice(0, maxPages * pageSize));
        expect(server.sent).toHaveLength(Math.min(requests, maxPages));
      }),
    );
  });

  test('leaving the loop asks for nothing more', async () => {
    const { rows, server, list } = start(30, 5);
    const seen: unknown[] = [];
    const leave = async (): Promise<void> => {
      for await (const row of list()) {
        seen.push(row);
        if (seen.length === 7) break;
      }
    };
    await resultOf(leave());
    expect(seen).toEqual(rows.slice(0, 7));
    expect(server.sent).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('one call awaited and iterated asks for its first page once', async () => {
    const { rows, server, list, requests } = start(12, 5);
    const call = list();
    await resultOf(call);
    expect(server.sent).toHaveLength(1);
    expect(await resultOf(collect(call))).toEqual(rows);
    expect(server.sent).toHaveLength(requests);
  });

  test('nothing is asked before it is iterated', async () => {
    const { server, list } = start(12, 5);
    list().pages();
    await outcomeOf(Promise.resolve());
    expect(server.sent).toHaveLength(0);
  });

  test('a failure on the way is thrown after the rows before it', async () => {
    const rows = rowsOf(20);
    const server = scripted((sent, index): Answer => {
      if (index === 2) return { status: 500, body: { success: false, error: 'Broken' } };
      return { body: style.page(rows, asked(sent), 5) };
    });
    const seen: unknown[] = [];
    const iterate = async (): Promise<void> => {
      for await (const row of style.list(clientOf(server), withSize(style, 5))) seen.push(row);
    };
    const { error } = await outcomeOf(iterate());
    expect(error).toMatchObject({ name: 'ServerError', status: 500 });
    expect(seen).toEqual(rows.slice(0, 10));
  });
});

describe('a size beyond what the service gives', () => {
  test.each([
    ['page from 1 without a total', 50],
    ['keyset', 30],
  ])('does not end "%s" early', async (name, most) => {
    const style = styles[name] as Style;
    const rows = rowsOf(most + 10);
    const server = scripted((sent): Answer => ({ body: style.page(rows, asked(sent), most) }));
    const all = collect(style.list(clientOf(server), withSize(style, 1000)));
    expect(await resultOf(all)).toEqual(rows);
  });
});

describe('a service that repeats itself', () => {
  const stuck: Record<string, () => object> = {
    cursor: () => ({ data: [{ id: '1' }], scroll: 'same' }),
    'cursor with a counter': () => ({ data: [{ id: '1' }], scroll: 'same' }),
    'cursor where a page would do': () => ({ data: [{ id: '1' }], meta: { next_cursor: 'same' } }),
    keyset: () => ({ notifications: [{ id: '1' }] }),
  };

  test.each(Object.entries(stuck))('is found out by its %s', async (name, body) => {
    const style = styles[name] as Style;
    const server = scripted(
      // one that notices nothing must not go on for ever
      (_, index): Answer => (index > 20 ? { status: 500 } : { body: body() }),
    );
    const { error } = await outcomeOf(collect(style.list(clientOf(server), withSize(style, 1))));
    expect(error).toMatchObject({ name: 'ServerError', code: 'repeated_cursor' });
    expect(server.sent).toHaveLength(2);
  });

  test('is found out when it goes round in a circle', async () => {
    const server = scripted(
      (_, index): Answer =>
        index > 20
          ? { status: 500 }
          : { body: { data: [{ id: `${index}` }], scroll: `${index % 3}` } },
    );
    const { error } = await outcomeOf(collect(clientOf(server).adlibrary.list({ limit: 1 })));
    expect(error).toMatchObject({ name: 'ServerError', code: 'repeated_cursor' });
    expect(server.sent).toHaveLength(4);
  });
});
