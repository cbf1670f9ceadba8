/** What a call rejects with. Nothing here ever holds a key. */

import { present } from './present.ts';

const BRAND: symbol = Symbol.for('@winninghunter/client.error');

/** What is known of a failure beside its message. */
export type ErrorDetails = {
  /** HTTP status; absent where no answer came. */
  status?: number | undefined;
  /** A code of the service, such as `insufficient_credits`, or of the client, such as `timeout`. */
  code?: string | undefined;
  /** The method that was called, such as `tiktokShop.products.explore`, or the route of a raw call. */
  operation?: string | undefined;
  /** The body of the answer: parsed if it was JSON, else its text. */
  body?: unknown;
  /** How long to wait before another try, in milliseconds, if the answer said so. */
  retryAfterMs?: number | undefined;
  /** Where to buy credits, if the answer said so. */
  purchaseUrl?: string | undefined;
  /** Names of parameters that may not be sent, or not together. */
  parameters?: readonly string[] | undefined;
  cause?: unknown;
};

/**
 * Any failure of a call. `instanceof` goes by a brand and not by the class, so that two copies of this
 * package in one program agree.
 */
export class WinningHunterError extends Error {
  /** The name of the class. */
  static readonly kind: string = 'WinningHunterError';
  /** HTTP status; absent where no answer came. */
  declare readonly status?: number;
  /** A code of the service, such as `insufficient_credits`, or of the client, such as `timeout`. */
  declare readonly code?: string;
  /** The method that was called, such as `tiktokShop.products.explore`, or the route of a raw call. */
  declare readonly operation?: string;
  /** The body of the answer: parsed if it was JSON, else its text. */
  declare readonly body?: unknown;
  /** How long to wait before another try, in milliseconds, if the answer said so. */
  declare readonly retryAfterMs?: number;

  constructor(message: string, { cause, ...details }: ErrorDetails = {}) {
    super(message, present({ cause }));
    Object.assign(this, present(details));
    for (const name of ['name', BRAND]) {
      Object.defineProperty(this, name, { value: new.target.kind });
    }
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore-start lint/complexity/noThisInStatic: the class that was asked, which may be a subclass
    if (!Object.hasOwn(this, 'kind')) {
      return super[Symbol.hasInstance](value);
    }
    const kind = Object(value)[BRAND];
    return kind !== undefined && [kind, WinningHunterError.kind].includes(this.kind);
    // biome-ignore-end lint/complexity/noThisInStatic: the class that was asked, which may be a subclass
  }
}

/** 401, or no key or session for a route that needs one. */
export class AuthenticationError extends WinningHunterError {
  static override readonly kind = 'AuthenticationError';
}

/** 403: the account has no API access, or a quota of its plan is used up. */
export class AccessError extends WinningHunterError {
  static override readonly kind = 'AccessError';
}

/** 400 and other statuses that say that the request is wrong. */
export class InvalidRequestError extends WinningHunterError {
  static override readonly kind = 'InvalidRequestError';
}

/** 404. */
export class NotFoundError extends WinningHunterError {
  static override readonly kind = 'NotFoundError';
}

/** 429 because of too many requests within a minute; rejects only when the deadline leaves no time to wait. */
export class RateLimitError extends WinningHunterError {
  static override readonly kind = 'RateLimitError';
}

/** 429 because the month's credits are spent, or, with the code `max_credits`, a call that `maxCredits` forbids. */
export class CreditsExhaustedError extends WinningHunterError {
  static override readonly kind = 'CreditsExhaustedError';
  /** Where to buy more, if the service said so. */
  declare readonly purchaseUrl?: string;
}

/** 5xx, or an answer that cannot be understood: code `not_json` or `repeated_cursor`. */
export class ServerError extends WinningHunterError {
  static override readonly kind = 'ServerError';
}

/** No whole answer came; `cause` says why, without any key. */
export class ConnectionError extends WinningHunterError {
  static override readonly kind = 'ConnectionError';
}

/** An attempt took longer than `timeoutMs` (code `timeout`), or the call longer than `deadlineMs` (`deadline`). */
export class TimeoutError extends WinningHunterError {
  static override readonly kind = 'TimeoutError';
}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortError extends WinningHunterError {
  static override readonly kind = 'AbortError';
}

/** Two time windows in one request, or one that the route does not take. Nothing was sent. */
export class TimeWindowError extends WinningHunterError {
  static override readonly kind = 'TimeWindowError';
  /** The names that may not be sent, or not together. */
  declare readonly parameters: readonly string[];
}

/** 200 with `upgrade`: a filter is not part of the account's plan. */
export class UpgradeRequiredError extends WinningHunterError {
  static override readonly kind = 'UpgradeRequiredError';
}
