import { execFileSync } from 'node:child_process';
import { isInstalled } from '../is-installed.ts';
import { FOLDER } from './folder.ts';

/** Installs the peers as their lockfile says, unless that has been done since it last changed. */
export function install(): void {
  if (isInstalled(FOLDER)) {
    return;
  }
  process.stderr.write('Installing what to compare with (once, some 1 GB)\n');
  execFileSync('npm', ['ci'], { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
}
