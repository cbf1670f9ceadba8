import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Tells whether a folder has been installed since its lockfile last changed. */
export function isInstalled(folder: string): boolean {
  const mark = join(folder, 'node_modules/.package-lock.json');
  const lockfile = join(folder, 'package-lock.json');
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(lockfile).mtimeMs;
}
