import type { TestAccount } from './account/accounts.ts';
import { readKey, readSession, whyUnauthorized } from './account/credentials.ts';
import { figures, refund } from './account/credits.ts';
import type { Standing } from './account/store.ts';
import { type Answer, failure, json, withHeaders } from './answer.ts';
import { type Fault, type FaultKind, faultyAnswer } from './control/faults.ts';
import { takeFault } from './control/plan.ts';
import { preferredAnswer } from './examples.ts';
import { Refusal } from './handler.ts';
import { type Call, operate } from './operate.ts';
import { readPreferences } from './preferences.ts';
import { lineOf, verbOf } from './router.ts';
import type { Setup } from './setup.ts';
import { wait } from './wait.ts';

/** A request for an operation. */
export type Asked = Pick<Call, 'request' | 'route' | 'values' | 'target'>;

/** An answer, and what happens to it on its way. */
export type Outcome = { readonly answer: Answer; readonly fault?: FaultKind };

/** Takes a request from its credentials to its answer. Throws a `Refusal` before it is anybody's. */
export async function serve(setup: Setup, asked: Asked): Promise<Outcome> {
  const { request, target, route } = asked;
  const preferences = readPreferences(request.headers, target);
  const delayMs = setup.plan.latencyMs + (preferences.delayMs ?? 0);
  if (delayMs > 0) await wait(delayMs, request.signal);
  const account = await identify(setup, asked);
  if (!account) {
    setup.note(`${lineOf(route)}: ${whyUnauthorized(request.headers, target, route)}`);
    return { answer: failure(401, 'Unauthorized') };
  }
  const call = { ...asked, preferences, account };
  const planned = takeFault(setup.plan, route.operationId);
  const answer = await (route.credits > 0 ? meter : answerFreely)(setup, call, planned);
  const fault = preferences.fault ?? (planned?.kind === 'status' ? undefined : planned?.kind);
  return { answer, ...(fault && { fault }) };
}

type Identified = Omit<Call, 'balance'>;

async function identify(
  { accounts, store }: Setup,
  { request: { headers }, route, target }: Asked,
): Promise<TestAccount | undefined> {
  const key = route.takesKey ? readKey(headers, target) : undefined;
  if (key !== undefined) {
    const id = await store.identify(key);
    return accounts.find((account) => account.id === id);
  }
  if (!route.takesSession) return route.takesKey ? undefined : accounts[0];
  const session = readSession(headers);
  return accounts.find((account) => account.session === session);
}

async function answerFreely(
  setup: Setup,
  call: Identified,
  fault: Fault | undefined,
): Promise<Answer> {
  const { balance } = await setup.store.standing(call.account.id, setup.clock.now());
  return attempt(setup, { ...call, balance }, fault);
}

/** Counts and charges the request, answers it, and pays back what is not to be charged. */
async function meter(setup: Setup, call: Identified, fault: Fault | undefined): Promise<Answer> {
  const { store, clock } = setup;
  const { account, route } = call;
  const uncounted = uncountedAnswer(setup, call, fault);
  const answer = uncounted ? { ...uncounted, credits: 0 } : await answerCharged(setup, call, fault);
  await store.record(account.id, {
    time: clock.now(),
    method: verbOf(route),
    path: call.target.path,
    status: answer.status,
    credits: answer.credits,
  });
  return answer;
}

/** What is answered before an account's requests are counted. */
function uncountedAnswer(
  { contract }: Setup,
  { account, route, preferences }: Identified,
  fault: Fault | undefined,
): Answer | undefined {
  if (!account.hasAccess) return failure(403, 'WinningHunter Basic plan or higher required');
  const ordered =
    fault?.kind === 'status'
      ? faultyAnswer(contract.examples, route.operationId, fault)
      : preferredAnswer(contract, route, preferences);
  return ordered && !isCounted(ordered.status) ? ordered : undefined;
}

async function answerCharged(
  setup: Setup,
  call: Identified,
  fault: Fault | undefined,
): Promise<Answer & { credits: number }> {
  const { store, clock } = setup;
  const { account, route } = call;
  const admission = await store.admit(account.id, route.credits, clock.now());
  const { charge, balance, isWithinRate } = admission;
  if (!charge) {
    const answer = isWithinRate ? creditsExhausted(admission) : rateExceeded(admission);
    return { ...withStanding(answer, admission), credits: 0 };
  }
  const answer = await attempt(setup, { ...call, balance }, fault);
  if (isCharged(answer.status)) {
    return { ...withStanding(answer, admission), credits: route.credits };
  }
  await store.refund(account.id, charge, clock.now());
  const standing = { ...admission, balance: refund(balance, charge) };
  return { ...withStanding(answer, standing), credits: 0 };
}

/** An answer in any case: a fault, a refusal, or the 500 of what was not foreseen. */
async function attempt(setup: Setup, call: Call, fault: Fault | undefined): Promise<Answer> {
  try {
    return fault?.kind === 'status'
      ? faultyAnswer(setup.contract.examples, call.route.operationId, fault)
      : await operate(setup, call);
  } catch (error) {
    if (error instanceof Refusal) return json(error.status, error.body);
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    setup.settings.log(`${call.route.operationId} failed: ${reason}`);
    return failure(500, 'Internal server error');
  }
}

/** Of who stands before the counters: credentials and plan, and the proxy in front of the service. */
const UNCOUNTED: readonly number[] = [401, 403, 405, 408, 413, 414, 431];

function isCounted(status: number): boolean {
  return !UNCOUNTED.includes(status);
}

/** A 429 costs nothing, a failure is paid back, other errors stay charged. */
function isCharged(status: number): boolean {
  return isCounted(status) && status !== 429 && status < 500;
}

function rateExceeded({ rate }: Standing): Answer {
  return withHeaders(failure(429, 'Rate limit exceeded: 60 requests per minute.'), {
    'retry-after': String(Math.ceil(rate.retryMs / 1000)),
  });
}

const PURCHASE_URL = 'https://app.winninghunter.com/api';

function creditsExhausted({ balance }: Standing): Answer {
  const error = `Monthly credit limit reached (${balance.limit}). Resets next month.`;
  const more = { credits: figures(balance), purchase: { url: PURCHASE_URL } };
  return failure(429, error, more);
}

/** Tells what is left, in the form of RFC 8941. */
function withStanding(answer: Answer, { balance, rate }: Standing): Answer {
  const { used, limit, remaining } = figures(balance);
  const packs = balance.addon > 0 ? `, addon=${balance.addon}` : '';
  return withHeaders(answer, {
    'x-sandbox-credits': `used=${used}, limit=${limit}, remaining=${remaining}${packs}`,
    'x-sandbox-rate': `limit=${rate.limit}, remaining=${rate.remaining}`,
  });
}
