import { expect, test } from 'vitest';
import { createFake, type Fake, KEY, ORIGIN, SESSION } from '../test/support/fake.ts';

const PATH = '/api/v1/things';

/** What a status costs when the service answers it, and whether it counts for the rate. */
const RULES = [
  { statuses: [401, 403], cost: 0, counted: 0, from: 'credentials and plan' },
  { statuses: [405, 408, 413, 414, 431], cost: 0, counted: 0, from: 'the proxy or the server' },
  { statuses: [429], cost: 0, counted: 1, from: 'the counters' },
  { statuses: range(500, 599), cost: 0, counted: 1, from: 'a failure' },
];
const REFUSED = { cost: 1, counted: 1, from: 'the operation itself' };

const cases = range(400, 599).map((status) => {
  const { cost, counted, from } =
    RULES.find(({ statuses }) => statuses.includes(status)) ?? REFUSED;
  return { status, cost, counted, from };
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Has an example of each status. */
function createForced(): Fake {
  const named = cases.map(({ status }) => [status, { only: { success: false, status } }]);
  return createFake({}, {}, { listThings: Object.fromEntries(named) });
}

async function standingOf(sandbox: Fake): Promise<{ cost: number; counted: number }> {
  const response = await sandbox.get('/__sandbox__', {});
  const { accounts } = (await response.json()) as {
    accounts: { credits: { used: number }; rate: { limit: number; remaining: number } }[];
  };
  const { credits, rate } = accounts[0] as (typeof accounts)[number];
  return { cost: credits.used, counted: rate.limit - rate.remaining };
}

test.each(cases)('$status, as $from answers it, costs $cost by Prefer', async (wanted) => {
  const { status, cost, counted } = wanted;
  const sandbox = createForced();
  const response = await sandbox.get(PATH, { 'x-api-key': KEY, prefer: `code=${status}` });
  expect(response.status).toBe(status);
  expect(await standingOf(sandbox)).toEqual({ cost, counted });
});

test.each(cases)('$status, as $from answers it, costs $cost by a fault', async (wanted) => {
  const { status, cost, counted } = wanted;
  const sandbox = createForced();
  await sandbox.post('/__sandbox__/faults', { status }, {});
  expect((await sandbox.get(PATH)).status).toBe(status);
  expect(await standingOf(sandbox)).toEqual({ cost, counted });
});

test.each([
  ['413', 413, { 'content-length': String(11 * 1024 * 1024) }, `${PATH}`],
  ['414', 414, {}, `${PATH}?search=${'x'.repeat(9_000)}`],
])('%s costs nothing that nobody ordered either', async (_, status, headers, path) => {
  const sandbox = createForced();
  const response = await sandbox.fetch(
    new Request(ORIGIN + path, {
      method: 'POST',
      headers: { 'x-api-key': KEY, 'content-type': 'application/json', ...headers },
      body: '{}',
    }),
  );
  expect(response.status).toBe(status);
  expect((await standingOf(sandbox)).cost).toBe(0);
});

test.each(['code=418, example=none', 'code=x'])(
  'a wish that cannot be met, such as %s, costs nothing',
  async (prefer) => {
    const sandbox = createForced();
    const { status } = await sandbox.get(PATH, { 'x-api-key': KEY, prefer });
    expect([400, 404]).toContain(status);
    expect(await standingOf(sandbox)).toEqual({ cost: 0, counted: 0 });
  },
);

test('an order is in the log with what it cost', async () => {
  const sandbox = createForced();
  for (const code of [414, 429, 404]) {
    await sandbox.get(PATH, { 'x-api-key': KEY, prefer: `code=${code}` });
  }
  const response = await sandbox.get('/api/logs', SESSION);
  expect(await response.json()).toMatchObject([
    { status: 404, credits: 1 },
    { status: 429, credits: 0 },
    { status: 414, credits: 0 },
  ]);
});
