/** What is answered with a status that no operation describes is the sandbox's own, and is listed here. */

import { contractCases, requestFor } from '@winninghunter/conformance';
import { expect, test } from 'vitest';
import { createSandbox, testAccounts } from '../src/index.ts';
import { MAX_BODY_BYTES } from '../src/limits.ts';
import { describedStatuses } from './support/described.ts';

/** What the service does then is not documented. */
const OWN = [405, 413, 415];

/** Described of some operations alone: a wish is for an example, and a long URL reaches no operation. */
const OF_SOME = [404, 414];

const ORIGIN = 'https://sandbox.example';
const sandbox = createSandbox({ scale: 60 });
const [account] = testAccounts;
const target = {
  origin: ORIGIN,
  apiKey: account?.key ?? '',
  session: `wh_session=${account?.session}`,
};

const accepted = contractCases().filter(({ status }) => status === 200);
const requests = [...Map.groupBy(accepted, ({ operationId }) => operationId)].map(
  ([operationId, [first]]) => ({ operationId, make: () => requestFor(target, first as never) }),
);

type Change = {
  readonly method?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What is wrong with a request, by the status that it leads to. */
const changes: readonly (readonly [status: number, change: Change])[] = [
  [401, { headers: { 'x-api-key': '', cookie: '' } }],
  [404, { headers: { prefer: 'code=418' } }],
  [405, { method: 'PUT' }],
  [413, { headers: { 'content-length': String(MAX_BODY_BYTES + 1) } }],
  [414, { query: `&search=${'x'.repeat(9_000)}` }],
  [415, { headers: { 'content-type': 'application/xml' } }],
];

async function statusOf(request: Request, change: Change): Promise<number> {
  await sandbox.fetch(new Request(`${ORIGIN}/__sandbox__/reset`, { method: 'POST' }));
  const body = await request.text();
  const { status } = await sandbox.fetch(
    new Request(request.url + (change.query ?? ''), {
      method: change.method ?? request.method,
      headers: { ...Object.fromEntries(request.headers), ...change.headers },
      ...(body && { body }),
    }),
  );
  return status;
}

/** What is wrong with a body is so only where there is one. */
function isMet([status]: (typeof changes)[number], { headers }: Request): boolean {
  return (status !== 413 && status !== 415) || headers.has('content-type');
}

test('no operation describes a status that is the sandbox’s own', () => {
  const described = new Set(requests.flatMap(({ operationId }) => describedStatuses(operationId)));
  expect(OWN.filter((status) => described.has(status))).toEqual([]);
  expect(OF_SOME.filter((status) => !described.has(status))).toEqual([]);
});

test('nothing else is answered that an operation does not describe', async () => {
  const beyond = new Set<number>();
  for (const change of changes) {
    const [status, wrong] = change;
    for (const { operationId, make } of requests.filter((each) => isMet(change, each.make()))) {
      expect(`${operationId} ${await statusOf(make(), wrong)}`).toBe(`${operationId} ${status}`);
      if (!describedStatuses(operationId).includes(status)) beyond.add(status);
    }
  }
  expect([...beyond].sort()).toEqual([...OWN, ...OF_SOME].sort());
});
