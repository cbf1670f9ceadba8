import { readFile, rm, writeFile } from 'node:fs/promises';
import { StartError } from '../../start-error.ts';

/**
 * Keeps other processes from a file by another beside it, which holds the number of the process, so
 * that one that was killed does not keep it for ever. Resolves with what gives it back. Rejects with a
 * `StartError` while another process has it.
 */
export async function lockFile(path: string): Promise<() => Promise<void>> {
  const lock = `${path}.lock`;
  const take = (): Promise<void> => writeFile(lock, String(process.pid), { flag: 'wx' });
  await take().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    const owner = Number(await readFile(lock, 'utf8'));
    if (isAnother(owner)) throw new StartError(inUse(path, owner, lock));
    await rm(lock);
    await take();
  });
  return () => rm(lock, { force: true });
}

function inUse(path: string, owner: number, lock: string): string {
  return `${path} is in use by process ${owner}. Stop it, or choose another file with --state. (If it is no mock, remove ${lock}.)`;
}

function isAnother(pid: number): boolean {
  if (pid === process.pid || !Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
