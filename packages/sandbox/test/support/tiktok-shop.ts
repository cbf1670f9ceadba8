/** Asks handlers of TikTok Shop without the engine around them. */

import { type Context, type Input, Refusal } from '../../src/handler.ts';
import { tiktokShopHandlers } from '../../src/handlers/tiktok-shop.ts';
import { createWorld, type World } from '../../src/world/world.ts';

export const NOW: number = Date.UTC(2026, 2, 31, 12);

export type Row = { readonly [name: string]: unknown };
export type Page = {
  readonly data: readonly Row[];
  readonly page: number;
  readonly total: number;
  readonly meta: { readonly next_cursor: string | null };
};

export type Caller = {
  readonly world: World;
  /** The body of the 200. */
  ask<Body = Row>(operationId: string, input?: Input, more?: Partial<Context>): Body;
  /** What a request is refused with. */
  refusal(operationId: string, input?: Input): { status: number; body: object };
};

export function createCaller(scale: number, seed = 1): Caller {
  const world = createWorld({ seed, scale, now: NOW });
  const ask = <Body>(operationId: string, input: Input = {}, more: Partial<Context> = {}): Body => {
    const handler = tiktokShopHandlers[operationId];
    if (!handler) throw new RangeError(`Nobody handles ${operationId}.`);
    return handler(input, {
      world,
      state: { read: ({ empty }) => empty, write: () => {} },
      now: NOW,
      account: { id: 'normal', credits: { used: 1, limit: 20_000, remaining: 19_999 } },
      operationId,
      ...more,
    }) as Body;
  };
  return {
    world,
    ask,
    refusal: (operationId, input) => {
      try {
        ask(operationId, input);
      } catch (error) {
        if (error instanceof Refusal) return { status: error.status, body: error.body };
        throw error;
      }
      throw new Error(`${operationId} was not refused.`);
    },
  };
}

/** All rows, page by page, by the number of the page or by the cursor. */
export function rowsOf(
  { ask }: Caller,
  operationId: string,
  input: Input,
  by: 'page' | 'after',
): Row[] {
  const rows: Row[] = [];
  let after: string | null = null;
  for (let page = 1; page === 1 || rows.length > 0; page += 1) {
    const place: Input = by === 'page' ? { page } : after === null ? {} : { after };
    const answer: Page = ask(operationId, { ...input, ...place });
    rows.push(...answer.data);
    after = answer.meta.next_cursor;
    if (after === null) return rows;
  }
  return rows;
}
