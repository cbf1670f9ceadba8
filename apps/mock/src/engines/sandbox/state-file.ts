import { type FileHandle, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Change, Snapshot } from '@winninghunter/sandbox';
import { StartError } from '../../start-error.ts';
import { lockFile } from './lock-file.ts';

/** A file that is as far as what was acknowledged, whatever ends the process. */
export type StateFile = {
  /** What it held when it was opened; undefined if it is new. */
  readonly kept: { readonly snapshot: Snapshot; readonly changes: readonly Change[] } | undefined;
  /** Starts to keep what `append` is told. `snapshot` is asked now and then, to keep the file short. */
  readonly begin: (snapshot: () => Snapshot) => Promise<void>;
  /** Resolves once the changes are on the disk. To be called one at a time. */
  readonly append: (changes: readonly Change[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What writes are about. */
type World = { readonly seed: number; readonly scale: number };

type Head = World & { readonly format: string; readonly snapshot: Snapshot };

const FORMAT = 'winninghunter-mock state 1';

/** Shorter files are not worth a rewrite. */
const MIN_REWRITE_BYTES = 1024 * 1024;
const GROWTH = 4;

/**
 * Opens a file with a snapshot in its first line, and changes after it, a list of them a line. Rejects
 * with a `StartError` if it cannot be used, or is used.
 */
export async function openStateFile(path: string, world: World): Promise<StateFile> {
  const unlock = await lockFile(path).catch(cannot(path));
  const kept = await readState(path, world).catch(async (error: Error) => {
    await unlock();
    return cannot(path)(error);
  });
  let file: FileHandle | undefined;
  let takeSnapshot = (): Snapshot => ({});
  let length = 0;
  let longest = 0;

  /** Puts a new file in place of the old, so that there is one of them at any time. */
  async function rewrite(): Promise<void> {
    await file?.close();
    file = undefined;
    const head: Head = { format: FORMAT, ...world, snapshot: takeSnapshot() };
    const next = `${path}.next`;
    const opened = await open(next, 'w');
    try {
      length = await write(opened, head);
      await rename(next, path);
      await syncFolder(path);
    } catch (error) {
      await opened.close().catch(() => {});
      throw error;
    }
    // not before it is in place, since what is written to it counts as kept
    file = opened;
    longest = Math.max(MIN_REWRITE_BYTES, length * GROWTH);
  }

  return {
    kept,
    begin: async (snapshot) => {
      takeSnapshot = snapshot;
      await rewrite().catch(async (error: Error) => {
        await unlock();
        return cannot(path)(error);
      });
    },
    append: async (changes) => {
      // also after a failure, which may have left half a line; the snapshot has these changes
      if (file === undefined || length > longest) return rewrite();
      try {
        length += await write(file, changes);
      } catch (error) {
        await file.close().catch(() => {});
        file = undefined;
        throw error;
      }
    },
    close: async () => {
      await file?.close();
      await unlock();
    },
  };
}

/** Writes a line and has it reach the disk. Resolves with its length in bytes. */
async function write(file: FileHandle, value: unknown): Promise<number> {
  const line = Buffer.from(`${JSON.stringify(value)}\n`);
  await file.appendFile(line);
  await file.datasync();
  return line.length;
}

/** A new name is kept once its folder is. Windows has no way to ask for it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function readState(path: string, world: World): Promise<StateFile['kept']> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (text === '') return undefined;
  // what the last line break is missing from was being written when the process ended
  const [first = '', ...rest] = text.split('\n').slice(0, -1);
  const head = parse<Partial<Head>>(first);
  if (head?.format !== FORMAT || !head.snapshot) {
    throw new StartError(`${path} was not written by this mock. Choose another with --state.`);
  }
  if (head.seed !== world.seed || head.scale !== world.scale) {
    throw new StartError(
      `${path} belongs to a world of --seed ${head.seed} and --scale ${head.scale}. Give these, or choose another file with --state.`,
    );
  }
  const changes = rest.flatMap((line, index) => {
    const changes = parse<Change[]>(line);
    if (Array.isArray(changes)) return changes;
    throw new StartError(
      `${path} is damaged: line ${index + 2} cannot be read. Remove it and all after it to go on from there.`,
    );
  });
  return { snapshot: head.snapshot, changes };
}

function parse<T>(line: string): T | undefined {
  try {
    return JSON.parse(line) ?? undefined;
  } catch {
    return undefined;
  }
}

function cannot(path: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error instanceof StartError) throw error;
    throw new StartError(`Cannot keep state in ${path}: ${reasonOf(path, error)}`, {
      cause: error,
    });
  };
}

function reasonOf(path: string, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
      return `there is no folder ${dirname(path)}. Make it, or choose another file with --state.`;
    case 'EISDIR':
      return 'it is a folder. Choose a file in it with --state.';
    case 'EACCES':
    case 'EROFS':
      return `this user may not write to ${dirname(path)}. Choose another file with --state.`;
    default:
      return message;
  }
}
