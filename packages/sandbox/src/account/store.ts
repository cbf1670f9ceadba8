import type { Balance, Charge } from './credits.ts';

/** A store may be in memory or elsewhere. */
export type MaybePromise<T> = T | Promise<T>;

/**
 * What the sandbox remembers of its accounts. One that several processes share answers as if each
 * call happened alone.
 */
export type Store = {
  /** Id of the account whose key it is. */
  identify(key: string): MaybePromise<string | undefined>;
  /** Counts a request in the rolling minute and, if that allows it, charges it. */
  admit(account: string, credits: number, now: number): MaybePromise<Admission>;
  refund(account: string, charge: Charge, now: number): MaybePromise<void>;
  /** How an account stands, without a request. */
  standing(account: string, now: number): MaybePromise<Standing>;
  setBalance(account: string, change: Partial<Balance>, now: number): MaybePromise<void>;
  key(account: string): MaybePromise<string>;
  /** Replaces the key, whose predecessor is unknown from then on. */
  replaceKey(account: string): MaybePromise<string>;
  /** What the account has written. The same object until something is saved. */
  load(account: string): MaybePromise<Sections>;
  /** Writes sections, unless others were written since `base` was loaded: then it answers false. */
  save(account: string, base: Sections, changes: Sections): MaybePromise<boolean>;
  /** Adds to the log of requests, which holds the last `LOG_LENGTH`. */
  record(account: string, request: LoggedRequest): MaybePromise<void>;
  /** Newest first. */
  requests(account: string): MaybePromise<readonly LoggedRequest[]>;
  /** Everything as it was at the start. */
  reset(now: number): MaybePromise<void>;
};

/** Values by name of the section: JSON. */
export type Sections = { readonly [name: string]: unknown };

export type Standing = {
  readonly balance: Balance;
  readonly rate: {
    /** Requests within any 60 seconds. */
    readonly limit: number;
    /** Requests that are allowed right now. */
    readonly remaining: number;
    /** Until the next request is allowed; 0 if it is now. */
    readonly retryMs: number;
  };
};

/** Without a charge, the request may not be answered: for its rate, or for lack of credits. */
export type Admission = Standing & {
  readonly charge: Charge | undefined;
  readonly isWithinRate: boolean;
};

/** A metered request of the account, without its query. */
export type LoggedRequest = {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly credits: number;
};

export const LOG_LENGTH = 100;
