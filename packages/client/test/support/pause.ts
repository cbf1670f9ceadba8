/** As milliseconds, a wait that only an abort ends. */
export const NEVER: number = Number.POSITIVE_INFINITY;

/** Rejects with the reason of the signal as soon as that is aborted, and leaves nothing behind. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (ms === 0) return;
  await new Promise<void>((resolve, reject) => {
    const done = (): void => {
      signal.removeEventListener('abort', abort);
      resolve();
    };
    const timer = ms === NEVER ? undefined : setTimeout(done, ms);
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', abort, { once: true });
  });
}
