/** One request in as many attempts as it needs: limits, time, repetition. */

import type { Meter } from './credits.ts';
import {
  ConnectionError,
  RateLimitError,
  TimeoutError,
  type WinningHunterError,
} from './errors.ts';
import { failureOf, isPassing, parsed } from './failure.ts';
import type { Limiter } from './limiter.ts';
import type { Log } from './log.ts';
import type { Operation } from './operation.ts';
import type { CallInfo, Patience, Settings } from './options.ts';
import { orAbort, sleep, within } from './wait.ts';

/** What all calls of a client share. */
export type Shared = {
  settings: Settings;
  limiter: Limiter | undefined;
  meter: Meter;
  log: Log;
  redact: (text: string) => string;
};

/** What is known of the call that a request belongs to. */
export type CallContext = {
  operation: Operation;
  info: CallInfo;
  patience: Required<Patience>;
  /** When the whole call began, by `performance.now()`. */
  since: number;
  /** Attempts that were repeated after a failure, or after the rate limit refused them. */
  failed: number;
  limited: number;
  /** Ends the whole call. */
  signal: AbortSignal;
};

/** Sends a request, again if that is safe and there is time. Resolves to the last answer, a copy without secrets. */
export async function attempt(
  shared: Shared,
  context: CallContext,
  request: Request,
): Promise<Response> {
  const { limiter, log } = shared;
  const { operation, info, patience, since, signal } = context;
  for (;;) {
    const leave =
      operation.credits > 0 ? await limiter?.(signal, patience.timeoutMs, since) : undefined;
    info.attempts += 1;
    const { response, error } = await once(shared, context, request).finally(leave);
    info.status = response?.status;
    if (!error) {
      return response;
    }
    const isLimited = error instanceof RateLimitError;
    const kind = isLimited ? 'limited' : 'failed';
    const ms = delay(error, context[kind]);
    if (isLimited) {
      limiter?.pause(ms);
    }
    if (!mayRepeat(context, error) || performance.now() + ms >= since + patience.deadlineMs) {
      return response ?? Promise.reject(error);
    }
    context[kind] += 1;
    const level = isLimited ? 'warn' : 'info';
    log(level, `${error.message} Attempt ${info.attempts + 1} follows in ${Math.round(ms)} ms.`);
    await sleep(ms, signal);
  }
}

/** A request that the rate limit refused was not processed; any other may have been. */
function mayRepeat(
  { operation, patience, failed }: CallContext,
  error: WinningHunterError,
): boolean {
  return error instanceof RateLimitError
    ? patience.retries > 0
    : operation.kind !== 'W' && failed < patience.retries && isPassing(error);
}

/** Exponential with full jitter, and never earlier than the answer asked for; in milliseconds. */
function delay(error: WinningHunterError, count: number): number {
  const least = error.retryAfterMs ?? (error instanceof RateLimitError ? 1000 : 0);
  return Math.max(least, Math.random() * Math.min(30_000, 1000 * 2 ** count));
}

type Outcome =
  | { response: Response; error?: undefined }
  | { response?: Response; error: WinningHunterError };

/** One attempt, with the body of its answer. Rejects if the whole call is over, or with what middleware throws. */
async function once(shared: Shared, context: CallContext, request: Request): Promise<Outcome> {
  const { settings, meter, redact, log } = shared;
  const { operation, info, patience, signal } = context;
  const { timeoutMs } = patience;
  const { route } = info;
  let lost: unknown;
  const losing = (error: unknown) => {
    lost = error;
    throw error;
  };
  const chain = settings.middleware.reduceRight<(each: Request) => Promise<Response>>(
    (next, each) => (current) =>
      each(
        { operation: operation.name, route, attempt: info.attempts, request: current },
        (other = current) => next(other),
      ),
    (each) => (settings.fetch ?? fetch)(each).catch(losing),
  );
  const late = () =>
    new TimeoutError(`${route} got no whole answer within ${timeoutMs} ms.`, { code: 'timeout' });
  try {
    return await within(timeoutMs, late, signal, async (own) => {
      const answer = await orAbort(own, chain(new Request(request.clone(), { signal: own })));
      const { ok, status } = answer;
      // what is no success says enough by its status and headers
      const reading = answer.text().catch((error) => (ok ? losing(error) : ''));
      const text = await orAbort(own, reading);
      log('debug', `${route} answered ${status}.`);
      meter.count(operation, status, text);
      // copies, since nobody can read a body twice
      if (ok) {
        return { response: new Response(text || null, answer) };
      }
      const shown = redact(text);
      const headers = [...answer.headers].map(([name, value]): [string, string] => [
        name,
        redact(value),
      ]);
      const response = new Response(shown || null, { status, headers });
      return { response, error: failureOf(route, response, parsed(shown)) };
    });
  } catch (error) {
    if (signal.aborted || (error !== lost && !(error instanceof TimeoutError))) {
      throw signal.aborted ? signal.reason : error;
    }
    return { error: error instanceof TimeoutError ? error : connectionError(route, error, redact) };
  }
}

function connectionError(
  route: string,
  lost: unknown,
  redact: (text: string) => string,
): ConnectionError {
  const cause = withoutSecrets(lost, redact, 3);
  const words = [cause, cause.cause].flatMap((each) => (each instanceof Error ? each.message : []));
  return new ConnectionError(`${route} got no whole answer: ${words.join(': ')}`, { cause });
}

/** A copy of an error with its name, message, code and causes, and nothing else that may hold a secret. */
function withoutSecrets(error: unknown, redact: (text: string) => string, depth: number): Error {
  const { name, code, message = String(error), cause } = Object(error);
  const inner =
    cause && depth > 0 ? { cause: withoutSecrets(cause, redact, depth - 1) } : undefined;
  return Object.assign(new Error(redact(String(message)), inner), {
    ...(name && { name: redact(String(name)) }),
    ...(code && { code: redact(String(code)) }),
  });
}
