import {
  hashKey,
  InfiniteQueryObserver,
  QueryClient,
  type QueryKey,
  QueryObserver,
} from '@tanstack/react-query';
import { type CallInfo, type ClientOptions, createClient, type Page } from '@winninghunter/client';
import { afterEach, expect, test, vi } from 'vitest';
import { createQueries, type InfiniteReadOptions } from './index.ts';

type Tree = { readonly [name: string]: Tree };

const cache = new QueryClient();
afterEach(() => cache.clear());

/** A client whose requests are answered by a function of their URL. */
function clientOf(answer: (url: URL) => unknown, options: ClientOptions = {}) {
  const sent: string[] = [];
  const client = createClient({
    apiKey: 'wh_test',
    cookie: 'wh_session=test',
    rateLimit: false,
    fetch: async ({ url }) => {
      const { search } = new URL(url);
      sent.push(search);
      const body = answer(new URL(url));
      return body instanceof Response ? body : Response.json(body);
    },
    ...options,
  });
  return { sent, client, queries: createQueries(client) };
}

test('a query asks its own method', async () => {
  const called: string[] = [];
  const instrument = <T>({ operation }: CallInfo, run: () => Promise<T>) => {
    called.push(operation);
    return run();
  };
  const { client, queries } = clientOf(() => ({}), { instrument });
  const methods = pathsOf(client as unknown as Tree);
  expect(methods.length).toBeGreaterThan(100);
  for (const path of methods) {
    const factories = path.reduce((tree, name) => tree[name] as Tree, queries as unknown as Tree);
    const read = factories as unknown as typeof queries.brands.list;
    expect(read.queryKey()).toEqual(['winninghunter', ...path]);
    await cache.fetchQuery(read.queryOptions({ id: '1' } as object));
  }
  expect(called).toEqual(methods.map((path) => path.join('.')));
});

/** Up to twenty of 45 rows. */
function rowsFrom(start: number): { id: number }[] {
  return Array.from({ length: Math.min(20, 45 - start) }, (_, row) => ({ id: start + row }));
}

/** Reads an infinite query on until it says that there is no more. */
async function readAll<Data, Item, Next>(
  options: InfiniteReadOptions<Page<Data, Item, Next>, Next>,
): Promise<Page<Data, Item, Next>[]> {
  const list = new InfiniteQueryObserver(cache, options);
  let state = await list.fetchNextPage();
  while (state.hasNextPage) {
    state = await list.fetchNextPage();
  }
  return state.data?.pages ?? [];
}

/** Paths of all methods of a tree. Those of `raw` and of the meter are none. */
function pathsOf(tree: Tree): string[][] {
  return Object.entries(tree).flatMap(([name, each]) => {
    if (['raw', 'spent', 'remaining', 'onUsage'].includes(name)) {
      return [];
    }
    return typeof each === 'function' ? [[name]] : pathsOf(each).map((path) => [name, ...path]);
  });
}

test('the tree has no names but those of the client', () => {
  const { queries } = clientOf(() => ({}));
  expect(queries).not.toHaveProperty('tiktokshop');
  expect(queries.tiktokShop).not.toHaveProperty('then');
  expect(pathsOf(createClient({ apiKey: 'wh_test' }) as unknown as Tree).flat()).not.toContain(
    'queryKey',
  );
});

test('a key tells operations, inputs and kinds apart, and only those', () => {
  const { products, shops } = clientOf(() => ({})).queries.tiktokShop;
  const same = [
    products.explore.queryOptions({ country: 'US', period: '7d' }),
    products.explore.queryOptions({ period: '7d', country: 'US' }),
    products.explore.queryOptions({ period: '7d', country: 'US', limit: undefined as never }),
  ];
  expect(new Set(same.map(({ queryKey }) => hashKey(queryKey))).size).toBe(1);
  expect(products.explore.queryOptions().queryKey).toEqual(
    products.explore.queryOptions({}).queryKey,
  );
  const different = [
    ...same.slice(0, 1),
    products.explore.infiniteQueryOptions({ country: 'US', period: '7d' }),
    products.explore.queryOptions({ country: 'US' }),
    products.explore.queryOptions(),
    products.count.queryOptions({ country: 'US', period: '7d' }),
    shops.explore.queryOptions({ country: 'US', period: '7d' }),
  ];
  const hashes = different.map(({ queryKey }) => hashKey(queryKey as QueryKey));
  expect(new Set(hashes).size).toBe(different.length);
});

test('a key of another beginning keeps two accounts apart', () => {
  const { client } = clientOf(() => ({}));
  const { queryKey } = createQueries(client, ['winninghunter', 'a']).brands.list.queryOptions();
  expect(queryKey).toEqual(['winninghunter', 'a', 'brands', 'list', {}]);
});

test('the key of a part finds all queries below it, plain and infinite', async () => {
  const { queries } = clientOf(() => ({ data: [] }));
  const { products, shops } = queries.tiktokShop;
  await cache.fetchQuery(products.explore.queryOptions({ country: 'US' }));
  await cache.fetchInfiniteQuery(products.explore.infiniteQueryOptions({ country: 'US' }));
  await cache.fetchQuery(shops.count.queryOptions());
  await cache.fetchQuery(queries.brands.list.queryOptions());
  const found = (queryKey: QueryKey) => cache.getQueryCache().findAll({ queryKey }).length;
  expect(found(queries.queryKey())).toBe(4);
  expect(found(queries.tiktokShop.queryKey())).toBe(3);
  expect(found(products.explore.queryKey())).toBe(2);
  expect(found(products.explore.queryOptions().queryKey)).toBe(1);
  expect(found(products.explore.infiniteQueryOptions().queryKey)).toBe(1);
});

test('a query that is cancelled ends its request', async () => {
  const requests: Request[] = [];
  const { queries } = clientOf(() => ({}), {
    fetch: (request) => {
      requests.push(request);
      return new Promise(() => {});
    },
  });
  const { list } = queries.brands;
  const settled = Promise.allSettled([
    cache.fetchQuery(list.queryOptions()),
    cache.fetchInfiniteQuery(list.infiniteQueryOptions()),
  ]);
  await vi.waitFor(() => expect(requests).toHaveLength(2));
  expect(requests.map(({ signal }) => signal.aborted)).toEqual([false, false]);
  await cache.cancelQueries({ queryKey: list.queryKey() });
  await settled;
  expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, true]);
});

test.each(['queryOptions', 'infiniteQueryOptions'] as const)(
  'what is refused is not asked again: %s',
  async (kind) => {
    const { sent, queries } = clientOf(() =>
      Response.json({ success: false, error: 'No such brand.' }, { status: 400 }),
    );
    const stubborn = new QueryClient({ defaultOptions: { queries: { retry: 3, retryDelay: 0 } } });
    const { list } = queries.brands;
    const observer =
      kind === 'queryOptions'
        ? new QueryObserver(stubborn, list.queryOptions())
        : new InfiniteQueryObserver(stubborn, list.infiniteQueryOptions());
    const { error } = await observer.refetch();
    expect(error).toMatchObject({ status: 400, name: 'InvalidRequestError' });
    expect(sent).toHaveLength(1);
  },
);

test('an infinite query reads on by number, one request a page', async () => {
  const { sent, queries } = clientOf(({ searchParams }) => ({
    data: rowsFrom((Number(searchParams.get('page') ?? 1) - 1) * 20),
  }));
  const pages = await readAll(queries.tiktokShop.products.explore.infiniteQueryOptions());
  expect(sent).toEqual(['', '?page=2', '?page=3']);
  expect(pages.map(({ items, data }) => [items.length, data.data.length])).toEqual([
    [20, 20],
    [20, 20],
    [5, 5],
  ]);
});

test('an infinite query reads on by the token of its input, one request a page', async () => {
  const { sent, queries } = clientOf(({ searchParams }) => {
    const from = Number(searchParams.get('after'));
    return { data: rowsFrom(from), meta: { next_cursor: from < 40 ? `${from + 20}` : null } };
  });
  const { explore } = queries.tiktokShop.products;
  const pages = await readAll(explore.infiniteQueryOptions({ country: 'US', after: '0' }));
  const query = '?country=US&after=';
  expect(sent).toEqual([`${query}0`, `${query}20`, `${query}40`]);
  expect(pages.flatMap(({ items }) => items)).toEqual([
    ...rowsFrom(0),
    ...rowsFrom(20),
    ...rowsFrom(40),
  ]);
});

test('a short page ends a list whose usual size is unknown, without another request', async () => {
  const { sent, queries } = clientOf(({ searchParams }) => {
    return { brands: rowsFrom((Number(searchParams.get('page') ?? 1) - 1) * 20), total: 100 };
  });
  await readAll(queries.brands.list.infiniteQueryOptions());
  expect(sent).toEqual(['', '?page=2', '?page=3']);
});

test('a short page of a list with tokens does not end it', async () => {
  const answers: Record<string, object> = {
    '': { data: [{}, {}, {}], scroll: 'a' },
    a: { data: [{}], scroll: 'b' },
    b: { data: [{}, {}] },
  };
  const { sent, queries } = clientOf(
    ({ searchParams }) => answers[searchParams.get('scroll') ?? ''],
  );
  const pages = await readAll(queries.adlibrary.list.infiniteQueryOptions());
  expect(sent).toEqual(['', '?scroll=a', '?scroll=b']);
  expect(pages.map(({ items }) => items.length)).toEqual([3, 1, 2]);
});

test('a refetch asks each page that was read, once', async () => {
  const { sent, queries } = clientOf(({ searchParams }) => ({
    data: rowsFrom(Number(searchParams.get('page') ?? 1) - 1),
  }));
  const options = queries.tiktokShop.products.explore.infiniteQueryOptions({ country: 'US' });
  await cache.fetchInfiniteQuery({ ...options, pages: 2 });
  await cache.refetchQueries(options, { throwOnError: true });
  expect(sent).toEqual(['?country=US', '?country=US&page=2', '?country=US', '?country=US&page=2']);
});
