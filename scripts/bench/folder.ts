import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the benchmark, where the peers and their settings are. */
export const FOLDER: string = fileURLToPath(new URL('.', import.meta.url));

/** A file or folder of a peer. */
export function installed(path: string): string {
  return join(FOLDER, 'node_modules', path);
}

/** The folder of one of our packages. */
export function ours(name: string): string {
  return fileURLToPath(new URL(`../../packages/${name}`, import.meta.url));
}

/** The version of the package in a folder. */
export function versionIn(folder: string): string {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}
