import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFake, echo, type Fake, KEY, SESSION, START } from '../test/support/fake.ts';
import { testAccounts } from './account/accounts.ts';
import { type Handlers, Refusal } from './handler.ts';

const PATH = '/api/v1/things';
const SECONDS = 1_000;

function keyOf(id: string): Record<string, string> {
  return { 'x-api-key': testAccounts.find((account) => account.id === id)?.key ?? '' };
}

const failing: Handlers = {
  ...echo,
  getThing: ({ id }) => {
    if (id === 'bug') throw new TypeError('oops');
    throw new Refusal(Number(id), { error: 'code', message: 'text' });
  },
};

/** What an account has spent, as the page of the dashboard has it. */
async function used(sandbox: Fake, session = 'test'): Promise<number> {
  const response = await sandbox.get('/api/usage', { cookie: `wh_session=${session}` });
  const { credits } = (await response.json()) as { credits: { used: number } };
  return credits.used;
}

describe('a key', () => {
  test.each([
    ['in X-API-Key', PATH, { 'X-API-Key': KEY }],
    ['as a bearer token', PATH, { Authorization: `Bearer ${KEY}` }],
    [
      'as a bearer token, whatever the case of the scheme',
      PATH,
      { Authorization: `bearer ${KEY}` },
    ],
    ['in the query', `${PATH}?api_key=${KEY}`, {}],
    ['in the query, percent-encoded', `${PATH}?api_key=wh%5F${'0'.repeat(48)}`, {}],
    [
      'in X-API-Key before any other',
      `${PATH}?api_key=b`,
      { 'X-API-Key': KEY, Authorization: 'Bearer a' },
    ],
    ['as a bearer token before the query', `${PATH}?api_key=b`, { Authorization: `Bearer ${KEY}` }],
    ['after an empty header', PATH, { 'X-API-Key': '', Authorization: `Bearer ${KEY}` }],
    ['after other schemes', `${PATH}?api_key=${KEY}`, { Authorization: 'Basic abc' }],
    ['after an empty one of its name', `${PATH}?api_key=&api_key=${KEY}`, {}],
  ])('is taken %s', async (_, path, headers: Record<string, string>) => {
    const response = await createFake().get(path, headers);
    expect(response.status).toBe(200);
    expect(response.headers.has('x-sandbox-unknown')).toBe(false);
  });

  test.each([
    ['that is missing', PATH, {}],
    ['that is unknown', PATH, { 'X-API-Key': `wh_${'1'.repeat(48)}` }],
    ['that is malformed', PATH, { 'X-API-Key': 'key' }],
    ['in quotes', PATH, { 'X-API-Key': `"${KEY}"` }],
    ['with a space', `${PATH}?api_key=${KEY}%20`, {}],
    ['with a newline', `${PATH}?api_key=${KEY}%0A`, {}],
    ['behind two spaces', PATH, { Authorization: `Bearer  ${KEY}` }],
    ['without a scheme', PATH, { Authorization: KEY }],
    ['in a header of another name', PATH, { 'Api-Key': KEY, 'X-Auth': KEY }],
    ['behind a wrong one', `${PATH}?api_key=${KEY}`, { 'X-API-Key': 'wrong' }],
    ['where only a session counts', '/api/usage', { 'X-API-Key': KEY }],
  ])('is not taken %s', async (_, path, headers: Record<string, string>) => {
    const response = await createFake().get(path, headers);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ success: false, error: 'Unauthorized' });
  });
});

test.each([
  [PATH, {}, 'No key was sent. Send one as `X-API-Key`.'],
  [PATH, { Authorization: KEY }, 'No key was found, since `Authorization` is not `Bearer <key>`.'],
  [PATH, { 'X-API-Key': 'wh_wrong' }, 'The key is unknown, or was replaced.'],
  [
    '/api/usage',
    { 'X-API-Key': KEY },
    'No known session. Send a cookie, such as wh_session=test; keys do not count.',
  ],
])('a 401 of %s with %j is explained to the developer', async (path, headers, line) => {
  const sandbox = createFake();
  await sandbox.get(path, headers as Record<string, string>);
  expect(sandbox.lines).toEqual([`GET ${path}: ${line}`]);
});

describe('a session', () => {
  test.each(['wh_session=test', 'a=b; wh_session=test; c=d', 'a=b;wh_session=test'])(
    'is read from the cookie %j',
    async (cookie) => {
      expect((await createFake().get('/api/usage', { cookie })).status).toBe(200);
    },
  );

  test.each(['wh_session=other', 'wh_session=', 'xwh_session=test', ''])(
    'is not read from %j',
    async (cookie) => {
      expect((await createFake().get('/api/usage', { cookie })).status).toBe(401);
    },
  );

  test('serves beside the key where a route takes both, and is charged alike', async () => {
    const sandbox = createFake();
    expect((await sandbox.get('/api/v1/search', SESSION)).status).toBe(200);
    expect(await used(sandbox)).toBe(1);
    expect((await sandbox.get('/api/v1/search', { ...SESSION, 'x-api-key': 'wrong' })).status).toBe(
      401,
    );
  });

  test('does not serve where only a key counts', async () => {
    expect((await createFake().get(PATH, SESSION)).status).toBe(401);
  });

  test('belongs to an account each', async () => {
    const sandbox = createFake();
    for (const account of testAccounts) {
      expect(await used(sandbox, account.session)).toBe(account.used);
    }
  });
});

describe('credits', () => {
  test.each([
    ['a success', PATH, 200, 1],
    ['a 400', `${PATH}?limit=x`, 400, 1],
    ['a 404 of a handler', `${PATH}/404`, 404, 1],
    ['a 401 of a handler', `${PATH}/401`, 401, 0],
    ['a 403 of a handler', `${PATH}/403`, 403, 0],
    ['a 429 of a handler', `${PATH}/429`, 429, 0],
    ['a handler that throws', `${PATH}/bug`, 500, 0],
    ['a path that there is not', '/api/v1/nothing', 404, 0],
  ])('are charged for %s as documented', async (_, path, status, cost) => {
    const sandbox = createFake({}, failing);
    const response = await sandbox.get(path);
    expect(response.status).toBe(status);
    expect(await used(sandbox)).toBe(cost);
  });

  test('are not charged for a wrong key', async () => {
    const sandbox = createFake();
    await sandbox.get(PATH, { 'x-api-key': 'wrong' });
    expect(await used(sandbox)).toBe(0);
  });

  test('are not charged by routes of the dashboard', async () => {
    const sandbox = createFake();
    for (const path of ['/api', '/api/usage', '/api/logs']) await sandbox.get(path, SESSION);
    expect(await used(sandbox)).toBe(0);
  });

  test('cover the request that looks at them', async () => {
    const sandbox = createFake();
    const response = await sandbox.get('/api/v1/tiktok-shop/credits');
    expect(await response.json()).toEqual({
      success: true,
      credits: { used: 1, limit: 20_000, remaining: 19_999 },
    });
    expect(response.headers.get('x-sandbox-credits')).toBe('used=1, limit=20000, remaining=19999');
  });

  test('are told to the handler with this request in them', async () => {
    const sandbox = createFake({}, { listThings: (_, { account }) => account });
    await sandbox.get(PATH);
    expect(await (await sandbox.get(PATH)).json()).toEqual({
      id: 'normal',
      credits: { used: 2, limit: 20_000, remaining: 19_998 },
    });
  });

  test('run out with a 429 that tells so', async () => {
    const sandbox = createFake();
    const statuses = [];
    for (let call = 0; call < 3; call += 1) {
      const response = await sandbox.get(PATH, keyOf('almost-out'));
      statuses.push(response.status);
    }
    expect(statuses).toEqual([200, 200, 429]);
    const response = await sandbox.get(PATH, keyOf('out-of-credits'));
    expect(response.status).toBe(429);
    expect(response.headers.has('retry-after')).toBe(false);
    expect(await response.json()).toEqual({
      success: false,
      error: 'Monthly credit limit reached (20000). Resets next month.',
      credits: { used: 20_000, limit: 20_000, remaining: 0 },
      purchase: { url: 'https://app.winninghunter.com/api' },
    });
  });

  test('come back with the next month of the clock', async () => {
    const sandbox = createFake();
    expect((await sandbox.get(PATH, keyOf('out-of-credits'))).status).toBe(429);
    sandbox.wait(Date.UTC(2026, 3, 1) - START);
    expect((await sandbox.get(PATH, keyOf('out-of-credits'))).status).toBe(200);
    expect(await used(sandbox, 'test-out-of-credits')).toBe(1);
  });

  test('come from packs once those of the month are spent', async () => {
    const sandbox = createFake();
    const response = await sandbox.get('/api/v1/credits', keyOf('pack'));
    expect(response.headers.get('x-sandbox-credits')).toBe(
      'used=20000, limit=20000, remaining=0, addon=499',
    );
    expect(await response.json()).toEqual({
      success: true,
      credits: {
        used: 20_000,
        limit: 20_000,
        remaining: 0,
        addon_remaining: 499,
        total_remaining: 499,
      },
    });
  });

  test('are those of what succeeded or was refused for good, whatever was sent', async () => {
    const outcomes = { ok: 'ok', '404': '404', '403': '403', bug: 'bug' } as const;
    const handlers: Handlers = {
      getThing: (input, context) =>
        input['id'] === 'ok' ? {} : failing['getThing']?.(input, context),
    };
    const calls = array(
      record({ id: constantFrom(...Object.values(outcomes)), seconds: constantFrom(0, 2, 70) }),
      { maxLength: 100 },
    );
    await assert(
      asyncProperty(calls, async (all) => {
        const sandbox = createFake({}, handlers);
        let cost = 0;
        for (const { id, seconds } of all) {
          sandbox.wait(seconds * SECONDS);
          const { status } = await sandbox.get(`${PATH}/${id}`);
          cost += status === 200 || status === 404 ? 1 : 0;
        }
        expect(await used(sandbox)).toBe(cost);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the rate limit', () => {
  async function callTimes(sandbox: Fake, times: number, path = PATH): Promise<number[]> {
    const statuses: number[] = [];
    for (let call = 0; call < times; call += 1) statuses.push((await sandbox.get(path)).status);
    return statuses;
  }

  test('lets 60 requests through within 60 seconds, and no more', async () => {
    const sandbox = createFake();
    expect(new Set(await callTimes(sandbox, 60))).toEqual(new Set([200]));
    const response = await sandbox.get(PATH);
    expect(response.status).toBe(429);
    expect(await response.json()).toEqual({
      success: false,
      error: 'Rate limit exceeded: 60 requests per minute.',
    });
    expect(response.headers.get('retry-after')).toBe('60');
    expect(await used(sandbox)).toBe(60);
  });

  test('rolls: a request makes room 60 seconds after it came', async () => {
    const sandbox = createFake();
    await callTimes(sandbox, 30);
    sandbox.wait(30 * SECONDS);
    await callTimes(sandbox, 30);
    sandbox.wait(29_999);
    expect((await sandbox.get(PATH)).headers.get('retry-after')).toBe('1');
    sandbox.wait(1);
    expect(await callTimes(sandbox, 30)).toEqual([...new Array(29).fill(200), 429]);
  });

  test('counts what it refuses as well', async () => {
    const sandbox = createFake();
    await callTimes(sandbox, 60);
    sandbox.wait(59 * SECONDS);
    await callTimes(sandbox, 60);
    sandbox.wait(2 * SECONDS);
    const response = await sandbox.get(PATH);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '58']);
    sandbox.wait(60 * SECONDS);
    expect((await sandbox.get(PATH)).status).toBe(200);
  });

  test('counts failures, and neither wrong keys nor routes of the dashboard', async () => {
    const sandbox = createFake({}, failing);
    await callTimes(sandbox, 10, `${PATH}/bug`);
    await sandbox.get(PATH, { 'x-api-key': 'wrong' });
    await sandbox.get('/api/usage', SESSION);
    const response = await sandbox.get(PATH);
    expect(response.headers.get('x-sandbox-rate')).toBe('limit=60, remaining=49');
  });

  test('is an account each', async () => {
    const sandbox = createFake();
    await callTimes(sandbox, 61);
    expect((await sandbox.get(PATH, keyOf('pack'))).status).toBe(200);
  });

  test('is always exceeded for the throttled account', async () => {
    const sandbox = createFake();
    for (let minute = 0; minute < 3; minute += 1) {
      const response = await sandbox.get(PATH, keyOf('throttled'));
      expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60']);
      sandbox.wait(61 * SECONDS);
    }
  });
});

test('an account without API access gets 403, uncharged and uncounted', async () => {
  const sandbox = createFake();
  const response = await sandbox.get(PATH, keyOf('no-access'));
  expect(response.status).toBe(403);
  expect(await response.json()).toEqual({
    success: false,
    error: 'WinningHunter Basic plan or higher required',
  });
  expect(await used(sandbox, 'test-no-access')).toBe(0);
  expect(
    await sandbox.get('/api/logs', { cookie: 'wh_session=test-no-access' }).then((r) => r.json()),
  ).toMatchObject([{ path: PATH, status: 403, credits: 0 }]);
});

test('a replaced key dies at once, and the new one works', async () => {
  const sandbox = createFake();
  const key = await sandbox.replaceKey();
  expect(key).toMatch(/^wh_[0-9a-f]{48}$/);
  expect((await sandbox.get(PATH)).status).toBe(401);
  expect((await sandbox.get(PATH, { 'x-api-key': key })).status).toBe(200);
  expect(await sandbox.replaceKey()).not.toBe(key);
  expect((await sandbox.get(PATH, { 'x-api-key': key })).status).toBe(401);
});

test('only a session replaces a key', async () => {
  const sandbox = createFake();
  expect((await sandbox.post('/api/regenerate')).status).toBe(401);
  expect((await sandbox.get(PATH)).status).toBe(200);
});

test('the log lists metered requests, the newest first, without their query', async () => {
  const sandbox = createFake();
  await sandbox.get(`${PATH}?api_key=${KEY}&country=US`);
  sandbox.wait(SECONDS);
  await sandbox.get(`${PATH}?limit=x`);
  const response = await sandbox.get('/api/logs', SESSION);
  expect(await response.json()).toEqual([
    { method: 'GET', path: PATH, status: 400, credits: 1, created_at: '2026-03-14T12:00:01.000Z' },
    { method: 'GET', path: PATH, status: 200, credits: 1, created_at: '2026-03-14T12:00:00.000Z' },
  ]);
});

test('the log holds the last 100 requests', async () => {
  const sandbox = createFake();
  for (let call = 0; call < 102; call += 1) await sandbox.get(`${PATH}/${call}`);
  const rows = (await (await sandbox.get('/api/logs', SESSION)).json()) as { path: string }[];
  expect([rows.length, rows[0]?.path, rows.at(-1)?.path]).toEqual([
    100,
    `${PATH}/101`,
    `${PATH}/2`,
  ]);
});

test('the page shows key, credits and requests, and what was sent as text', async () => {
  const sandbox = createFake();
  await sandbox.get(`${PATH}/<b>&"x"`);
  const response = await sandbox.get('/api', SESSION);
  const page = await response.text();
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page).toContain(KEY);
  expect(page).toContain('1 of 20,000 used in 2026-03; 19,999 left.');
  expect(page).toContain('/api/v1/things/%3Cb%3E&amp;%22x%22');
  expect(page).not.toContain('<b>');
});

test('a handler that throws is told to the developer, and not to the caller', async () => {
  const handlers = {
    listThings: () => {
      throw new TypeError('oops');
    },
  };
  const sandbox = createFake({}, handlers);
  const response = await sandbox.get(PATH);
  expect(await response.json()).toEqual({ success: false, error: 'Internal server error' });
  expect(sandbox.lines.join()).toMatch(/listThings failed: TypeError: oops\n/);
});

test('a handler refuses in either envelope', async () => {
  const body = { error: 'invalid_argument', message: 'No such niche.' };
  const handlers = {
    listThings: () => {
      throw new Refusal(400, body);
    },
  };
  const response = await createFake({}, handlers).get(PATH);
  expect([response.status, await response.json()]).toEqual([400, body]);
});
