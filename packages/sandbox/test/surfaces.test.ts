/** Ads, brands, landers, stores, trends and notifications through the whole sandbox. */

import { describe, expect, test } from 'vitest';
import { type Route, routes } from '../src/generated/requests.js';
import { createSandbox, type Sandbox, type SandboxOptions, testAccounts } from '../src/index.ts';
import { flawsOf } from './support/described.ts';

const START = Date.UTC(2026, 2, 31, 12);
const SECOND = 1_000;
const ORIGIN = 'https://sandbox.example';

type Body = { readonly [name: string]: unknown };
type Caller = {
  readonly sandbox: Sandbox;
  /** The body of an answer, which has to be the status, and as described. */
  call(operationId: string, sent?: Body, status?: number, as?: string): Promise<Body>;
  wait(ms: number): void;
};

/** Requests come a second apart, so that none is over the rate limit. */
function createCaller(options: SandboxOptions = {}): Caller {
  let now = START;
  const sandbox = createSandbox({ ...options, scale: 300, now: () => now });

  async function call(
    operationId: string,
    sent: Body = {},
    status = 200,
    as = 'normal',
  ): Promise<Body> {
    now += SECOND;
    const response = await sandbox.fetch(requestFor(routeOf(operationId), sent, as));
    expect(`${operationId} ${response.status}`).toBe(`${operationId} ${status}`);
    expect(response.headers.get('x-sandbox-source')).toBe(null);
    expect(await flawsOf(operationId, response.clone())).toEqual([]);
    return (await response.json()) as Body;
  }
  return {
    sandbox,
    call,
    wait: (ms) => {
      now += ms;
    },
  };
}

function routeOf(operationId: string): Route {
  const route = routes.find((each) => each.operationId === operationId);
  if (!route) throw new RangeError(`There is no operation ${operationId}.`);
  return route;
}

function requestFor({ method, path, media }: Route, sent: Body, as: string): Request {
  const account = testAccounts.find(({ id }) => id === as);
  const fields = new URLSearchParams(
    Object.entries(sent).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const headers = { 'x-api-key': account?.key ?? '', cookie: `wh_session=${account?.session}` };
  const isJson = media.includes('application/json');
  const address = ORIGIN + path.replace('{id}', String(sent['id']));
  if (method === 'get') return new Request(`${address}?${fields}`, { headers });
  if (media.length === 0) return new Request(address, { method, headers });
  return new Request(address, {
    method,
    headers: { ...headers, ...(isJson && { 'content-type': 'application/json' }) },
    body: isJson ? JSON.stringify(sent) : fields,
  });
}

/** What the description's examples name. */
const BRAND = '104582307541092';
const needed: { readonly [operationId: string]: Body } = {
  getTiktokAd: { id: '7412093846510283' },
  getGoogleAdvertiser: { advertiser_id: 'AR0419238' },
  getGoogleCreative: { doc_id: 'AR0419238_CR0771624' },
  getGoogleCreativeHistory: { creative_id: 'CR0771624' },
};

const reads = routes.filter(
  ({ method, path, tags }) =>
    method === 'get' && !path.includes('/tiktok-shop/') && !tags.includes('Account'),
);

test.each(reads.map(({ operationId, path }) => [operationId, path] as const))(
  '%s answers from the world, by what the examples name',
  async (operationId, path) => {
    const sent = path.startsWith('/api/brands/') ? { id: BRAND } : needed[operationId];
    expect(await createCaller().call(operationId, sent)).toBeDefined();
  },
);

test('a date range of a brand may be sent with each of its tabs', async () => {
  const { call } = createCaller();
  const tabs = reads.filter(({ path }) => path.startsWith('/api/brands/'));
  expect(tabs.length).toBeGreaterThan(20);
  for (const { operationId } of tabs) {
    for (const date_range of ['live', '7d', '6m']) {
      await call(operationId, { id: BRAND, date_range });
    }
    const custom = { date_range: 'custom', date_from: '2026-03-01', date_to: '2026-03-31' };
    await call(operationId, { id: BRAND, ...custom });
  }
});

describe('what an account writes', () => {
  const adsOfBrand = async ({ call }: Caller, as?: string): Promise<Body[]> =>
    Object.values(await call('listBrandAds', { id: BRAND }, 200, as)) as Body[];

  async function writeAll(caller: Caller): Promise<void> {
    const { call } = caller;
    const [ad] = await adsOfBrand(caller);
    await call('createAdFolder', { name: 'Ideas' });
    await call('saveAd', { ad_id: ad?.['productid'] });
    await call('toggleFavoriteLander', { lander_key: 'elsewhere.example.org' });
    await call('unfollowBrand', { page_id: BRAND });
    await call('trackStore', { storeurl: 'glowtheory.example.org' });
    await call('untrackStore', { shopid: '58213907' });
    await call('markAllNotificationsRead');
  }

  async function readAll(caller: Caller, as?: string): Promise<object> {
    const read = (id: string, sent?: Body): Promise<Body> => caller.call(id, sent, 200, as);
    return {
      folders: await read('listAdFolders'),
      saved: (await adsOfBrand(caller, as)).map(({ saved }) => saved).indexOf(true),
      favorites: await read('listFavoriteLanders'),
      brands: (await read('listBrands'))['total'],
      stores: await read('getStoreTracker'),
      unread: await read('countUnreadNotifications'),
    };
  }

  const untouched = (): Promise<object> => readAll(createCaller());

  test('is there afterwards, for this account alone', async () => {
    const caller = createCaller();
    await writeAll(caller);
    expect(await readAll(caller)).toMatchObject({
      folders: [{ name: 'Beauty' }, { name: 'Ideas' }],
      saved: 0,
      favorites: { data: [{ lander_key: 'elsewhere.example.org' }] },
      brands: 11,
      stores: { amount: 6 },
      unread: { count: 0 },
    });
    expect(await readAll(caller, 'pack')).toEqual(await untouched());
  });

  test('is forgotten by a reset', async () => {
    const caller = createCaller();
    await writeAll(caller);
    await caller.sandbox.fetch(new Request(`${ORIGIN}/__sandbox__/reset`, { method: 'POST' }));
    expect(await readAll(caller)).toEqual(await untouched());
  });

  test('outlives the sandbox in a snapshot', async () => {
    const caller = createCaller();
    await writeAll(caller);
    const next = createCaller();
    next.sandbox.restore(JSON.parse(JSON.stringify(caller.sandbox.snapshot())));
    expect(await readAll(next)).toEqual(await readAll(caller));
  });

  test('leaves no trace where it is refused', async () => {
    const caller = createCaller();
    await caller.call('saveAd', { ad_id: 'none' }, 404);
    await caller.call('createAdBoard', { folder_id: '1', name: 'A' }, 404);
    await caller.call('followBrand', { url: 'https://example.org/' }, 400);
    await caller.call('trackStore', { storeurl: 'nowhere.example.org' }, 400);
    expect(await readAll(caller)).toEqual(await untouched());
  });
});

describe('a scroll token', () => {
  test.each(['searchMetaAds', 'searchTiktokAds', 'searchPinterestAds'])(
    'of %s is refused as described after an hour, and with other filters',
    async (operationId) => {
      const { call, wait } = createCaller();
      const { scroll } = await call(operationId, { countries: 'US', limit: 3 });
      await call(operationId, { countries: 'US', scroll });
      expect(await call(operationId, { countries: 'GB', scroll }, 400)).toEqual({
        success: false,
        error: 'Scroll token does not match current query filters',
      });
      wait(3_600 * SECOND);
      expect(await call(operationId, { countries: 'US', scroll }, 400)).toEqual({
        success: false,
        error: 'Invalid or expired scroll token',
      });
    },
  );

  test('of Magic AI goes on with the form', async () => {
    const { call } = createCaller();
    const first = await call('findSimilarAds', { text: 'serum', limit: 3, page: 0 });
    const sent = { text: 'serum', scroll: first['scroll'], page: 1 };
    const next = await call('findSimilarAds', sent);
    expect(next).toMatchObject({ total: first['total'], limit: 3 });
    expect(next['data']).not.toEqual(first['data']);
  });
});

test('custom without both dates is no filter, where windows are answered as by the service', async () => {
  const { call } = createCaller({ windows: 'faithful' });
  const half = { id: BRAND, date_range: 'custom', date_from: '2026-03-30' };
  expect(await call('listBrandAdHooks', half)).toEqual(
    await call('listBrandAdHooks', { id: BRAND }),
  );
});

test('the same seed gives the same answers, and another one others', async () => {
  const answer = (options: SandboxOptions): Promise<Body> =>
    createCaller(options).call('searchTiktokAds');
  const first = await answer({ seed: 7 });
  expect(await answer({ seed: 7 })).toEqual(first);
  expect(await answer({ seed: 8 })).not.toEqual(first);
});
