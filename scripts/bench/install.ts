import { execFileSync } from 'node:child_process';
import { isInstalled } from '../is-installed.ts';
import { FOLDER } from './folder.ts';

/** Installs peers as their lockfile says, unless that has been done since it last changed. */
export function install(folder: string = FOLDER, size = 'some 1 GB'): void {
  if (isInstalled(folder)) {
    return;
  }
  process.stderr.write(`Installing what to compare with (once, ${size})\n`);
  execFileSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
