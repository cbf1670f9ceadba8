/** Asks handlers as the engine does: checked by the description before and after, with writes that last. */

import { check, type Parts, routes } from '../../src/generated/requests.js';
import { type Context, type Input, Refusal, type State } from '../../src/handler.ts';
import { handlers } from '../../src/handlers/index.ts';
import { openDraft } from '../../src/state/state.ts';
import { createWorld, type World } from '../../src/world/world.ts';
import { flawsOf } from './described.ts';

const NOW: number = Date.UTC(2026, 2, 31, 12);

export type Row = { readonly [name: string]: unknown };

export type Asker = {
  readonly world: World;
  /** The body of the 200. Rejects if it is none, or not as described. */
  ask<Body = Row>(operationId: string, sent?: Input): Promise<Body>;
  /** The error that a request is refused with, as described. */
  refusal(operationId: string, sent?: Input): Promise<{ status: number; error: string }>;
  /** Forgets what was written. */
  forget(): void;
  /** Moves the clock, but not the world's day. */
  wait(ms: number): void;
};

export function createAsker(scale = 400, seed = 1): Asker {
  const world = createWorld({ seed, scale, now: NOW });
  let sections: { readonly [name: string]: unknown } = {};
  let now = NOW;

  function run(operationId: string, sent: Input): unknown {
    const handler = handlers[operationId];
    if (!handler) throw new RangeError(`Nobody handles ${operationId}.`);
    const { state, changes } = openDraft(sections);
    const body = handler(inputOf(operationId, sent), contextOf(operationId, state));
    // through JSON, as what is kept in a file
    sections = JSON.parse(JSON.stringify({ ...sections, ...changes }));
    return body;
  }

  const contextOf = (operationId: string, state: State): Context => ({
    world,
    state,
    now,
    account: { id: 'normal', credits: { used: 1, limit: 20_000, remaining: 19_999 } },
    operationId,
  });

  return {
    world,
    ask: async <Body>(operationId: string, sent: Input = {}) =>
      (await described(operationId, 200, run(operationId, sent))) as Body,
    refusal: async (operationId, sent = {}) => {
      try {
        run(operationId, sent);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { status, body } = error;
        return { status, ...((await described(operationId, status, body)) as { error: string }) };
      }
      throw new Error(`${operationId} was not refused.`);
    },
    forget: () => {
      sections = {};
    },
    wait: (ms) => {
      now += ms;
    },
  };
}

/** As the engine makes an input of what is sent. */
function inputOf(operationId: string, sent: Input): Input {
  const route = routes.find((each) => each.operationId === operationId);
  const pairs = Object.entries(sent).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const [mediaType] = route?.media ?? [];
  const value = route?.media.includes('application/json') ? { ...sent } : pairs;
  const parts: Parts =
    mediaType === undefined
      ? { path: Object.fromEntries(pairs), query: pairs }
      : { path: {}, query: [], body: { mediaType, value } };
  const { input, problems } = check(operationId, parts);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '));
  return input;
}

/** A body as it arrives. Rejects one that is not as described. */
async function described(operationId: string, status: number, body: unknown): Promise<unknown> {
  const text = JSON.stringify(body);
  const headers = { 'content-type': 'application/json' };
  const flaws = await flawsOf(operationId, new Response(text, { status, headers }));
  if (flaws.length > 0) throw new Error(flaws.join('\n'));
  return JSON.parse(text);
}

/** All rows of a search that goes on by token. */
export async function scrollThrough(
  { ask }: Asker,
  operationId: string,
  sent: Input,
): Promise<{ readonly rows: Row[]; readonly total: number; readonly pages: number }> {
  type Page = { readonly data: Row[]; readonly total: number; readonly scroll: string | null };
  const rows: Row[] = [];
  let page = await ask<Page>(operationId, sent);
  for (let pages = 1; ; pages += 1) {
    rows.push(...page.data);
    if (page.scroll === null) return { rows, total: page.total, pages };
    page = await ask<Page>(operationId, { ...sent, scroll: page.scroll });
  }
}

/** All rows of a search that goes on by number, until a page is not full. */
export async function pageThrough(
  { ask }: Asker,
  operationId: string,
  sent: Input,
  { rows: place, size, first = 1 }: { rows?: string; size: number; first?: number },
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = first; ; page += 1) {
    const body = await ask<Row[] | Row>(operationId, { ...sent, page });
    const own = (place === undefined ? body : (body as Row)[place]) as Row[];
    rows.push(...own);
    if (own.length < size) return rows;
  }
}

/** The values of one field. */
export function valuesOf(rows: readonly Row[], name: string): unknown[] {
  return rows.map((row) => row[name]);
}

/** Whether each number is at most the one before. */
export function isFalling(values: readonly unknown[]): boolean {
  return values.every((value, at) => at === 0 || Number(value) <= Number(values[at - 1]));
}
