/** What the client does with each kind of answer, row by row, under fake time. */

import { getEventListeners } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import {
  AbortError,
  AccessError,
  AuthenticationError,
  type CallOptions,
  type Client,
  type ClientOptions,
  ConnectionError,
  CreditsExhaustedError,
  createClient,
  InvalidRequestError,
  NotFoundError,
  RateLimitError,
  ServerError,
  TimeoutError,
  TimeWindowError,
  UpgradeRequiredError,
  WinningHunterError,
} from '../src/index.ts';
import { fakeTime, outcomeOf, START } from './support/fake-time.ts';
import { newKey } from './support/keys.ts';
import { type Answer, scripted } from './support/scripted.ts';

fakeTime();

type Bounds = readonly [min: number, max: number];
type MakeCall = (wh: Client, options: CallOptions) => PromiseLike<unknown>;

type Scenario = {
  name: string;
  client?: ClientOptions;
  call: MakeCall;
  options?: CallOptions;
  /** When the caller gives up; 0 is before the call. */
  abortMs?: number;
  /** What `Math.random` gives; by itself where it is left out. */
  random?: number;
  script: readonly Answer[];
  /** The verbs that are sent, in their order. */
  requests: readonly string[];
  /** From the end of each attempt to the next request. */
  gapsMs?: readonly Bounds[];
  tookMs?: Bounds;
  value?: object;
  error?: readonly [new (...args: never[]) => Error, object];
};

const getCredits: MakeCall = (wh, options) => wh.tiktokShop.credits(undefined, options);
const explore: MakeCall = (wh, options) =>
  wh.tiktokShop.products.explore({ country: 'US', period: '7d' }, options);
const listProducts: MakeCall = (wh, options) => wh.tiktokShop.products.list({}, options);
/** A POST that only reads. */
const searchTrends: MakeCall = (wh, options) => wh.trends.search({ query: 'glow' }, options);
/** A POST that creates something each time. */
const createBoard: MakeCall = (wh, options) =>
  wh.savedAds.createBoard({ folder_id: '1', name: 'Glow' }, options);

const balance = { success: true, credits: { used: 1, limit: 20_000, remaining: 19_999 } };
const ok: Answer = { body: balance };
const page: Answer = { body: { data: [], total: 0 } };
const html = (status: number): Answer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<html><title>${status}</title></html>`,
});
const failed = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { success: false, error: `Failed with ${status}` },
});
const tooMany = (retryAfter?: string): Answer =>
  failed(429, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
const reset: Answer = { reset: true };
const httpDate = (ms: number): string => new Date(START.getTime() + ms).toUTCString();
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

const rateLimits: Scenario[] = [
  {
    name: '429 with a short Retry-After is waited out',
    call: getCredits,
    script: [tooMany('2'), ok],
    requests: ['GET', 'GET'],
    gapsMs: [[2000, 3000]],
    value: balance,
  },
  {
    name: '429 with Retry-After is waited out although back-off alone would be shorter',
    call: getCredits,
    random: 0,
    script: [tooMany('9'), ok],
    requests: ['GET', 'GET'],
    gapsMs: [[9000, 10_000]],
    value: balance,
  },
  {
    name: '429 with a long Retry-After is waited out within the deadline',
    call: getCredits,
    script: [tooMany('120'), ok],
    requests: ['GET', 'GET'],
    gapsMs: [[120_000, 121_000]],
    value: balance,
  },
  {
    name: '429 with a Retry-After beyond the deadline is told at once',
    call: getCredits,
    options: { deadlineMs: 60_000 },
    script: [tooMany('120')],
    requests: ['GET'],
    tookMs: [0, 20],
    error: [RateLimitError, { status: 429, retryAfterMs: 120_000 }],
  },
  {
    name: '429 with a Retry-After of a day is told at once',
    call: getCredits,
    script: [tooMany('86400')],
    requests: ['GET'],
    tookMs: [0, 20],
    error: [RateLimitError, { retryAfterMs: 86_400_000 }],
  },
  {
    name: '429 with a dated Retry-After is waited out',
    call: getCredits,
    script: [tooMany(httpDate(5000)), ok],
    requests: ['GET', 'GET'],
    gapsMs: [[5000, 6000]],
    value: balance,
  },
  {
    name: '429 with a dated Retry-After counts from when it came',
    call: getCredits,
    script: [{ ...tooMany(httpDate(10_000)), delayMs: 4000 }, ok],
    requests: ['GET', 'GET'],
    gapsMs: [[6000, 7000]],
    value: balance,
  },
  {
    name: '429 with a date beyond the deadline is told at once',
    call: getCredits,
    options: { deadlineMs: 20_000 },
    script: [tooMany(httpDate(30_000))],
    requests: ['GET'],
    tookMs: [0, 20],
    error: [RateLimitError, { retryAfterMs: 30_000 }],
  },
  {
    name: '429 with a date in the past is repeated soon',
    call: getCredits,
    script: [tooMany(httpDate(-60_000)), ok],
    requests: ['GET', 'GET'],
    gapsMs: [[0, 2000]],
    value: balance,
  },
  {
    name: '429 with an unreadable Retry-After counts as one without',
    call: getCredits,
    script: [tooMany('soon'), ok],
    requests: ['GET', 'GET'],
    gapsMs: [[1000, 2000]],
    value: balance,
  },
  {
    name: '429 without Retry-After waits at least a second, and longer each time',
    call: getCredits,
    script: [...times(5, tooMany()), ok],
    requests: times(6, 'GET'),
    gapsMs: [
      [1000, 2000],
      [1000, 3000],
      [1000, 5000],
      [1000, 9000],
      [1000, 17_000],
    ],
    value: balance,
  },
  {
    name: '429 is not counted against retries',
    call: getCredits,
    options: { retries: 1 },
    script: [...times(4, tooMany('1')), failed(503), ok],
    requests: times(6, 'GET'),
    value: balance,
  },
  {
    name: '429 is repeated until the deadline, and then told',
    call: getCredits,
    options: { deadlineMs: 10_500 },
    random: 0,
    script: times(20, tooMany('1')),
    requests: times(11, 'GET'),
    tookMs: [10_000, 10_020],
    error: [RateLimitError, { status: 429, retryAfterMs: 1000 }],
  },
  {
    name: '429 is told at once if nothing is to be repeated',
    call: getCredits,
    client: { retries: 0 },
    script: [tooMany('1')],
    requests: ['GET'],
    tookMs: [0, 20],
    error: [RateLimitError, { status: 429, operation: 'tiktokShop.credits', retryAfterMs: 1000 }],
  },
  {
    name: '429 of an unsafe POST is repeated, since it was not processed',
    call: createBoard,
    script: [tooMany('3'), { body: { success: true } }],
    requests: ['POST', 'POST'],
    gapsMs: [[3000, 4000]],
    value: { success: true },
  },
  {
    name: '429 in HTML is a rate limit',
    call: getCredits,
    options: { retries: 0 },
    script: [html(429)],
    requests: ['GET'],
    error: [RateLimitError, { status: 429, message: expect.stringMatching(/429.*HTML/) }],
  },
];

const monthly = 'Monthly credit limit reached (20000). Resets next month.';
const credits: Scenario[] = [
  {
    name: '429 that tells the credits is never repeated',
    call: getCredits,
    script: [
      { status: 429, body: { success: false, error: 'No.', credits: { used: 5, remaining: 0 } } },
    ],
    requests: ['GET'],
    tookMs: [0, 20],
    error: [CreditsExhaustedError, { status: 429 }],
  },
  {
    name: '429 with a way to buy says where',
    call: getCredits,
    script: [
      {
        status: 429,
        body: { success: false, error: 'No.', purchase: { url: 'https://buy.test/' } },
      },
    ],
    requests: ['GET'],
    error: [CreditsExhaustedError, { purchaseUrl: 'https://buy.test/' }],
  },
  {
    name: '429 with the sentence of the monthly limit is about credits',
    call: explore,
    script: [{ status: 429, body: { success: false, error: monthly } }],
    requests: ['GET'],
    error: [CreditsExhaustedError, { message: expect.stringContaining(monthly) }],
  },
  {
    name: '429 about credits is not repeated for its Retry-After either',
    call: getCredits,
    script: [
      { status: 429, headers: { 'retry-after': '1' }, body: { success: false, error: monthly } },
    ],
    requests: ['GET'],
    tookMs: [0, 20],
    error: [CreditsExhaustedError, { status: 429 }],
  },
  {
    name: 'a rate limit followed by spent credits ends there',
    call: getCredits,
    script: [tooMany('1'), { status: 429, body: { success: false, error: monthly } }],
    requests: ['GET', 'GET'],
    error: [CreditsExhaustedError, { status: 429 }],
  },
  {
    name: 'a call that would pass maxCredits is not sent',
    call: getCredits,
    client: { maxCredits: 0 },
    script: [],
    requests: [],
    tookMs: [0, 20],
    error: [CreditsExhaustedError, { code: 'max_credits' }],
  },
];

const serverFailures: Scenario[] = [
  ...[408, 500, 502, 503, 504].map(
    (status): Scenario => ({
      name: `${status} is repeated`,
      call: getCredits,
      script: [failed(status), ok],
      requests: ['GET', 'GET'],
      gapsMs: [[0, 1000]],
      value: balance,
    }),
  ),
  {
    name: 'the back-off is nothing where chance says 0',
    call: getCredits,
    random: 0,
    script: [failed(500), failed(500), failed(500), ok],
    requests: times(4, 'GET'),
    gapsMs: times(3, [0, 1]),
    value: balance,
  },
  {
    name: 'the back-off doubles where chance says 1',
    call: getCredits,
    random: 0.9999,
    script: [failed(500), failed(500), failed(500), ok],
    requests: times(4, 'GET'),
    gapsMs: [
      [999, 1000],
      [1999, 2000],
      [3999, 4000],
    ],
    value: balance,
  },
  {
    name: 'the back-off stays at most 30 s',
    call: getCredits,
    options: { retries: 7 },
    random: 0.9999,
    script: [...times(7, failed(500)), ok],
    requests: times(8, 'GET'),
    gapsMs: [
      [999, 1000],
      [1999, 2000],
      [3999, 4000],
      [7999, 8000],
      [15_998, 16_000],
      [29_997, 30_000],
      [29_997, 30_000],
    ],
    value: balance,
  },
  {
    name: '500 is told after three repeats',
    call: getCredits,
    script: times(9, failed(500)),
    requests: times(4, 'GET'),
    error: [
      ServerError,
      {
        status: 500,
        operation: 'tiktokShop.credits',
        message: expect.stringContaining('Failed with 500'),
        body: { success: false, error: 'Failed with 500' },
      },
    ],
  },
  {
    name: '500 is repeated as often as the client was told',
    call: getCredits,
    client: { retries: 1 },
    script: times(9, failed(500)),
    requests: times(2, 'GET'),
    error: [ServerError, { status: 500 }],
  },
  {
    name: '500 is repeated as often as the call was told',
    call: getCredits,
    client: { retries: 1 },
    options: { retries: 2 },
    script: times(9, failed(500)),
    requests: times(3, 'GET'),
    error: [ServerError, { status: 500 }],
  },
  {
    name: '500 is told at once if nothing is to be repeated',
    call: getCredits,
    options: { retries: 0 },
    script: [failed(500), ok],
    requests: ['GET'],
    tookMs: [0, 20],
    error: [ServerError, { status: 500 }],
  },
  {
    name: '500 of a POST that only reads is repeated',
    call: searchTrends,
    script: [failed(500), { body: { total: 0, result: [] } }],
    requests: ['POST', 'POST'],
    gapsMs: [[0, 1000]],
    value: { total: 0 },
  },
  {
    name: '500 of an unsafe POST is told at once',
    call: createBoard,
    script: [failed(500), ok],
    requests: ['POST'],
    tookMs: [0, 20],
    error: [ServerError, { status: 500, operation: 'savedAds.createBoard' }],
  },
  {
    name: '503 with Retry-After of an unsafe POST is told at once',
    call: createBoard,
    script: [failed(503, { 'retry-after': '1' }), ok],
    requests: ['POST'],
    tookMs: [0, 20],
    error: [ServerError, { status: 503, retryAfterMs: 1000 }],
  },
  {
    name: '503 with Retry-After is waited out',
    call: getCredits,
    random: 0,
    script: [failed(503, { 'retry-after': '7' }), ok],
    requests: ['GET', 'GET'],
    gapsMs: [[7000, 8000]],
    value: balance,
  },
  {
    name: '503 with a Retry-After beyond the deadline is told at once',
    call: getCredits,
    script: [failed(503, { 'retry-after': '400' })],
    requests: ['GET'],
    tookMs: [0, 20],
    error: [ServerError, { status: 503, retryAfterMs: 400_000 }],
  },
  {
    name: 'a back-off that would pass the deadline is not begun',
    call: getCredits,
    options: { deadlineMs: 2500 },
    random: 0.9999,
    script: times(9, failed(500)),
    requests: ['GET', 'GET'],
    gapsMs: [[999, 1000]],
    tookMs: [999, 1020],
    error: [ServerError, { status: 500 }],
  },
  {
    name: '501 is not repeated',
    call: getCredits,
    script: [failed(501), ok],
    requests: ['GET'],
    tookMs: [0, 20],
    error: [ServerError, { status: 501 }],
  },
  {
    name: '502 in HTML is repeated',
    call: getCredits,
    script: [html(502), ok],
    requests: ['GET', 'GET'],
    value: balance,
  },
  {
    name: '502 in HTML is told with its status and as HTML',
    call: getCredits,
    options: { retries: 0 },
    script: [html(502)],
    requests: ['GET'],
    error: [ServerError, { status: 502, message: expect.stringMatching(/502.*HTML/) }],
  },
  {
    name: '500 without a body is told with its status',
    call: getCredits,
    options: { retries: 0 },
    script: [{ status: 500, body: '' }],
    requests: ['GET'],
    error: [ServerError, { status: 500, message: expect.stringContaining('500') }],
  },
  {
    name: '500 with broken JSON is told with its status',
    call: getCredits,
    options: { retries: 0 },
    script: [{ status: 500, headers: { 'content-type': 'application/json' }, body: '{"error":' }],
    requests: ['GET'],
    error: [ServerError, { status: 500, message: expect.stringContaining('500') }],
  },
  {
    name: '500 whose JSON is null is told with its status',
    call: getCredits,
    options: { retries: 0 },
    script: [{ status: 500, body: null }],
    requests: ['GET'],
    error: [ServerError, { status: 500, message: expect.stringContaining('500') }],
  },
];

const strangeSuccesses: Scenario[] = [
  {
    name: '200 in HTML is an error that says so, and is not repeated',
    call: getCredits,
    script: [html(200), ok],
    requests: ['GET'],
    error: [
      ServerError,
      { status: 200, code: 'not_json', message: expect.stringContaining('HTML') },
    ],
  },
  {
    name: '200 with half of the JSON is an error that says so',
    call: getCredits,
    script: [{ headers: { 'content-type': 'application/json' }, body: '{"success":tr' }],
    requests: ['GET'],
    error: [ServerError, { status: 200, code: 'not_json' }],
  },
  {
    name: '200 without a body is an error that says so',
    call: getCredits,
    script: [{ headers: { 'content-type': 'application/json' }, body: '' }],
    requests: ['GET'],
    error: [ServerError, { status: 200, code: 'not_json' }],
  },
  {
    name: '200 with `upgrade` is not data',
    call: (wh, options) => wh.tiktokShop.products.explore({}, options),
    script: [{ body: { upgrade: 'standard_reach', message: 'Upgrade to filter by reach.' } }],
    requests: ['GET'],
    error: [
      UpgradeRequiredError,
      {
        status: 200,
        code: 'standard_reach',
        message: expect.stringContaining('Upgrade to filter by reach.'),
      },
    ],
  },
  {
    name: 'JSON that comes as text is read all the same',
    call: getCredits,
    script: [{ headers: { 'content-type': 'text/plain' }, body: JSON.stringify(balance) }],
    requests: ['GET'],
    value: balance,
  },
];

const brokenConnections: Scenario[] = [
  {
    name: 'a reset is repeated',
    call: getCredits,
    script: [reset, reset, ok],
    requests: times(3, 'GET'),
    gapsMs: [
      [0, 1000],
      [0, 2000],
    ],
    value: balance,
  },
  {
    name: 'a reset is told after three repeats, with its cause',
    call: getCredits,
    script: times(9, reset),
    requests: times(4, 'GET'),
    error: [ConnectionError, { operation: 'tiktokShop.credits', cause: expect.any(Error) }],
  },
  {
    name: 'a failure that is its own cause does not hang',
    call: getCredits,
    options: { retries: 0 },
    script: [{ reset: ownCause() }],
    requests: ['GET'],
    error: [ConnectionError, { message: expect.stringContaining('went in a circle') }],
  },
  {
    name: 'a reset of a POST that only reads is repeated',
    call: searchTrends,
    script: [reset, { body: { total: 0, result: [] } }],
    requests: ['POST', 'POST'],
    value: { total: 0 },
  },
  {
    name: 'a reset of an unsafe POST is told at once',
    call: createBoard,
    script: [reset, ok],
    requests: ['POST'],
    tookMs: [0, 20],
    error: [ConnectionError, { operation: 'savedAds.createBoard' }],
  },
  {
    name: 'a body that is cut short is repeated',
    call: getCredits,
    script: [{ ...ok, cutAfter: 12 }, ok],
    requests: ['GET', 'GET'],
    gapsMs: [[0, 1000]],
    value: balance,
  },
  {
    name: 'a body that is always cut short is told',
    call: getCredits,
    options: { retries: 1 },
    script: times(5, { ...ok, cutAfter: 0 }),
    requests: ['GET', 'GET'],
    error: [ConnectionError, { operation: 'tiktokShop.credits' }],
  },
  {
    name: 'a body of an unsafe POST that is cut short is told at once',
    call: createBoard,
    script: [{ body: { success: true }, cutAfter: 3 }, ok],
    requests: ['POST'],
    tookMs: [0, 20],
    error: [ConnectionError, { operation: 'savedAds.createBoard' }],
  },
  {
    name: 'a refusal that is cut short is a refusal all the same',
    call: getCredits,
    script: [{ ...failed(403), cutAfter: 5 }, ok],
    requests: ['GET'],
    error: [AccessError, { status: 403 }],
  },
  {
    name: 'a failure that is cut short is repeated',
    call: getCredits,
    script: [{ ...failed(502), cutAfter: 5 }, ok],
    requests: ['GET', 'GET'],
    gapsMs: [[0, 1000]],
    value: balance,
  },
  {
    name: '429 that is cut short is repeated no earlier than it says',
    call: getCredits,
    random: 0,
    script: [{ ...tooMany('5'), cutAfter: 5 }, ok],
    requests: ['GET', 'GET'],
    gapsMs: [[5000, 6000]],
    value: balance,
  },
];

const stalls: Scenario[] = [
  {
    name: 'an attempt without an answer is given up and repeated',
    call: getCredits,
    options: { timeoutMs: 1000 },
    script: [{ stall: 'headers' }, ok],
    requests: ['GET', 'GET'],
    gapsMs: [[0, 1000]],
    tookMs: [1000, 2000],
    value: balance,
  },
  {
    name: 'attempts without an answer are told',
    call: getCredits,
    client: { timeoutMs: 1000, retries: 1 },
    random: 0,
    script: times(5, { stall: 'headers' }),
    requests: ['GET', 'GET'],
    tookMs: [2000, 2020],
    error: [TimeoutError, { code: 'timeout', operation: 'tiktokShop.credits' }],
  },
  {
    name: 'an attempt may take 30 s',
    call: getCredits,
    options: { retries: 0 },
    script: [{ stall: 'headers' }],
    requests: ['GET'],
    tookMs: [30_000, 30_020],
    error: [TimeoutError, { code: 'timeout' }],
  },
  {
    name: 'an unsafe POST without an answer is not repeated',
    call: createBoard,
    options: { timeoutMs: 1000 },
    script: [{ stall: 'headers' }, ok],
    requests: ['POST'],
    tookMs: [1000, 1020],
    error: [TimeoutError, { code: 'timeout' }],
  },
  {
    name: 'a body that stalls is given up and repeated',
    call: getCredits,
    options: { timeoutMs: 1000 },
    script: [{ ...ok, stall: 'body' }, ok],
    requests: ['GET', 'GET'],
    tookMs: [1000, 2000],
    value: balance,
  },
  {
    name: 'a body that drips is given up although it moves',
    call: getCredits,
    options: { timeoutMs: 1000, retries: 0 },
    script: [{ chunks: [...JSON.stringify(balance)], chunkDelayMs: 300 }],
    requests: ['GET'],
    tookMs: [1000, 1020],
    error: [TimeoutError, { code: 'timeout' }],
  },
  {
    name: 'a body may be as slow as the timeout allows',
    call: getCredits,
    options: { timeoutMs: 30_000, retries: 0 },
    script: [{ chunks: [...JSON.stringify(balance)], chunkDelayMs: 100 }],
    requests: ['GET'],
    value: balance,
  },
  {
    name: 'the body of a refusal that stalls is not waited for beyond the timeout',
    call: getCredits,
    options: { timeoutMs: 1000, retries: 0 },
    script: [{ ...failed(403), stall: 'body' }],
    requests: ['GET'],
    tookMs: [0, 1020],
    error: [WinningHunterError, { operation: 'tiktokShop.credits' }],
  },
  {
    name: 'the deadline ends an attempt before its timeout',
    call: getCredits,
    options: { deadlineMs: 5000 },
    script: [{ stall: 'headers' }],
    requests: ['GET'],
    tookMs: [5000, 5020],
    error: [TimeoutError, { code: 'deadline' }],
  },
  {
    name: 'the deadline covers the body',
    call: getCredits,
    client: { deadlineMs: 5000 },
    script: [{ ...ok, stall: 'body' }],
    requests: ['GET'],
    tookMs: [5000, 5020],
    error: [TimeoutError, { code: 'deadline' }],
  },
  {
    name: 'the deadline covers all attempts together',
    call: getCredits,
    options: { timeoutMs: 2000, deadlineMs: 5000, retries: 9 },
    random: 0,
    script: times(9, { stall: 'headers' }),
    requests: times(3, 'GET'),
    tookMs: [5000, 5020],
    error: [TimeoutError, { code: 'deadline' }],
  },
];

const refusals: Scenario[] = [
  {
    name: '400 is told in the words of the service',
    call: getCredits,
    script: [{ status: 400, body: { success: false, error: 'Invalid entity type' } }, ok],
    requests: ['GET'],
    tookMs: [0, 20],
    error: [
      InvalidRequestError,
      {
        status: 400,
        message: expect.stringContaining('Invalid entity type'),
        body: { success: false, error: 'Invalid entity type' },
      },
    ],
  },
  {
    name: 'the other envelope gives code and message',
    call: getCredits,
    script: [{ status: 400, body: { error: 'invalid_argument', message: 'No such niche.' } }],
    requests: ['GET'],
    error: [
      InvalidRequestError,
      { code: 'invalid_argument', message: expect.stringContaining('No such niche.') },
    ],
  },
  {
    name: '401 is about the key',
    call: getCredits,
    script: [{ status: 401, body: { success: false, error: 'Unauthorized' } }, ok],
    requests: ['GET'],
    error: [AuthenticationError, { status: 401 }],
  },
  {
    name: '403 is about access',
    call: getCredits,
    script: [{ status: 403, body: { error: 'insufficient_credits', upgrade: 'premium' } }, ok],
    requests: ['GET'],
    error: [AccessError, { status: 403, code: 'insufficient_credits' }],
  },
  {
    name: '404 in HTML does not crash',
    call: getCredits,
    script: [html(404), ok],
    requests: ['GET'],
    error: [NotFoundError, { status: 404, message: expect.stringMatching(/404.*HTML/) }],
  },
  ...[405, 413, 415, 418, 422].map(
    (status): Scenario => ({
      name: `${status} is an invalid request, and is not repeated`,
      call: getCredits,
      script: [failed(status), ok],
      requests: ['GET'],
      tookMs: [0, 20],
      error: [InvalidRequestError, { status }],
    }),
  ),
  {
    name: 'Retry-After does not make a refusal worth repeating',
    call: getCredits,
    script: [failed(403, { 'retry-after': '1' }), ok],
    requests: ['GET'],
    error: [AccessError, { status: 403 }],
  },
  {
    name: 'a window that is mixed is not sent',
    call: (wh) =>
      // as from JavaScript, where no compiler objects
      wh.tiktokShop.products.explore({ period: '7d', start_date: '2026-01-01' } as never),
    script: [],
    requests: [],
    tookMs: [0, 20],
    error: [
      TimeWindowError,
      {
        parameters: ['start_date'],
        message: expect.stringContaining(
          'GET /api/v1/tiktok-shop/products/explore does not take `start_date`',
        ),
      },
    ],
  },
];

const longUrls: Scenario[] = [
  {
    name: '414 is followed by the POST at once',
    call: explore,
    script: [html(414), page],
    requests: ['GET', 'POST'],
    gapsMs: [[0, 0]],
    value: { data: [] },
  },
  {
    name: '414 is followed by the POST although nothing is to be repeated',
    call: explore,
    options: { retries: 0 },
    script: [html(414), page],
    requests: ['GET', 'POST'],
    gapsMs: [[0, 0]],
    value: { data: [] },
  },
  {
    name: '414 and its POST count as one attempt',
    call: explore,
    options: { retries: 1 },
    random: 0,
    script: [html(414), failed(500), page],
    requests: ['GET', 'POST', 'POST'],
    value: { data: [] },
  },
  {
    name: '414 of a route without a POST is told',
    call: listProducts,
    script: [html(414), ok],
    requests: ['GET'],
    error: [InvalidRequestError, { status: 414 }],
  },
  {
    name: 'what is long is a POST from the start',
    call: (wh) => wh.tiktokShop.products.explore({ period: '7d', name: 'x'.repeat(2000) }),
    script: [page],
    requests: ['POST'],
    value: { data: [] },
  },
  {
    name: 'what is long and has no POST stays a GET',
    call: (wh) => wh.tiktokShop.products.list({ search: 'x'.repeat(2000) }),
    script: [page],
    requests: ['GET'],
    value: { data: [] },
  },
];

const GONE = new Error('The page was left.');
const aborts: Scenario[] = [
  {
    name: 'an abort before the call sends nothing',
    call: getCredits,
    abortMs: 0,
    script: [],
    requests: [],
    tookMs: [0, 20],
    error: [AbortError, { cause: GONE }],
  },
  {
    name: 'an abort ends the wait for an answer',
    call: getCredits,
    abortMs: 500,
    script: [{ ...ok, delayMs: 5000 }],
    requests: ['GET'],
    tookMs: [500, 520],
    error: [AbortError, { cause: GONE }],
  },
  {
    name: 'an abort ends the wait for the body',
    call: getCredits,
    abortMs: 500,
    script: [{ chunks: ['{"success"', ':true}'], chunkDelayMs: 300 }],
    requests: ['GET'],
    tookMs: [500, 520],
    error: [AbortError, { cause: GONE }],
  },
  {
    name: 'an abort ends the back-off',
    call: getCredits,
    random: 0.9999,
    abortMs: 500,
    script: [failed(500), ok],
    requests: ['GET'],
    tookMs: [500, 520],
    error: [AbortError, { cause: GONE }],
  },
  {
    name: 'an abort ends the wait for Retry-After',
    call: getCredits,
    abortMs: 500,
    script: [tooMany('60'), ok],
    requests: ['GET'],
    tookMs: [500, 520],
    error: [AbortError, { cause: GONE }],
  },
  {
    name: 'an abort after the answer changes nothing',
    call: getCredits,
    abortMs: 500,
    script: [{ ...ok, delayMs: 400 }],
    requests: ['GET'],
    value: balance,
  },
];

const groups: Record<string, Scenario[]> = {
  'rate limits': rateLimits,
  credits,
  'failures of the server': serverFailures,
  'strange successes': strangeSuccesses,
  'broken connections': brokenConnections,
  stalls,
  refusals,
  'long URLs': longUrls,
  aborts,
};

describe.each(Object.entries(groups))('%s', (_, scenarios) => {
  test.each(scenarios)('$name', async (scenario) => {
    const { client, call, options, abortMs, random, script, value, error } = scenario;
    if (random !== undefined) vi.spyOn(Math, 'random').mockReturnValue(random);
    const server = scripted(script);
    const wh = createClient({ apiKey: newKey(), fetch: server.fetch, logLevel: 'off', ...client });
    const { signal } = abortAfter(abortMs);

    const outcome = await outcomeOf(call(wh, { ...options, signal }));

    expect(server.sent.map(({ method }) => method)).toEqual(scenario.requests);
    expectGaps(gapsOf(server.sent), scenario.gapsMs ?? []);
    expectBetween(outcome.tookMs, scenario.tookMs ?? [0, Number.POSITIVE_INFINITY]);
    if (error === undefined) {
      expect(outcome).toMatchObject({ value });
    } else {
      const [type, fields] = error;
      expect(outcome.error).toBeInstanceOf(type);
      expect(outcome.error).toMatchObject(fields);
    }
    expect(server.open(), 'answers that were neither read nor given up').toEqual([]);
    expect(getEventListeners(signal, 'abort'), "listeners on the caller's signal").toEqual([]);
    await vi.advanceTimersByTimeAsync(abortMs ?? 0);
    expect(vi.getTimerCount(), 'timers that were left').toBe(0);
  });
});

test('the table has at least 40 rows, and no two of one name', () => {
  const names = Object.values(groups).flatMap((scenarios) => scenarios.map(({ name }) => name));
  expect(names.length).toBeGreaterThanOrEqual(40);
  expect(new Set(names).size).toBe(names.length);
});

function ownCause(): Error {
  const error = new TypeError('went in a circle');
  error.cause = new Error('by way of another', { cause: error });
  return error;
}

function abortAfter(ms: number | undefined): AbortController {
  const controller = new AbortController();
  if (ms === 0) controller.abort(GONE);
  else if (ms !== undefined) setTimeout(() => controller.abort(GONE), ms);
  return controller;
}

function gapsOf(sent: { atMs: number; endedMs: number | undefined }[]): number[] {
  return sent.slice(1).map(({ atMs }, index) => atMs - (sent[index]?.endedMs ?? Number.NaN));
}

function expectGaps(gaps: number[], bounds: readonly Bounds[]): void {
  bounds.forEach((each, index) => {
    expectBetween(gaps[index], each);
  });
}

function expectBetween(ms: number | undefined, [min, max]: Bounds): void {
  expect(ms).toBeGreaterThanOrEqual(min);
  expect(ms).toBeLessThanOrEqual(max);
}
