/** Makes one client of one peer do one thing against a server, and prints as JSON what came of it. */

import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** What a module of `peers` exports. */
type Calls = {
  create: (origin: string, options: object) => unknown;
  search: (client: unknown, signal?: AbortSignal) => PromiseLike<unknown>;
  add: (client: unknown) => PromiseLike<unknown>;
};

/** How a call ended, if it did while it was watched; one that ended before cannot be aborted. */
export type Ending = {
  outcome: 'answered' | 'rejected' | 'waiting' | 'not aborted';
  milliseconds: number;
  /** As the error of ours says it. */
  retryAfterMs?: number;
};

/** What came of many calls at once. */
export type Burst = { succeeded: number; milliseconds: number };

const BACK_OFF_MS = 300;

const [module = '', action = '', origin = '', parameters = '{}'] = process.argv.slice(2);
const { watchedMs, calls, ...options } = JSON.parse(parameters);
const { create, search, add }: Calls = await import(module);
const client = create(origin, options);

const actions: Record<string, () => Promise<Ending | Burst>> = {
  search: async () => {
    await search(client);
    return watched(search(client));
  },
  add: async () => {
    await search(client);
    return watched(add(client));
  },
  abort: async () => {
    await search(client);
    const controller = new AbortController();
    const call = search(client, controller.signal);
    const before = await watched(call, BACK_OFF_MS);
    const ending = watched(call);
    controller.abort();
    return before.outcome === 'waiting' ? ending : { ...before, outcome: 'not aborted' };
  },
  burst: async () => {
    const started = performance.now();
    const searches = Array.from({ length: calls }, () => search(client));
    const results = await Promise.race([Promise.allSettled(searches), wait(watchedMs, [])]);
    const succeeded = results.filter(({ status }) => status === 'fulfilled').length;
    return { succeeded, milliseconds: performance.now() - started };
  },
};

writeSync(1, JSON.stringify(await actions[action]?.()));
// what still waits would hold the process
process.exit();

async function watched(call: PromiseLike<unknown>, limitMs: number = watchedMs): Promise<Ending> {
  const started = performance.now();
  const ended = (outcome: Ending['outcome']): Ending => ({
    outcome,
    milliseconds: performance.now() - started,
  });
  const settled = call.then(
    () => ended('answered'),
    ({ retryAfterMs }): Ending => ({ ...ended('rejected'), retryAfterMs }),
  );
  return Promise.race([settled, wait(limitMs).then(() => ended('waiting'))]);
}
