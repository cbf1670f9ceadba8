import type { TestAccount } from '../account/accounts.ts';
import type { Balance } from '../account/credits.ts';
import { MAX_DELAY_MS } from '../preferences.ts';
import type { Clock } from './clock.ts';
import { isFaultKind } from './faults.ts';
import type { PlannedFault } from './plan.ts';
import { parseTime } from './time.ts';

/** What a body orders, or a sentence that says what is wrong with it. */
export type Order<T> = T | string;

type Known = {
  readonly accounts: readonly TestAccount[];
  readonly operationIds: readonly string[];
};

export function readClock(body: unknown, { clock }: { clock: Clock }): Order<number> {
  const { set, advanceMs } = fieldsOf(body);
  const time = typeof set === 'string' ? parseTime(set) : set;
  const wanted = time ?? (isWhole(advanceMs) ? clock.now() + advanceMs : undefined);
  if (isWhole(wanted) && wanted <= LAST_TIME && (set === undefined) !== (advanceMs === undefined)) {
    return wanted;
  }
  return 'Send `set` (a time such as 2026-04-01T00:00:00Z, or milliseconds since 1970) or `advanceMs`.';
}

export function readCredits(
  body: unknown,
  { accounts }: Known,
): Order<{ account: string } & Partial<Balance>> {
  const { account = accounts[0]?.id, ...change } = fieldsOf(body);
  if (typeof account !== 'string' || !accounts.some(({ id }) => id === account)) {
    return `The account is ${JSON.stringify(account)}. Send one of ${accounts.map(({ id }) => id).join(', ')}.`;
  }
  const names = Object.keys(change);
  const isKnown = names.every((name) => name === 'used' || name === 'limit' || name === 'addon');
  if (names.length === 0 || !isKnown || !Object.values(change).every(isWhole)) {
    return 'Send `used`, `limit` or `addon`, whole numbers from 0 on.';
  }
  return { account, ...change };
}

export function readLatency(body: unknown): Order<{ ms: number }> {
  const { ms } = fieldsOf(body);
  if (isWhole(ms) && ms <= MAX_DELAY_MS) return { ms };
  return `Send \`ms\`, a whole number from 0 to ${MAX_DELAY_MS}.`;
}

export function readFault(body: unknown, { operationIds }: Known): Order<PlannedFault> {
  const { kind, status, times = 1, retryAfter, operationId } = fieldsOf(body);
  if (!isWhole(times) || times === 0) return 'Send `times` as a whole number from 1 on.';
  if (operationId !== undefined && !isOneOf(operationId, operationIds)) {
    return `There is no operation ${JSON.stringify(operationId)}.`;
  }
  if (retryAfter !== undefined && !isWhole(retryAfter)) {
    return 'Send `retryAfter` as a whole number of seconds.';
  }
  const more = { times, ...(operationId !== undefined && { operationId }) };
  if (isFaultKind(kind) && status === undefined) return { kind, ...more };
  if ((kind === undefined || kind === 'status') && isErrorStatus(status)) {
    return { kind: 'status', status, ...more, ...(retryAfter !== undefined && { retryAfter }) };
  }
  return 'Send `status` (400 to 599), or `kind` as reset, stall or truncate.';
}

const LAST_TIME = Date.UTC(9999, 11, 31);

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isErrorStatus(value: unknown): value is number {
  return isWhole(value) && value >= 400 && value <= 599;
}

function isOneOf(value: unknown, all: readonly string[]): value is string {
  return typeof value === 'string' && all.includes(value);
}
