import { type FSWatcher, watch } from 'node:fs';
import { dirname, join } from 'node:path';

/** Tells of files that change. */
export type Changes = Disposable & {
  /** From now on it is these that count. */
  of: (files: readonly string[]) => void;
  /** Resolves with what has changed since it was asked last, as soon as there is anything. */
  next: () => Promise<string[]>;
};

/** An editor writes a file in several steps, and a branch that is switched to many files. */
const QUIET_MS = 15;

/** Watches the folders of files, since many an editor puts a new file in the place of the old. */
export function watchChanges(): Changes {
  const watchers = new Map<string, FSWatcher>();
  let files = new Set<string>();
  let changed = new Set<string>();
  let tell = (): void => {};
  let settling: NodeJS.Timeout | undefined;

  function notice(path: string): void {
    if (!files.has(path)) return;
    changed.add(path);
    clearTimeout(settling);
    settling = setTimeout(() => {
      settling = undefined;
      tell();
    }, QUIET_MS);
  }

  function open(folder: string): void {
    try {
      const watcher = watch(folder, (_, name) => {
        if (name !== null) notice(join(folder, name));
      });
      watchers.set(
        folder,
        watcher.on('error', () => close(folder)),
      );
    } catch {
      // there is no such folder yet; a change elsewhere has to come before it matters
    }
  }

  function close(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  return {
    of: (wanted) => {
      files = new Set(wanted);
      const folders = new Set(wanted.map((file) => dirname(file)));
      for (const folder of watchers.keys()) if (!folders.has(folder)) close(folder);
      for (const folder of folders) if (!watchers.has(folder)) open(folder);
    },
    next: () =>
      new Promise((resolve) => {
        tell = () => {
          if (changed.size === 0) return;
          resolve([...changed]);
          changed = new Set();
        };
        if (settling === undefined) tell();
      }),
    [Symbol.dispose]: () => {
      clearTimeout(settling);
      for (const folder of watchers.keys()) close(folder);
    },
  };
}
