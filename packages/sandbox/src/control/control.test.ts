import { describe, expect, test } from 'vitest';
import { createFake, type Fake, KEY, ORIGIN, SESSION } from '../../test/support/fake.ts';

const PATH = '/api/v1/things';
const CONTROL = '/__sandbox__';

type State = {
  now: string;
  accounts: { id: string; key: string; credits: object; rate: object }[];
  [name: string]: unknown;
};

async function order(sandbox: Fake, path: string, body?: unknown): Promise<State> {
  const response = await sandbox.post(CONTROL + path, body, {});
  expect(response.status).toBe(200);
  return (await response.json()) as State;
}

async function look(sandbox: Fake): Promise<State> {
  return (await (await sandbox.get(CONTROL, {})).json()) as State;
}

test('the state shows everything that can be set, and each account', async () => {
  const sandbox = createFake({ seed: 7 });
  await sandbox.get(PATH);
  const { accounts, ...state } = await look(sandbox);
  expect(state).toEqual({
    now: '2026-03-14T12:00:00.000Z',
    seed: 7,
    scale: 2_000,
    windows: 'strict',
    unknown: 'warn',
    latencyMs: 0,
    faults: [],
    operations: 12,
    answeredByExamples: ['touch', 'search'],
  });
  expect(accounts).toHaveLength(sandbox.accounts.length);
  expect(accounts[0]).toEqual({
    id: 'normal',
    description: 'Has API access, and 20,000 credits a month.',
    key: KEY,
    session: 'test',
    credits: { used: 1, limit: 20_000, remaining: 19_999, addon: 0 },
    rate: { limit: 60, remaining: 59, retryMs: 0 },
  });
});

test('control costs nothing, needs no key and is not logged', async () => {
  const sandbox = createFake();
  await look(sandbox);
  expect(await (await sandbox.get('/api/logs', SESSION)).json()).toEqual([]);
});

describe('reset', () => {
  test('forgets credits, rates, keys, orders and time', async () => {
    const sandbox = createFake();
    const before = await look(sandbox);
    await sandbox.get(PATH);
    await sandbox.post('/api/regenerate', undefined, SESSION);
    await order(sandbox, '/clock', { advanceMs: 1_000 });
    await order(sandbox, '/latency', { ms: 1 });
    await order(sandbox, '/faults', { status: 503 });
    expect(await look(sandbox)).not.toEqual(before);
    expect(await order(sandbox, '/reset')).toEqual(before);
    expect(await (await sandbox.get('/api/logs', SESSION)).json()).toEqual([]);
    expect((await sandbox.get(PATH)).status).toBe(200);
  });

  test('lets the developer be told again', async () => {
    const sandbox = createFake();
    await sandbox.get('/api/v1/search');
    await order(sandbox, '/reset');
    await sandbox.get('/api/v1/search');
    expect(sandbox.lines).toHaveLength(2);
  });
});

describe('the clock', () => {
  test('is set, and advanced', async () => {
    const sandbox = createFake();
    const { now } = await order(sandbox, '/clock', { set: '2027-01-01T00:00:00Z' });
    expect(now).toBe('2027-01-01T00:00:00.000Z');
    expect((await order(sandbox, '/clock', { advanceMs: 90_000 })).now).toBe(
      '2027-01-01T00:01:30.000Z',
    );
    expect((await order(sandbox, '/clock', { set: 0 })).now).toBe('1970-01-01T00:00:00.000Z');
    sandbox.wait(5);
    expect((await look(sandbox)).now).toBe('1970-01-01T00:00:00.005Z');
  });

  test('moves rate limits and months', async () => {
    const sandbox = createFake();
    for (let call = 0; call < 60; call += 1) await sandbox.get(PATH);
    expect((await sandbox.get(PATH)).status).toBe(429);
    await order(sandbox, '/clock', { advanceMs: 60_000 });
    expect((await sandbox.get(PATH)).status).toBe(200);
    const { accounts } = await order(sandbox, '/clock', { set: '2026-04-01T00:00:00Z' });
    expect(accounts[0]?.credits).toMatchObject({ used: 0 });
  });

  test('gives handlers another time, and the world another day', async () => {
    const sandbox = createFake();
    await sandbox.get(PATH);
    await order(sandbox, '/clock', { advanceMs: 3_600_000 });
    await sandbox.get(PATH);
    expect(sandbox.worlds).toHaveLength(1);
    await order(sandbox, '/clock', { set: '2026-03-15T00:00:00Z' });
    const response = await sandbox.get(PATH);
    expect(await response.json()).toMatchObject({ now: Date.UTC(2026, 2, 15) });
    expect(sandbox.worlds.map(({ now }) => new Date(now).toISOString())).toEqual([
      '2026-03-14T12:00:00.000Z',
      '2026-03-15T00:00:00.000Z',
    ]);
  });
});

test('credits are set, of one account', async () => {
  const sandbox = createFake();
  const { accounts } = await order(sandbox, '/credits', { used: 19_999, addon: 1 });
  expect(accounts[0]?.credits).toEqual({ used: 19_999, limit: 20_000, remaining: 1, addon: 1 });
  const statuses = [];
  for (let call = 0; call < 3; call += 1) statuses.push((await sandbox.get(PATH)).status);
  expect(statuses).toEqual([200, 200, 429]);
  await order(sandbox, '/credits', { account: 'out-of-credits', limit: 20_001 });
  const { key = '' } = accounts.find(({ id }) => id === 'out-of-credits') ?? {};
  expect((await sandbox.get(PATH, { 'x-api-key': key })).status).toBe(200);
});

test('latency delays each answer, but those of control', async () => {
  const sandbox = createFake();
  await order(sandbox, '/latency', { ms: 40 });
  const started = performance.now();
  await look(sandbox);
  expect(performance.now() - started).toBeLessThan(35);
  await sandbox.get(PATH);
  expect(performance.now() - started).toBeGreaterThan(35);
});

describe('faults', () => {
  test('meet the next requests, in order, and then no more', async () => {
    const sandbox = createFake();
    await order(sandbox, '/faults', { status: 503, times: 2, retryAfter: 1 });
    await order(sandbox, '/faults', { status: 418 });
    const answers = [];
    for (let call = 0; call < 4; call += 1) {
      const { status, headers } = await sandbox.get(PATH);
      answers.push([status, headers.get('retry-after'), headers.get('x-sandbox-fault')]);
    }
    expect(answers).toEqual([
      [503, '1', 'status'],
      [503, '1', 'status'],
      [418, null, 'status'],
      [200, null, null],
    ]);
    expect((await look(sandbox))['faults']).toEqual([]);
  });

  test('meet one operation, if they name it', async () => {
    const sandbox = createFake();
    await order(sandbox, '/faults', { status: 500, operationId: 'getThing' });
    expect((await sandbox.get(PATH)).status).toBe(200);
    expect((await sandbox.get(`${PATH}/1`)).status).toBe(500);
    expect((await sandbox.get(`${PATH}/1`)).status).toBe(200);
  });

  test('are not used up by requests without a key', async () => {
    const sandbox = createFake();
    await order(sandbox, '/faults', { status: 500 });
    expect((await sandbox.get(PATH, {})).status).toBe(401);
    expect((await sandbox.get(PATH)).status).toBe(500);
  });

  test('are called off', async () => {
    const sandbox = createFake();
    await order(sandbox, '/faults', { status: 500, times: 9 });
    await sandbox.fetch(new Request(`${ORIGIN}${CONTROL}/faults`, { method: 'DELETE' }));
    expect((await sandbox.get(PATH)).status).toBe(200);
  });

  test.each([
    [429, 'application/json', '{"success":false,"error":"Slow down"}', 0],
    [500, 'application/json', '{"success":false,"error":"Internal server error"}', 0],
    [
      502,
      'text/html; charset=utf-8',
      '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
      0,
    ],
    [
      409,
      'application/json',
      '{"success":false,"error":"The sandbox was asked to fail with 409."}',
      1,
    ],
  ])(
    'of status %s look like those of the service, and cost as much',
    async (status, type, body, cost) => {
      const sandbox = createFake();
      await order(sandbox, '/faults', { status });
      const response = await sandbox.get(PATH);
      expect([
        response.status,
        response.headers.get('content-type'),
        await response.text(),
      ]).toEqual([status, type, body]);
      const usage = await sandbox.get('/api/usage', SESSION);
      expect(await usage.json()).toMatchObject({ credits: { used: cost } });
    },
  );
});

describe('a broken connection', () => {
  const whole = '{"input":{},"now":1773489600000}';

  async function broken(kind: string): Promise<Response> {
    return createFake().get(PATH, { 'x-api-key': KEY, prefer: `fault=${kind}` });
  }

  test('is a network error, if it is reset', async () => {
    expect((await broken('reset')).type).toBe('error');
  });

  test('fails within the body, if it is truncated', async () => {
    const response = await broken('truncate');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe(String(whole.length));
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(whole.slice(0, 16));
    await expect(reader?.read()).rejects.toThrow('as it was asked to');
  });

  test('comes to a halt within the body, if it stalls', async () => {
    const reader = (await broken('stall')).body?.getReader();
    expect((await reader?.read())?.value).toHaveLength(16);
    const waited = new Promise((resolve) => setTimeout(resolve, 30, 'nothing came'));
    expect(await Promise.race([reader?.read(), waited])).toBe('nothing came');
    await reader?.cancel();
  });

  test('is ordered for requests to come, whose work is done', async () => {
    const sandbox = createFake();
    await order(sandbox, '/faults', { kind: 'reset' });
    expect((await sandbox.get(PATH)).type).toBe('error');
    const usage = await sandbox.get('/api/usage', SESSION);
    expect(await usage.json()).toMatchObject({ credits: { used: 1 } });
  });
});

describe('an order that makes no sense', () => {
  test.each([
    ['/clock', undefined],
    ['/clock', null],
    ['/clock', []],
    ['/clock', { set: 'tomorrow' }],
    ['/clock', { set: 0, advanceMs: 0 }],
    ['/clock', { advanceMs: -1 }],
    ['/clock', { set: 1e15 }],
    ['/clock', { advanceMs: Number.MAX_SAFE_INTEGER }],
    ['/credits', {}],
    ['/credits', { used: -1 }],
    ['/credits', { used: 1.5 }],
    ['/credits', { month: '2026-01' }],
    ['/credits', { account: 'nobody', used: 1 }],
    ['/credits', { account: 1, used: 1 }],
    ['/latency', {}],
    ['/latency', { ms: 600_001 }],
    ['/faults', {}],
    ['/faults', { kind: 'fire' }],
    ['/faults', { status: 200 }],
    ['/faults', { status: '500' }],
    ['/faults', { kind: 'reset', status: 500 }],
    ['/faults', { status: 500, times: 0 }],
    ['/faults', { status: 500, retryAfter: 'soon' }],
    ['/faults', { status: 500, operationId: 'nothing' }],
  ])('%s %j is refused, and changes nothing', async (path, body) => {
    const sandbox = createFake();
    const before = await look(sandbox);
    const response = await sandbox.post(CONTROL + path, body, {});
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: string };
    expect(error).toMatch(/^[A-Z].+\.$/);
    expect(await look(sandbox)).toEqual(before);
  });

  test('is told from bad JSON', async () => {
    const response = await createFake().post(`${CONTROL}/clock`, '{', {});
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { error: expect.stringMatching(/^The body is not valid JSON/) },
    ]);
  });

  test.each(['/nothing', '/constructor', '/__proto__', '/clock/x'])(
    '%s is unknown',
    async (path) => {
      const response = await createFake().get(CONTROL + path);
      expect([response.status, await response.json()]).toEqual([
        404,
        {
          success: false,
          error:
            'There are /__sandbox__, /__sandbox__/reset, /__sandbox__/clock, /__sandbox__/credits, /__sandbox__/latency and /__sandbox__/faults.',
        },
      ]);
    },
  );

  test.each([
    ['GET', '/reset', 'POST, OPTIONS'],
    ['POST', '', 'GET, HEAD, OPTIONS'],
    ['constructor', '/faults', 'POST, DELETE, OPTIONS'],
  ])('%s %s is the wrong verb', async (method, path, allow) => {
    const response = await createFake().fetch(new Request(ORIGIN + CONTROL + path, { method }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
  });
});

test('a page may ask before it orders', async () => {
  const response = await createFake().fetch(
    new Request(`${ORIGIN}${CONTROL}/reset`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' },
    }),
  );
  expect([response.status, response.headers.get('access-control-allow-methods')]).toEqual([
    204,
    'POST, OPTIONS',
  ]);
});

test('a path that only begins like it is not control', async () => {
  expect((await createFake().get('/__sandbox__x')).status).toBe(404);
  expect(await (await createFake().get('/__sandbox__x')).json()).toMatchObject({
    error: 'Not found',
  });
});
