import type { Burst, Ending } from './behave-once.ts';
import { child } from './child.ts';
import { isOurs, type Peer } from './peers.ts';
import { type Counts, rollingWindow, type Script, serve } from './scripted-server.ts';

/** What a client does in situations that somebody fell into. */
export type Behaviour = {
  name: string;
  /** A 429 with `Retry-After: 120`, watched for three seconds. */
  rate: Ending & Counts;
  /** The same with a deadline before that; only ours takes one. */
  rateInTime?: Ending & Counts;
  /** A 500 in answer to what must not be sent twice. */
  fault: Ending & Counts;
  /** Aborted while it waits to send again; nothing if its calls take no signal. */
  abort: (Ending & Counts) | undefined;
  /** More calls at once than the window takes. */
  burst: Burst & Counts;
};

/**
 * Calls at once, of which so many pass in every span: 60 a minute, only faster. In a shorter span the
 * start of a process would weigh too much.
 */
export const BURST = { calls: 130, requests: 60, windowMs: 4_000 };

/** The first 60 pass at once, the next 60 a span later, the last ten two spans later. */
export const IDEAL_MS: number = Math.floor((BURST.calls - 1) / BURST.requests) * BURST.windowMs;

const ALWAYS = {
  rate: (): ReturnType<Script> => ({ status: 429, headers: { 'Retry-After': '120' } }),
  fault: (): ReturnType<Script> => ({ status: 500 }),
  abort: (): ReturnType<Script> => ({ status: 503, headers: { 'Retry-After': '5' } }),
} satisfies Record<string, Script>;

/**
 * Puts each into each situation, one after the other, in fresh processes; ours in each round where its
 * time is judged: then the middle time counts, and the worst of what else is judged.
 */
export async function behavioursOf(
  peers: Peer[],
  rounds: number,
  announce: (line: string) => void,
): Promise<Behaviour[]> {
  const behaviours: Behaviour[] = [];
  for (const peer of peers) {
    announce(`behaviour: ${peer.name}`);
    behaviours.push(await behaviourOf(peer, isOurs(peer) ? rounds : 1));
  }
  return behaviours;
}

async function behaviourOf(peer: Peer, runs: number): Promise<Behaviour> {
  const { module, name, takesSignal } = peer;
  const { calls, ...rateLimit } = BURST;
  const rate = { watchedMs: 3_000 };
  const inTime = { ...rate, deadlineMs: 10_000 };
  const all = { calls, rateLimit, watchedMs: 60_000 };
  const bursts = await inOrder(runs, () => burstOf(module, all));
  return {
    name,
    rate: await ending(module, 'search', ALWAYS.rate, rate),
    ...(isOurs(peer) && {
      rateInTime: middle(await inOrder(runs, () => ending(module, 'search', ALWAYS.rate, inTime))),
    }),
    // octokit sends again after one, four and nine seconds
    fault: await ending(module, 'add', ALWAYS.fault, { watchedMs: 16_000 }),
    abort: takesSignal
      ? middle(
          await inOrder(runs, () => ending(module, 'abort', ALWAYS.abort, { watchedMs: 6_000 })),
        )
      : undefined,
    burst: {
      ...middle(bursts),
      refused: Math.max(...bursts.map(({ refused }) => refused)),
      succeeded: Math.min(...bursts.map(({ succeeded }) => succeeded)),
    },
  };
}

/** Several runs, the shortest first. */
async function inOrder<T extends { milliseconds: number }>(
  runs: number,
  run: () => Promise<T>,
): Promise<T[]> {
  const found = [await run()];
  while (found.length < runs) {
    found.push(await run());
  }
  return found.toSorted((a, b) => a.milliseconds - b.milliseconds);
}

function middle<T>(sorted: T[]): T {
  return sorted[sorted.length >> 1] as T;
}

async function ending(
  module: string,
  action: string,
  script: Script,
  parameters: object,
): Promise<Ending & Counts> {
  await using server = await serve(script, true);
  const args = [module, action, server.origin, JSON.stringify(parameters)];
  const found = await child<Ending>('behave-once.ts', ...args);
  return { ...found, ...server.counts };
}

async function burstOf(module: string, parameters: object): Promise<Burst & Counts> {
  await using server = await serve(rollingWindow(BURST.requests, BURST.windowMs), false);
  const args = [module, 'burst', server.origin, JSON.stringify(parameters)];
  const found = await child<Burst>('behave-once.ts', ...args);
  return { ...found, ...server.counts };
}
