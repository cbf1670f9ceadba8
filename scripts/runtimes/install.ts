import { fileURLToPath } from 'node:url';
import { isInstalled } from '../is-installed.ts';
import { run } from './run.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Installs the runtimes as their lockfile says, unless that has been done since it last changed. */
export async function installRuntimes(): Promise<void> {
  if (isInstalled(FOLDER)) {
    return;
  }
  process.stderr.write('Installing what to try the packages with (once, some 750 MB)\n');
  await run('npm', ['ci'], { cwd: FOLDER, timeout: 600_000 });
}

/** A file of what has been installed. */
export function installed(path: string): string {
  return `${FOLDER}node_modules/${path}`;
}
