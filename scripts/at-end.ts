const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Does something when it is disposed of, or at once when the process ends before, be it by Ctrl-C.
 * So nothing stays behind: no folder, and no process.
 */
export function atEnd(cleanUp: () => void): Disposable {
  process.on('exit', cleanUp);
  for (const signal of Object.keys(SIGNALS)) {
    process.off(signal, exit).on(signal, exit);
  }
  return {
    [Symbol.dispose]: () => {
      process.off('exit', cleanUp);
      cleanUp();
    },
  };
}

function exit(signal: keyof typeof SIGNALS): never {
  process.exit(SIGNALS[signal]);
}
