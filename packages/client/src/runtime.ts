/** What every call goes through, by method, by function or by path. */

import { attempt, type CallContext } from './attempts.ts';
import { asForm } from './body.ts';
import type { CallOptions, Reply } from './call.ts';
import { type CreditMeter, createMeter } from './credits.ts';
import { AbortError, AuthenticationError, TimeoutError, WinningHunterError } from './errors.ts';
import { limiterOf } from './limiter.ts';
import { createLog } from './log.ts';
import type { Operation } from './operation.ts';
import { type CallInfo, type ClientOptions, checkNumbers, settingsOf } from './options.ts';
import { present } from './present.ts';
import { createTransport, type RequestParts, type Sent, type Transport } from './transport.ts';
import { within } from './wait.ts';

/** Sends one request of a call, by its method. */
type Send = (method: string, parts: RequestParts) => Promise<Sent>;

/** What calls are made with. */
export type Runtime = Pick<Transport, 'use' | 'eject'> & {
  credits: CreditMeter;
  baseUrl: string;
  /** Takes secrets out of a text. */
  redact: (text: string) => string;
  /** Runs one call of an operation; `job` sends its requests. */
  exchange: <T>(
    operation: Operation,
    method: string,
    options: CallOptions,
    job: (send: Send, info: CallInfo) => Promise<T>,
  ) => Promise<T>;
  /** What is known of limits and credits now. */
  known: () => Pick<Reply<unknown>, 'rateLimit' | 'credits'>;
};

/** Throws a TypeError if an option is wrong. */
export function createRuntime(options: ClientOptions): Runtime {
  const settings = settingsOf(options);
  const { apiKey, baseUrl, cookie, credentials, rateLimit, instrument } = settings;
  const redact = redactor([apiKey, cookie, ...(cookie?.split(/;\s*/) ?? []).map(cookieValue)]);
  const meter = createMeter(settings.maxCredits);
  const log = createLog(settings.logger, settings.logLevel, redact);
  const limiter = rateLimit ? limiterOf(`${baseUrl} ${apiKey}`, rateLimit) : undefined;
  const shared = { settings, limiter, meter, log, redact };
  const transport = createTransport(baseUrl);

  /** What opens an operation: the session where that is all that does, or where there is no key. */
  function access(isSession: boolean, headers: object, route: string) {
    if (!isSession && apiKey) {
      return { headers: { 'X-API-Key': apiKey, ...headers } };
    }
    if (!cookie && !credentials && !hasCookie(headers)) {
      throw new AuthenticationError(
        `${route} takes the session of the dashboard. Give createClient \`cookie\`, or \`credentials: 'include'\`.`,
      );
    }
    return { credentials, headers: { ...(cookie && { cookie }), ...headers } };
  }

  return {
    ...transport,
    credits: meter.credits,
    baseUrl,
    redact,
    exchange(operation, method, { signal, headers, ...own }, job) {
      const { name, path, credits, body, isSession } = operation;
      const patience = { ...settings, ...present(own) };
      const { deadlineMs } = patience;
      const route = `${method} ${path}`;
      const info: CallInfo = { operation: name, route, attempts: 0, status: undefined };
      const since = performance.now();
      const late = () =>
        new TimeoutError(`${route} took longer than its deadline of ${deadlineMs} ms.`, {
          code: 'deadline',
        });
      const ended = (cause: unknown) =>
        new AbortError(`${route} was ended by its signal.`, { cause });

      const work = async (ending: AbortSignal) => {
        checkNumbers(own);
        const context: CallContext = {
          operation,
          info,
          patience,
          since,
          signal: ending,
          failed: 0,
          limited: 0,
        };
        const send: Send = (verb, parts) => {
          info.route = `${verb} ${path}`;
          const form = parts.body && 'umf'.includes(body) ? asForm(parts.body, body) : {};
          return transport.request(verb, path, {
            ...parts,
            ...form,
            ...access(isSession, { ...form.headers, ...headers }, route),
            fetch: (request: Request) => attempt(shared, context, request),
          });
        };
        const release = meter.reserve(route, credits);
        try {
          return await job(send, info);
        } finally {
          release();
        }
      };
      const run = () =>
        within(deadlineMs, late, signal, work, ended).catch((error) => {
          throw error instanceof WinningHunterError
            ? Object.assign(error, { operation: name })
            : error;
        });
      return instrument ? instrument(info, run) : run();
    },
    known: () => {
      const { spent, remaining } = meter.credits;
      return { rateLimit: limiter?.state(), credits: { spent, remaining } };
    },
  };
}

function hasCookie(headers: object): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === 'cookie');
}

function cookieValue(pair: string): string {
  return pair.slice(pair.indexOf('=') + 1);
}

/** Takes secrets out of a text, but for words too short to be one. */
function redactor(words: (string | undefined)[]): (text: string) => string {
  const secrets = words.flatMap((word = '') =>
    word.length > 7 ? [word, encodeURIComponent(word)] : [],
  );
  return (text) => secrets.reduce((each, secret) => each.replaceAll(secret, '[secret]'), text);
}
