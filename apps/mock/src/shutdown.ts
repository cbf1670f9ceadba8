/** npm passes Ctrl-C on to a process that got it already; this close together they are one. */
const SAME_KEYSTROKE_MS = 300;

/**
 * Calls `close` once on Ctrl-C or SIGTERM, after which the process ends by itself with exit code 0.
 * A second signal ends it at once, with exit code 1.
 */
export function onStopSignal(close: () => Promise<void>): void {
  let stoppedAt: number | undefined;
  const stop = (): void => {
    if (stoppedAt === undefined) {
      stoppedAt = performance.now();
      // the other signal of the keystroke would kill a process that is ending
      setTimeout(() => {}, SAME_KEYSTROKE_MS);
      void close();
    } else if (performance.now() - stoppedAt > SAME_KEYSTROKE_MS) {
      process.exit(1);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
