/** Waits that a signal or a time can end, and that leave no timer and no listener behind. */

/**
 * A promise that a signal can end. `start` gets what resolves it, and gives what cleans up, which is called
 * in any case. Rejects with the signal's reason.
 */
export function wait<T>(
  signal: AbortSignal,
  start: (done: (value: T | PromiseLike<T>) => void) => () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      signal.removeEventListener('abort', stop);
      cleanUp();
      reject(signal.reason);
    };
    let cleanUp = () => {};
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop);
    cleanUp = start((value) => {
      signal.removeEventListener('abort', stop);
      resolve(value);
    });
  });
}

/** Resolves after some milliseconds. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return wait(signal, (done) => {
    const timer = setTimeout(done, ms);
    return () => clearTimeout(timer);
  });
}

/** What a promise gives, or the signal's reason as soon as it ends, whatever the promise makes of it. */
export function orAbort<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  // whoever has given up does not look at what it comes to
  promise.catch(() => {});
  return wait(signal, (done) => {
    const settle = () => done(promise);
    promise.then(settle, settle);
    return () => {};
  });
}

/**
 * Runs something under a signal of its own, which ends after some milliseconds or with another signal.
 *
 * @param late - The reason when time is up.
 * @param ended - The reason when the other signal ends (default: that of the other signal).
 */
export async function within<T>(
  ms: number,
  late: () => unknown,
  other: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
  ended: (reason: unknown) => unknown = (reason) => reason,
): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(late()), Math.min(ms, LONGEST_TIMER_MS));
  const stop = () => controller.abort(ended(other?.reason));
  other?.addEventListener('abort', stop);
  if (other?.aborted) {
    stop();
  }
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
    other?.removeEventListener('abort', stop);
  }
}

/** A longer one would fire at once. */
export const LONGEST_TIMER_MS: number = 2 ** 31 - 1;
