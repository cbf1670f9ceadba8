/** The sandbox with the description of the service: what it answers by itself is as described. */

import { afresh, type ContractCase, contractCases, requestFor } from '@winninghunter/conformance';
import { describe, expect, test } from 'vitest';
import { examples } from '../src/generated/examples.js';
import { names, type Route, routes } from '../src/generated/requests.js';
import { createSandbox, type Sandbox, testAccounts } from '../src/index.ts';
import { assemble } from '../src/sandbox.ts';
import { createWorld } from '../src/world/world.ts';
import { describedStatuses, flawsOf } from './support/described.ts';

const START = Date.UTC(2026, 2, 14, 12);
const MINUTE = 60_000;
const ORIGIN = 'https://sandbox.example';

/** A clock by which each request comes a minute after the one before, so that none is over the rate limit. */
function patient(): () => number {
  let now = START;
  return () => {
    now += MINUTE;
    return now;
  };
}

function createPatient(): Sandbox {
  return createSandbox({ now: patient() });
}

function accountOf(id: string) {
  const account = testAccounts.find((each) => each.id === id);
  if (!account) throw new RangeError(`There is no account ${id}.`);
  return account;
}

function ask({ method, path }: Route, as: string, headers: Record<string, string> = {}) {
  const { key, session } = accountOf(as);
  return new Request(`${ORIGIN}${path.replaceAll(/\{\w+\}/g, '1')}`, {
    method,
    headers: { 'x-api-key': key, cookie: `wh_session=${session}`, ...headers },
  });
}

const metered = routes.filter(({ credits }) => credits > 0);

test('a request without credentials gets a described 401 from every operation', async () => {
  const sandbox = createPatient();
  for (const route of routes) {
    const url = `${ORIGIN}${route.path.replaceAll(/\{\w+\}/g, '1')}`;
    const response = await sandbox.fetch(new Request(url, { method: route.method }));
    expect(response.status).toBe(401);
    expect(await flawsOf(route.operationId, response)).toEqual([]);
  }
});

test.each([
  ['no-access', 403],
  ['out-of-credits', 429],
  ['throttled', 429],
])('the account %s gets a described %s from every metered operation', async (id, status) => {
  const sandbox = createPatient();
  for (const route of metered) {
    const response = await sandbox.fetch(ask(route, id));
    expect(response.status).toBe(status);
    expect(await flawsOf(route.operationId, response)).toEqual([]);
  }
});

test('a name that is refused gets a described 400 from every operation that refuses any', async () => {
  const sandbox = createPatient();
  for (const route of routes.filter(({ window }) => window !== null)) {
    const request = new Request(
      `${ask(route, 'normal').url}?start_date=2026-01-01`,
      ask(route, 'normal'),
    );
    const response = await sandbox.fetch(request);
    expect(response.status).toBe(400);
    expect(await response.clone().json()).toMatchObject({
      success: false,
      error: expect.stringMatching(/`start_date` is not accepted here\. [A-Z]/),
      hint: expect.stringMatching(/^[A-Z].+\.$/),
      parameters: expect.arrayContaining(['start_date']),
    });
    expect(await flawsOf(route.operationId, response)).toEqual([]);
  }
});

test('a planned failure gets a described 500 from every operation', async () => {
  const sandbox = createPatient();
  const order = { status: 500, times: routes.length };
  await sandbox.fetch(
    new Request(`${ORIGIN}/__sandbox__/faults`, {
      method: 'POST',
      body: JSON.stringify(order),
    }),
  );
  for (const route of routes) {
    const response = await sandbox.fetch(ask(route, 'normal'));
    expect(response.status).toBe(500);
    expect(await flawsOf(route.operationId, response)).toEqual([]);
  }
});

test('a URL that is too long gets the page that is described', async () => {
  const sandbox = createPatient();
  for (const route of routes.filter(({ operationId }) =>
    describedStatuses(operationId).includes(414),
  )) {
    const { url } = ask(route, 'normal');
    const response = await sandbox.fetch(new Request(`${url}?search=${'x'.repeat(9_000)}`));
    expect(response.status).toBe(414);
    expect(await flawsOf(route.operationId, response)).toEqual([]);
  }
});

test('every example of every operation is an answer as described, if it is preferred', async () => {
  // what the operations take is not the point here
  const check = () => ({ input: {}, unknown: [], problems: [] });
  const contract = { routes, check, names, examples };
  const sandbox = assemble({ contract, handlers: {}, createWorld }, { now: patient() });
  for (const route of routes) {
    for (const [status, named] of Object.entries(examples[route.operationId] ?? {})) {
      for (const name of Object.keys(named)) {
        const prefer = `code=${status}, example=${name}`;
        const response = await sandbox.fetch(ask(route, 'normal', { prefer }));
        expect(`${route.operationId} ${response.status}`).toBe(`${route.operationId} ${status}`);
        expect(await flawsOf(route.operationId, response)).toEqual([]);
      }
    }
  }
});

describe('a documented request', () => {
  const { key: apiKey, session } = accountOf('normal');
  const target = { origin: ORIGIN, apiKey, session: `wh_session=${session}` };
  const fetch = afresh(createSandbox({ scale: 300, now: () => START }).fetch);
  const accepted = contractCases().filter(({ status }) => status === 200);
  const byOperation = Map.groupBy(accepted, ({ operationId }) => operationId);

  async function flawsIn(each: ContractCase): Promise<string[]> {
    const response = await fetch(requestFor(target, each));
    const isComputed = !response.headers.has('x-sandbox-source');
    return response.status === 200 && isComputed
      ? flawsOf(each.operationId, response)
      : [each.name];
  }

  test.each(routes.map(({ operationId }) => operationId))(
    'to %s is computed, and answered as described to the last field',
    async (operationId) => {
      const cases = byOperation.get(operationId) ?? [];
      expect(cases.length).toBeGreaterThan(0);
      for (const each of cases) expect(await flawsIn(each)).toEqual([]);
    },
  );
});

test('a misspelt filter is told, with the one that was meant', async () => {
  const url = `${ORIGIN}/api/v1/tiktok-shop/products/explore?min_revenu=50000`;
  const response = await createPatient().fetch(
    new Request(url, { headers: { 'x-api-key': accountOf('normal').key } }),
  );
  expect(response.status).toBe(200);
  expect(response.headers.get('x-sandbox-unknown')).toBe('min_revenu (did you mean min_revenue?)');
});

describe('the account', () => {
  const session = { cookie: 'wh_session=test' };

  test.each([
    ['getCredits', '/api/v1/tiktok-shop/credits'],
    ['getCreditBalance', '/api/v1/credits'],
    ['getUsage', '/api/usage'],
    ['listRequests', '/api/logs'],
    ['openApiPage', '/api'],
  ])('%s answers as described', async (id, path) => {
    const sandbox = createPatient();
    const headers = { ...session, 'x-api-key': accountOf('normal').key };
    await sandbox.fetch(new Request(`${ORIGIN}/api/v1/credits`, { headers }));
    const response = await sandbox.fetch(new Request(`${ORIGIN}${path}`, { headers }));
    expect(response.status).toBe(200);
    expect(await flawsOf(id, response)).toEqual([]);
  });

  test('regenerateKey answers as described, without the key', async () => {
    const response = await createPatient().fetch(
      new Request(`${ORIGIN}/api/regenerate`, { method: 'POST', headers: session }),
    );
    expect(await response.clone().json()).toEqual({ success: true });
    expect(await flawsOf('regenerateKey', response)).toEqual([]);
  });
});
