/** What a client spends. */

import { CreditsExhaustedError } from './errors.ts';
import type { Operation } from './operation.ts';

/** One charged call. */
export type Usage = {
  /** The method, or the route of a raw call. */
  operation: string;
  /** Credits that it cost. */
  credits: number;
  /** Credits that this client has spent, with this call. */
  spent: number;
  /** Credits that the account has left, as far as answers told. */
  remaining: number | undefined;
};

/** The credits of one client. Attempts that no answer came to are not counted. */
export interface CreditMeter {
  /** Credits that this client has spent. */
  readonly spent: number;
  /** Credits that the account had left when an answer last told, less what was spent since. */
  readonly remaining: number | undefined;
  /** Calls a function after each charged call. Gives a function that ends this. */
  onUsage(listener: (usage: Usage) => void): () => void;
}

/** What the runtime does with it. */
export type Meter = {
  credits: CreditMeter;
  /**
   * Sets credits aside; what it gives puts them back. Throws a `CreditsExhaustedError` if they would pass
   * the most that may be spent.
   */
  reserve: (route: string, credits: number) => () => void;
  /** Counts an answer. */
  count: (operation: Operation, status: number, text: string) => void;
};

/** @param most - Credits that may be spent. */
export function createMeter(most: number): Meter {
  const listeners = new Set<(usage: Usage) => void>();
  let spent = 0;
  let reserved = 0;
  let remaining: number | undefined;
  return {
    credits: {
      get spent() {
        return spent;
      },
      get remaining() {
        return remaining;
      },
      onUsage(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    reserve(route, credits) {
      // not `>`, which would let all pass if the most is no number
      if (!(spent + reserved + credits <= most)) {
        throw new CreditsExhaustedError(
          `${route} was not sent: it would pass the ${most} credits of \`maxCredits\`, of which ${spent + reserved} are spent.`,
          { code: 'max_credits' },
        );
      }
      reserved += credits;
      return () => {
        reserved -= credits;
      };
    },
    count({ name: operation, credits }, status, text) {
      const told = /"credits":\s*\{[^{}]*"remaining":\s*(\d+)/.exec(text)?.[1];
      const isCharged = credits > 0 && status < 500 && ![401, 403, 414, 429].includes(status);
      if (isCharged) {
        spent += credits;
        remaining &&= Math.max(0, remaining - credits);
      }
      remaining = told ? Number(told) : remaining;
      if (isCharged) {
        for (const listener of listeners) {
          listener({ operation, credits, spent, remaining });
        }
      }
    },
  };
}
