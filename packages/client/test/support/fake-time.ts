/** Calls under fake time: hours of waiting pass in milliseconds, and every wait is exact. */

import { afterEach, beforeEach, vi } from 'vitest';

// taken before time is faked
const { setImmediate: nextTurn } = globalThis;

/** A full second, so that an HTTP date says exactly what is meant. */
export const START: Date = new Date('2026-03-01T12:00:00Z');

/** What became of a call, and when, counted from where it was made. */
export type Outcome<T = unknown> = { value?: T; error?: unknown; tookMs: number };

/** Fakes timers, dates and `performance` in every test of the file. */
export function fakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: START });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}

/**
 * Lets time pass until a call is over.
 *
 * @throws If nothing is left to wait for, and the call is not over.
 */
export function outcomeOf<T>(call: PromiseLike<T>): Promise<Outcome<T>> {
  return drive(timed(call));
}

/** Starts a call, and tells what became of it; never rejects. */
export async function timed<T>(call: PromiseLike<T>): Promise<Outcome<T>> {
  const startMs = performance.now();
  const tookMs = (): number => performance.now() - startMs;
  try {
    const value = await call;
    return { value, tookMs: tookMs() };
  } catch (error) {
    return { error, tookMs: tookMs() };
  }
}

/** Lets time pass until a promise, which must not reject, is fulfilled. */
export async function drive<T>(promise: Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  promise.then((value) => {
    result = { value };
  });
  for (;;) {
    await settled();
    if (result !== undefined) return result.value;
    if (vi.getTimerCount() === 0) throw new Error('The call waits for nothing, for ever.');
    await vi.advanceTimersToNextTimerAsync();
  }
}

/** Lets everything happen that takes no time: streams need a few turns of the loop. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise<void>((resolve) => nextTurn(resolve));
  }
}

/** Lets time pass, and then everything happen that takes none. */
export async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await settled();
}
