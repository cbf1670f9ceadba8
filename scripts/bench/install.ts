import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from './folder.ts';

/** Installs the peers as their lockfile says, unless that has been done since it last changed. */
export function install(): void {
  const mark = join(FOLDER, 'node_modules/.package-lock.json');
  const lockfile = join(FOLDER, 'package-lock.json');
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lockfile).mtimeMs) {
    return;
  }
  process.stderr.write('Installing what to compare with (once, some 800 MB)\n');
  execFileSync('npm', ['ci'], { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
}
