/** A rolling limit of requests, first in first out, shared by all clients of one key in a process. */

import { LONGEST_TIMER_MS, wait } from './wait.ts';

/** How many requests may be sent. */
export type RateLimit = {
  /**
   * Requests within a window.
   *
   * @defaultValue 60
   */
  requests?: number;
  /**
   * Length of the rolling window, in milliseconds.
   *
   * @defaultValue 60000
   */
  windowMs?: number;
  /**
   * Requests under way at once.
   *
   * @defaultValue 10
   */
  concurrency?: number;
};

/** The turns of one client. */
export interface Limiter {
  /**
   * Waits for a turn; the function it gives hands it back once the answer is there. Rejects with the
   * reason of the signal if that ends the wait.
   *
   * @param longestMs - After which a turn that nobody hands back is free again: in a worker, what runs can
   *   vanish with the request that it was for.
   * @param since - When the call began, by `performance.now()`: who began first is first, also with a
   *   repeated request.
   */
  (signal: AbortSignal, longestMs: number, since: number): Promise<() => void>;
  /** Lets nobody in for a while, in milliseconds. */
  pause(ms: number): void;
  /** How many requests may be sent now, and in how many milliseconds one more may be. */
  state(): { limit: number; remaining: number; resetMs: number };
}

type Limit = Required<RateLimit>;

type Turns = {
  /** `look` starts all whose turn it is, and sees to the next. */
  queue: { since: number; limit: Limit; start: () => void; look: () => void }[];
  /** What runs, with the time at which it has to be over. */
  running: Set<{ until: number }>;
  /** When answers came, oldest first: the server saw the request before, so to count from there is safe. */
  ended: number[];
  pausedUntil: number;
  /** The longest window that any client counts over. */
  longestWindowMs: number;
};

const REGISTRY: unique symbol = Symbol.for('@winninghunter/client.turns') as never;

/**
 * The turns of a client. All that count for the same key share what was sent, each by its own limit.
 *
 * @param key - Whoever the service counts: a key at an origin.
 */
export function limiterOf(key: string, limit: Limit): Limiter {
  const { requests, windowMs } = limit;
  const turns = turnsOf(key);
  const { queue, running, ended } = turns;
  turns.longestWindowMs = Math.max(turns.longestWindowMs, windowMs);

  const enter = (signal: AbortSignal, longestMs: number, since: number) =>
    wait<() => void>(signal, (done) => {
      let timer: ReturnType<typeof setTimeout>;
      const start = () => {
        clearTimeout(timer);
        const turn = { until: performance.now() + longestMs };
        running.add(turn);
        done(() => {
          if (running.delete(turn)) {
            ended.push(performance.now());
            queue[0]?.look();
          }
        });
      };
      // each waits by a timer of its own, since in a worker it is gone with the request that it was for
      const look = () => {
        clearTimeout(timer);
        let [head] = queue;
        for (; head && untilFree(turns, head.limit) <= 0; [head] = queue) {
          queue.shift();
          head.start();
        }
        if (head && !queue.includes(ticket)) {
          head.look();
        } else if (head) {
          const ms = Math.ceil(untilFree(turns, head.limit));
          timer = setTimeout(look, Math.min(ms, LONGEST_TIMER_MS));
        }
      };
      const ticket = { since, limit, start, look };
      queue.push(ticket);
      queue.sort((one, other) => one.since - other.since);
      look();
      return () => {
        clearTimeout(timer);
        queue.splice(queue.indexOf(ticket), 1);
        queue[0]?.look();
      };
    });

  return Object.assign(enter, {
    pause(ms: number) {
      turns.pausedUntil = Math.max(turns.pausedUntil, performance.now() + ms);
    },
    state() {
      const since = performance.now() - windowMs;
      const recent = ended.filter((time) => time > since);
      const remaining = Math.max(0, requests - running.size - recent.length);
      const resetMs = remaining > 0 ? 0 : (recent[0] ?? since) - since;
      return { limit: requests, remaining, resetMs };
    },
  });
}

/** Those of the whole process, also where it holds two copies of this package. */
function turnsOf(key: string): Turns {
  const all = globalThis as unknown as { [REGISTRY]?: Map<string, Turns> };
  all[REGISTRY] ??= new Map();
  const turns = all[REGISTRY].get(key) ?? {
    queue: [],
    running: new Set(),
    ended: [],
    pausedUntil: 0,
    longestWindowMs: 0,
  };
  all[REGISTRY].set(key, turns);
  return turns;
}

/** Milliseconds until one more may start, as far as is known. */
function untilFree(turns: Turns, { requests, windowMs, concurrency }: Limit): number {
  const { running, ended, pausedUntil, longestWindowMs } = turns;
  const now = performance.now();
  const [oldest] = running;
  if (oldest && oldest.until <= now) {
    running.delete(oldest);
    ended.push(now);
  }
  while ((ended[0] as number) <= now - longestWindowMs) {
    ended.shift();
  }
  const free = requests - running.size;
  if (free < 1 || running.size >= concurrency) {
    return (oldest?.until ?? now) - now;
  }
  const last = ended[ended.length - free] ?? -Infinity;
  return Math.max(pausedUntil, last + windowMs) - now;
}
