/** What the sandbox answers passes Prism's validation proxy, through which no wrong answer comes. */

import { createRequire } from 'node:module';
import { type ContractCase, contractCases, requestFor } from '@winninghunter/conformance';
import { operations } from '@winninghunter/openapi';
import { testAccounts } from '@winninghunter/sandbox';
import { expect, onTestFinished, test } from 'vitest';
import type { Engine } from '../src/engine.ts';
import { startServer } from '../src/server.ts';
import { DESCRIPTION } from './support/compare.ts';
import { createFreshSandbox } from './support/fresh-sandbox.ts';
import { run } from './support/run.ts';

const PRISM_CLI = createRequire(import.meta.url).resolve('@stoplight/prism-cli');
const LEAST_REQUESTS = 500;
const TIMEOUT_MS = 120_000;

const accepted = contractCases().filter((each) => each.status === 200 && !isEmptyForm(each));
const byOperation = Map.groupBy(accepted, ({ operationId }) => operationId);
const metered = [...byOperation.values()].flatMap(([first]) =>
  first && creditsOf(first) > 0 ? [first] : [],
);

/** Who asks, what, and the status that it leads to. */
type Asked = readonly [account: string, contractCase: ContractCase, status: number];

test('every operation is asked, and often enough', () => {
  expect(new Set(byOperation.keys())).toEqual(new Set(Object.keys(operations)));
  expect(accepted.length).toBeGreaterThanOrEqual(LEAST_REQUESTS);
  expect(metered.length).toBeGreaterThan(100);
});

test('what is documented comes through', { timeout: TIMEOUT_MS }, async () => {
  const asked = accepted.map((each): Asked => ['normal', each, 200]);
  expect(await flawsOf(createFreshSandbox(), asked)).toEqual([]);
});

test('what an account is refused with comes through', { timeout: TIMEOUT_MS }, async () => {
  const asked = metered.flatMap((each): Asked[] => [
    ['no-access', each, 403],
    ['out-of-credits', each, 429],
    ['throttled', each, 429],
  ]);
  expect(await flawsOf(createFreshSandbox(), asked)).toEqual([]);
});

test('what is not as described does not come through', { timeout: TIMEOUT_MS }, async () => {
  const wrong: Engine = {
    operationCount: 1,
    fetch: async () => Response.json({ success: 'perhaps', data: 'none', total: 'many' }),
  };
  const [first] = accepted.filter(({ operationId }) => operationId === 'searchMetaAds');
  if (!first) throw new Error('Nothing is documented.');
  expect(await flawsOf(wrong, [['normal', first, 200]])).toEqual([
    expect.stringMatching(/: 500 .*errors#VIOLATIONS/),
  ]);
});

/** What does not come back as it should through a proxy before an engine. */
async function flawsOf(engine: Engine, asked: readonly Asked[]): Promise<string[]> {
  const server = await startServer({ engine, host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.close());
  const prism = run(PRISM_CLI, ['proxy', '-p', '0', '--errors', DESCRIPTION, server.url]);
  const [, origin = ''] = await prism.printed(/listening on (http:\S+)/);
  const flaws: string[] = [];
  for (const [account, contractCase, status] of asked) {
    const response = await fetch(requestFor({ origin, ...credentialsOf(account) }, contractCase));
    const text = await response.text();
    if (response.status === status && !response.headers.has('sl-violations')) continue;
    flaws.push(`${contractCase.name}: ${response.status} ${text}`);
  }
  return flaws;
}

function credentialsOf(id: string): { apiKey: string; session: string } {
  const account = testAccounts.find((each) => each.id === id);
  if (!account) throw new RangeError(`There is no account ${id}.`);
  return { apiKey: account.key, session: `wh_session=${account.session}` };
}

function creditsOf({ operation }: ContractCase): number {
  const { credits } = operation.extensions['x-metering'] as { credits: number };
  return credits;
}

/** Prism takes a form without fields, which is no byte long, for no body. */
function isEmptyForm({ request: { mediaType, body = {} } }: ContractCase): boolean {
  return mediaType === 'application/x-www-form-urlencoded' && Object.keys(body).length === 0;
}
