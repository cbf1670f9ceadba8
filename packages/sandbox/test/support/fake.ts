/** A small API in place of the description, so that a test of the engine needs none of its data. */

import type { Contract, Examples, Route } from '../../src/contract.ts';
import type { Parts, Problem } from '../../src/generated/requests.js';
import type { Handlers } from '../../src/handler.ts';
import type { SandboxOptions } from '../../src/options.ts';
import { assemble, type Sandbox } from '../../src/sandbox.ts';
import type { World, WorldOptions } from '../../src/world/world.ts';

export const ADVICE = 'Send `period` alone.';

const usual = {
  tags: [],
  media: [],
  takesKey: true,
  takesSession: false,
  credits: 1,
  window: null,
  takes: [],
  isSafe: true,
} as const;
const dashboard = { ...usual, takesKey: false, takesSession: true, credits: 0 };
const period = { window: 'PeriodWindow', takes: ['period'] };
const range = { window: 'DateRangeWindow', takes: ['date_range', 'date_from', 'date_to'] };
const post = {
  method: 'post',
  media: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
};

const routes: readonly Route[] = [
  { ...usual, operationId: 'listThings', method: 'get', path: '/api/v1/things', ...period },
  { ...usual, operationId: 'findThings', path: '/api/v1/things', ...post, ...period },
  { ...usual, operationId: 'getThing', method: 'get', path: '/api/v1/things/{id}' },
  {
    ...usual,
    operationId: 'listTabs',
    method: 'get',
    path: '/api/v1/tabs',
    ...range,
  },
  { ...usual, operationId: 'touch', method: 'post', path: '/api/v1/touch', isSafe: false },
  { ...usual, operationId: 'search', method: 'get', path: '/api/v1/search', takesSession: true },
  { ...usual, operationId: 'getCredits', method: 'get', path: '/api/v1/tiktok-shop/credits' },
  { ...usual, operationId: 'getCreditBalance', method: 'get', path: '/api/v1/credits' },
  { ...dashboard, operationId: 'openApiPage', method: 'get', path: '/api' },
  { ...dashboard, operationId: 'getUsage', method: 'get', path: '/api/usage' },
  { ...dashboard, operationId: 'listRequests', method: 'get', path: '/api/logs' },
  { ...dashboard, operationId: 'regenerateKey', method: 'post', path: '/api/regenerate' },
];

const REFUSED = ['start_date', 'end_date'];

function routeOf(operationId: string): Route {
  return routes.find((each) => each.operationId === operationId) as Route;
}

function names(operationId: string): string[] {
  return ['country', 'limit', ...routeOf(operationId).takes];
}

/** Takes what `names` says; `limit` is a number, and `date_range=custom` needs both dates. */
function check(operationId: string, { path, query, body }: Parts) {
  const { takes } = routeOf(operationId);
  const known = [...names(operationId), ...REFUSED, 'api_key'];
  const value = body?.value ?? {};
  const fields = Array.isArray(value) ? value : Object.entries(value);
  const sent = Object.fromEntries([...query, ...fields]) as Record<string, unknown>;
  const problems: Problem[] = [];
  for (const name of REFUSED.filter((each) => each in sent)) {
    problems.push({ in: 'query', name, kind: 'refused', message: ADVICE });
  }
  if ('limit' in sent && !/^\d+$/.test(String(sent['limit']))) {
    problems.push({
      in: 'query',
      name: 'limit',
      kind: 'wrong',
      message: '`limit` must be integer.',
    });
  }
  if (sent['date_range'] === 'custom') {
    for (const name of takes.filter((each) => !(each in sent))) {
      problems.push({ in: 'query', name, kind: 'missing', message: `\`${name}\` is required.` });
    }
  }
  return {
    input: { ...sent, ...path },
    unknown: Object.keys(sent).filter((name) => !known.includes(name)),
    problems,
  };
}

export const contract: Contract = {
  routes,
  check,
  names,
  examples: {
    listThings: {
      '200': { first: { things: ['a'] }, second: { things: ['b'] } },
      '429': {
        rateLimit: { success: false, error: 'Slow down' },
        exhausted: { success: false, error: 'Spent', credits: {} },
      },
      '500': { failure: { success: false, error: 'Internal server error' } },
    },
    search: { '200': { found: { found: 1 } } },
    openApiPage: { '200': { page: '<h1>API</h1>' } },
  },
};

/** Answer with what they were given. */
export const echo: Handlers = {
  listThings: (input, { firstSeen, now }) => ({ input, now, ...(firstSeen && { firstSeen }) }),
  findThings: (input) => ({ input }),
  getThing: (input) => ({ input }),
  listTabs: (input) => ({ input }),
};

export const START: number = Date.UTC(2026, 2, 14, 12);

export type Fake = Sandbox & {
  /** Moves the sandbox's clock, which otherwise stands still. */
  wait(ms: number): void;
  /** Lines that a developer was told. */
  lines: string[];
  /** What worlds were asked for. */
  worlds: WorldOptions[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Replaces the key, and reads the new one off the page of the dashboard. */
  replaceKey(): Promise<string>;
};

export const ORIGIN = 'https://sandbox.example';
export const KEY: string = `wh_${'0'.repeat(48)}`;
export const SESSION: Record<string, string> = { cookie: 'wh_session=test' };

export function createFake(
  options: SandboxOptions = {},
  handlers: Handlers = echo,
  examples: Examples = contract.examples,
): Fake {
  let now = START;
  const lines: string[] = [];
  const worlds: WorldOptions[] = [];
  const createWorld = (wanted: WorldOptions): World => {
    worlds.push(wanted);
    return { seed: wanted.seed } as World;
  };
  const sandbox = assemble(
    { contract: { ...contract, examples }, handlers, createWorld },
    { now: () => now, log: (line) => lines.push(line), ...options },
  );
  const get: Fake['get'] = (path, headers = { 'x-api-key': KEY }) =>
    sandbox.fetch(new Request(ORIGIN + path, { headers }));
  const post: Fake['post'] = (
    path,
    body,
    headers = { 'x-api-key': KEY, 'content-type': 'application/json' },
  ) =>
    sandbox.fetch(
      new Request(ORIGIN + path, {
        method: 'POST',
        headers,
        ...(body !== undefined && {
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      }),
    );
  return {
    ...sandbox,
    lines,
    worlds,
    wait: (ms) => {
      now += ms;
    },
    get,
    post,
    replaceKey: async () => {
      await post('/api/regenerate', undefined, SESSION);
      const page = await (await get('/api', SESSION)).text();
      return /wh_[0-9a-f]{48}/.exec(page)?.[0] ?? '';
    },
  };
}
