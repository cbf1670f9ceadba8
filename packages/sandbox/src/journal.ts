import type { Change } from './account/memory-store.ts';
import type { SandboxOptions } from './options.ts';

/** Keeps what changed until somebody has written it down. */
export type Journal = {
  readonly add: (change: Change) => void;
  /** Resolves once everything that was added is written; rejects if that fails. */
  readonly flush: () => Promise<void> | undefined;
};

/** Changes of requests that end at the same time are written together, and never overtake each other. */
export function createJournal(onWrite: SandboxOptions['onWrite']): Journal {
  if (!onWrite) return { add: () => {}, flush: () => undefined };
  let pending: Change[] = [];
  let written: Promise<void> = Promise.resolve();
  return {
    add: (change) => {
      pending.push(change);
    },
    flush: () => {
      if (pending.length > 0) {
        const changes = pending;
        pending = [];
        // what failed before is told to whoever waited for it
        written = written.catch(() => {}).then(() => onWrite(changes));
      }
      return written;
    },
  };
}
