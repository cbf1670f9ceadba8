/** What a client and a call may be told, and what holds if they are not. */

import type { RateLimit } from './limiter.ts';
import type { Logger, LogLevel } from './log.ts';
import { present } from './present.ts';

/** One attempt of a call, as middleware sees it. */
export type Attempt = {
  /** The method that was called, such as `tiktokShop.products.explore`, or the route of a raw call. */
  readonly operation: string;
  /** Method and path as the description has them: `GET /api/v1/tiktok-ads/{id}`. */
  readonly route: string;
  /** From 1. */
  readonly attempt: number;
  readonly request: Request;
};

/**
 * Stands around each attempt. It calls `next` once, with another request if it likes, and gives its answer
 * or another. What it throws ends the call as it is; no attempt follows.
 */
export type Middleware = (
  attempt: Attempt,
  next: (request?: Request) => Promise<Response>,
) => Promise<Response>;

/** One call, as `instrument` sees it; all but its name change while it runs. */
export type CallInfo = {
  /** The method that was called, such as `tiktokShop.products.explore`, or the route of a raw call. */
  readonly operation: string;
  /** Method and path as the description has them; a GET whose URL is too long is followed by a POST. */
  route: string;
  /** Attempts that were made. */
  attempts: number;
  /** Status of the last answer. */
  status: number | undefined;
};

/** How long a call may take, and how often it is repeated. */
export type Patience = {
  /**
   * The most that one attempt may take, with the body of its answer, in milliseconds.
   *
   * @defaultValue 30000
   */
  timeoutMs?: number;
  /**
   * The most that a whole call may take, with all waits and attempts, in milliseconds.
   *
   * @defaultValue 300000
   */
  deadlineMs?: number;
  /**
   * How often a call is repeated after a failed connection, a timeout, 408, 500, 502, 503 or 504, if the
   * description says that it only reads. A 429 of the rate limit is repeated until the deadline. With 0
   * nothing is repeated.
   *
   * @defaultValue 3
   */
  retries?: number;
};

/** How to reach the API, and how to behave. */
export type ClientOptions = Patience & {
  /**
   * The key of the account, as the dashboard's page `/api` shows it: `wh_` and 48 hexadecimal digits. It
   * travels in the header `X-API-Key`.
   *
   * @defaultValue the environment's `WH_API_KEY`
   */
  apiKey?: string;
  /** The cookie of somebody who is logged in to the dashboard: opens `dashboard`. */
  cookie?: string;
  /** In a page of the dashboard's origin: sends the browser's own cookie, and opens `dashboard`. */
  credentials?: 'include';
  /**
   * Origin of the service, of a proxy or of a mock.
   *
   * @defaultValue the environment's `WH_BASE_URL`, else `https://app.winninghunter.com`
   */
  baseUrl?: string;
  /**
   * Allows a key in a web page, where whoever opens the page can read it.
   *
   * @defaultValue false
   */
  allowBrowser?: boolean;
  /**
   * What sends requests.
   *
   * @defaultValue the global `fetch`
   */
  fetch?: (request: Request) => Promise<Response>;
  /**
   * How many requests may be sent, counted over all clients of the same key in this process; `false` for
   * as many as there are.
   *
   * @defaultValue 60 in any 60 seconds, 10 at once
   */
  rateLimit?: RateLimit | false;
  /**
   * The most credits that this client may spend. A call that would pass them is not sent.
   *
   * @defaultValue no limit
   */
  maxCredits?: number;
  /** Around each attempt, the first outermost. */
  middleware?: readonly Middleware[];
  /** Around each whole call; it gives what `run` gives. */
  instrument?: <T>(call: CallInfo, run: () => Promise<T>) => Promise<T>;
  /**
   * Where lines are written.
   *
   * @defaultValue `console`
   */
  logger?: Logger;
  /**
   * `warn` tells when the service refuses for its rate limit, `info` also of repeated attempts, `debug` of
   * each attempt. No line holds a key.
   *
   * @defaultValue the environment's `WH_LOG`, else `warn`
   */
  logLevel?: LogLevel;
};

/** First of the description's servers. */
export const DEFAULT_BASE_URL = 'https://app.winninghunter.com';

/** The options with their defaults. Throws a TypeError, which never repeats a key, if one is wrong. */
export function settingsOf(options: ClientOptions): Settings {
  const {
    apiKey = environment('WH_API_KEY'),
    baseUrl = environment('WH_BASE_URL') ?? DEFAULT_BASE_URL,
    logLevel = (environment('WH_LOG') ?? 'warn') as LogLevel,
    rateLimit = {},
    cookie,
    credentials,
  } = options;
  if (apiKey == null && !cookie && !credentials) {
    refuse(`\`apiKey\` is missing. Copy yours from ${DEFAULT_BASE_URL}/api, or set WH_API_KEY.`);
  }
  if (apiKey != null && !/^[\w.~+/=-]+$/.test(apiKey)) {
    refuse(
      '`apiKey` is empty, or holds a space, a quote or another character that no key has. Copy it again.',
    );
  }
  if (apiKey && !options.allowBrowser && 'window' in globalThis && 'document' in globalThis) {
    refuse(
      '`apiKey` can be read by whoever opens this page. Call the API from a server, or set `allowBrowser`.',
    );
  }
  if (!URL.canParse(baseUrl) || !/^\s*https?:/i.test(baseUrl)) {
    refuse(`\`baseUrl\` must be an http(s) URL such as ${DEFAULT_BASE_URL}, got "${baseUrl}".`);
  }
  checkNumbers({ ...options, ...rateLimit });
  return {
    timeoutMs: 30_000,
    deadlineMs: 300_000,
    retries: 3,
    middleware: [],
    logger: console,
    maxCredits: Infinity,
    ...present(options),
    ...(apiKey && { apiKey }),
    baseUrl: baseUrl.replace(/\/+$/, ''),
    logLevel,
    rateLimit: rateLimit && { requests: 60, windowMs: 60_000, concurrency: 10, ...rateLimit },
  };
}

/** The options of a client with their defaults. */
export type Settings = Omit<ClientOptions, 'rateLimit'> &
  Required<
    Patience & Pick<ClientOptions, 'baseUrl' | 'logLevel' | 'logger' | 'maxCredits' | 'middleware'>
  > & {
    rateLimit: Required<RateLimit> | false;
  };

const LEAST: { readonly [name: string]: number } = {
  timeoutMs: 1,
  deadlineMs: 1,
  retries: 0,
  maxCredits: 0,
  requests: 1,
  windowMs: 1,
  concurrency: 1,
};

/** Throws a TypeError if an option is less than it may be, or no number. */
export function checkNumbers(options: object): void {
  for (const [name, value] of Object.entries(present(options))) {
    const least = LEAST[name];
    if (least !== undefined && !(value >= least)) {
      refuse(`\`${name}\` is a number from ${least}, got ${value}.`);
    }
  }
}

function refuse(sentence: string): never {
  throw new TypeError(sentence);
}

/** Elsewhere than on a server there is no environment, or it may not be read. */
function environment(name: string): string | undefined {
  try {
    const { process } = globalThis as { process?: { env: Record<string, string | undefined> } };
    return process?.env[name] || undefined;
  } catch {
    return undefined;
  }
}
