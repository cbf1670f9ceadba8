import type { TestAccount } from '../account/accounts.ts';
import { figures } from '../account/credits.ts';
import type { Store } from '../account/store.ts';
import { type Answer, failure, json, withHeaders } from '../answer.ts';
import { readJson } from '../body.ts';
import { allowHeader, optionsAnswer } from '../cors.ts';
import type { Settings } from '../options.ts';
import { inWords } from '../refusals.ts';
import { verbFor } from '../router.ts';
import type { Clock } from './clock.ts';
import { type Order, readClock, readCredits, readFault, readLatency } from './orders.ts';
import type { Plan } from './plan.ts';

/** Where tests steer the sandbox. */
const CONTROL_PATH = '/__sandbox__';

export type Controlled = {
  readonly clock: Clock;
  readonly plan: Plan;
  readonly store: Store;
  readonly accounts: readonly TestAccount[];
  readonly settings: Settings;
  readonly operationIds: readonly string[];
  /** Answered from examples. */
  readonly answeredByExamples: readonly string[];
  /** Everything as it was at the start. */
  readonly reset: () => Promise<void>;
};

/** Whether a path is for the sandbox itself. */
export function isControl(path: string): boolean {
  return path === CONTROL_PATH || path.startsWith(`${CONTROL_PATH}/`);
}

/** Answers what is asked below `CONTROL_PATH`: each order, and each question, with the state after it. */
export async function control(
  controlled: Controlled,
  request: Request,
  path: string,
): Promise<Answer> {
  const verbs = own(VERBS, path.slice(CONTROL_PATH.length).replace(/\/$/, ''));
  if (!verbs) return unknownPath();
  const obey = own(verbs, verbFor(request));
  if (!obey) return withoutVerb(request, Object.keys(verbs));
  const refusal = await obey(controlled, request);
  return refusal === undefined ? json(200, await stateOf(controlled)) : failure(400, refusal);
}

/** Undefined once it is done; a sentence if it cannot be. */
type Obey = (controlled: Controlled, request: Request) => Promise<string | undefined>;

const VERBS: { readonly [path: string]: { readonly [verb: string]: Obey } } = {
  '': { GET: async () => undefined },
  '/reset': {
    POST: async ({ reset }) => {
      await reset();
      return undefined;
    },
  },
  '/clock': {
    POST: ordered(readClock, ({ clock }, time) => clock.set(time)),
  },
  '/credits': {
    POST: ordered(readCredits, ({ store, clock }, { account, ...change }) =>
      store.setBalance(account, change, clock.now()),
    ),
  },
  '/latency': {
    POST: ordered(readLatency, ({ plan }, { ms }) => {
      plan.latencyMs = ms;
    }),
  },
  '/faults': {
    POST: ordered(readFault, ({ plan }, fault) => {
      plan.faults.push(fault);
    }),
    DELETE: async ({ plan }) => {
      plan.faults.length = 0;
      return undefined;
    },
  },
};

function own<T>(values: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function ordered<T>(
  read: (body: unknown, controlled: Controlled) => Order<T>,
  obey: (controlled: Controlled, order: T) => void | Promise<void>,
): Obey {
  return async (controlled, request) => {
    const order = read(await readJson(request), controlled);
    if (typeof order === 'string') return order;
    await obey(controlled, order);
    return undefined;
  };
}

async function stateOf({
  clock,
  plan,
  store,
  accounts,
  settings,
  operationIds,
  answeredByExamples,
}: Controlled): Promise<object> {
  const { seed, scale, windows, unknown } = settings;
  const now = clock.now();
  return {
    now: new Date(now).toISOString(),
    seed,
    scale,
    windows,
    unknown,
    latencyMs: plan.latencyMs,
    faults: plan.faults,
    accounts: await Promise.all(
      accounts.map(async ({ id, description, session }) => {
        const { balance, rate } = await store.standing(id, now);
        return {
          id,
          description,
          key: await store.key(id),
          session,
          credits: { ...figures(balance), addon: balance.addon },
          rate,
        };
      }),
    ),
    operations: operationIds.length,
    answeredByExamples,
  };
}

function unknownPath(): Answer {
  const paths = Object.keys(VERBS).map((path) => CONTROL_PATH + path);
  return failure(404, `There are ${inWords(paths)}.`);
}

function withoutVerb({ method, headers }: Request, verbs: readonly string[]): Answer {
  const allow = allowHeader(verbs);
  if (method === 'OPTIONS') return optionsAnswer(headers, allow);
  return withHeaders(failure(405, `This path takes ${inWords(verbs)}.`), { allow });
}
