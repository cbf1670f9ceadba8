/** What the sandbox answers passes Prism's validation proxy, through which no wrong answer comes. */

import { createRequire } from 'node:module';
import {
  type ContractCase,
  contractCases,
  pagesOf,
  requestFor,
  waysOf,
  withFields,
} from '@winninghunter/conformance';
import { operations } from '@winninghunter/openapi';
import strict from '@winninghunter/openapi/openapi.strict.json' with { type: 'json' };
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
const firsts = [...byOperation.values()].flatMap(([first]) => first ?? []);
const metered = firsts.filter((each) => creditsOf(each) > 0);

/** A request with what is right or wrong about it, and the status that it leads to. */
type Asked = {
  readonly status: number;
  readonly contractCase: ContractCase;
  /** The id of an account; any other text is a key that nobody has. */
  readonly as?: string;
  readonly fields?: object;
};

test('every operation is asked, and often enough', () => {
  expect(new Set(byOperation.keys())).toEqual(new Set(Object.keys(operations)));
  expect(accepted.length).toBeGreaterThanOrEqual(LEAST_REQUESTS);
  expect(metered.length).toBeGreaterThan(100);
});

test('what is documented comes through', { timeout: TIMEOUT_MS }, async () => {
  const asked = accepted.map((contractCase) => ({ status: 200, contractCase }));
  expect(await flawsOf(createFreshSandbox(), asked)).toEqual([]);
});

test('what an account is refused with comes through', { timeout: TIMEOUT_MS }, async () => {
  const asked = metered.flatMap((contractCase): Asked[] => [
    { status: 401, contractCase, as: 'wh_nobody' },
    { status: 403, contractCase, as: 'no-access' },
    { status: 429, contractCase, as: 'out-of-credits' },
    { status: 429, contractCase, as: 'throttled' },
  ]);
  expect(await flawsOf(createFreshSandbox(), asked)).toEqual([]);
});

test('a failure comes through', { timeout: TIMEOUT_MS }, async () => {
  const { fetch, ...engine } = createFreshSandbox();
  const failing: Engine = {
    ...engine,
    fetch: (request) => {
      const { headers } = request;
      headers.set('prefer', 'code=500');
      return fetch(request);
    },
  };
  const asked = firsts.map((contractCase) => ({ status: 500, contractCase }));
  expect(await flawsOf(failing, asked)).toEqual([]);
});

test('the proxy in front of the service comes through', { timeout: TIMEOUT_MS }, async () => {
  const fields = { more: 'x'.repeat(9_000) };
  const asked = firsts
    .filter((each) => describes(each, 414))
    .map((contractCase) => ({ status: 414, contractCase, fields }));
  expect(asked.length).toBeGreaterThan(30);
  expect(await flawsOf(createFreshSandbox(), asked)).toEqual([]);
});

test('what there is not comes through', { timeout: TIMEOUT_MS }, async () => {
  const asked = firsts.filter((each) => describes(each, 404)).flatMap(withoutItsEntity);
  expect(asked.length).toBeGreaterThan(30);
  expect(await flawsOf(createFreshSandbox(), asked)).toEqual([]);
});

test('what only the world refuses comes through', { timeout: TIMEOUT_MS }, async () => {
  const asked = firsts.flatMap((contractCase) =>
    (waysOf(contractCase.operationId) ?? [])
      .filter(({ style }) => style === 'cursor')
      .map(({ parameter }) => ({ status: 400, contractCase, fields: { [parameter]: 'nonsense' } })),
  );
  expect(asked.length).toBeGreaterThan(10);
  expect(await flawsOf(createFreshSandbox(), asked)).toEqual([]);
});

const MOST_PAGES = 3;

test('further pages come through', { timeout: TIMEOUT_MS }, async () => {
  const origin = await openProxy(createFreshSandbox());
  const ask = async (contractCase: ContractCase): Promise<unknown> => {
    const response = await send(origin, { status: 200, contractCase });
    const text = await response.text();
    expect(`${response.status} ${text}`).toMatch(/^200 /);
    return JSON.parse(text);
  };
  for (const { operationId } of firsts) {
    for (const way of waysOf(operationId) ?? []) {
      const size = way.size === undefined ? {} : { [way.size]: 4 };
      const pages = pagesOf(ask, withFields(shortest(operationId), size), way);
      for (let count = 0; count < MOST_PAGES; count += 1) await pages.next();
    }
  }
});

test('what is not as described does not come through', { timeout: TIMEOUT_MS }, async () => {
  const wrong: Engine = {
    operationCount: 1,
    fetch: async () => Response.json({ success: 'perhaps', data: 'none', total: 'many' }),
  };
  const contractCase = shortest('searchMetaAds');
  expect(await flawsOf(wrong, [{ status: 200, contractCase }])).toEqual([
    expect.stringMatching(/: 500 .*errors#VIOLATIONS/),
  ]);
});

/** What does not come back as it should through a proxy before an engine. */
async function flawsOf(engine: Engine, asked: readonly Asked[]): Promise<string[]> {
  const origin = await openProxy(engine);
  const flaws: string[] = [];
  for (const each of asked) {
    const response = await send(origin, each);
    const text = await response.text();
    if (response.status === each.status && !response.headers.has('sl-violations')) continue;
    flaws.push(`${each.contractCase.name}: ${response.status} ${text}`);
  }
  return flaws;
}

/** The origin of a proxy that answers 500 where the engine does not answer as described. */
async function openProxy(engine: Engine): Promise<string> {
  const server = await startServer({ engine, host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.close());
  const prism = run(PRISM_CLI, ['proxy', '-p', '0', '--errors', DESCRIPTION, server.url]);
  const [, origin = ''] = await prism.printed(/listening on (http:\S+)/);
  return origin;
}

function send(origin: string, { contractCase, as = 'normal', fields = {} }: Asked) {
  const account = testAccounts.find(({ id }) => id === as);
  const credentials = {
    apiKey: account?.key ?? as,
    session: `wh_session=${account?.session ?? as}`,
  };
  return fetch(requestFor({ origin, ...credentials }, withFields(contractCase, fields)));
}

const IDS = /^(id|topic|shopid|\w+_id)$/;

/** Asks for what has another id; none if no parameter names an entity. */
function withoutItsEntity(contractCase: ContractCase): Asked[] {
  const { request } = contractCase;
  const replaced = (values: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, IDS.test(name) ? '40400' : value]),
    );
  const { path, query, body } = request;
  const names = Object.keys({ ...path, ...query, ...body });
  if (!names.some((name) => IDS.test(name))) return [];
  const changed = {
    ...request,
    path: replaced(path),
    query: replaced(query),
    body: body && replaced(body),
  };
  return [{ status: 404, contractCase: { ...contractCase, request: changed } }];
}

/** The request that asks for least. */
function shortest(operationId: ContractCase['operationId']): ContractCase {
  const length = ({ request: { query, body } }: ContractCase): number =>
    JSON.stringify({ ...query, ...body }).length;
  const [first] = (byOperation.get(operationId) ?? []).toSorted(
    (one, other) => length(one) - length(other),
  );
  if (!first) throw new RangeError(`There is no operation ${operationId}.`);
  return first;
}

function describes({ operation: { method, path } }: ContractCase, status: number): boolean {
  const paths: Record<string, Record<string, { responses: object }>> = strict.paths;
  return Object.hasOwn(paths[path]?.[method]?.responses ?? {}, status);
}

function creditsOf({ operation }: ContractCase): number {
  const { credits } = operation.extensions['x-metering'] as { credits: number };
  return credits;
}

/** Prism takes a form without fields, which is no byte long, for no body. */
function isEmptyForm({ request: { mediaType, body = {} } }: ContractCase): boolean {
  return mediaType === 'application/x-www-form-urlencoded' && Object.keys(body).length === 0;
}
