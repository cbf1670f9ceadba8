import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the peers of this suite and their settings are. */
export const FOLDER: string = fileURLToPath(new URL('.', import.meta.url));

/** A file or folder of a peer. */
export function installed(path: string): string {
  return join(FOLDER, 'node_modules', path);
}

/** What a peer makes its site from. */
export function settings(path: string): string {
  return join(FOLDER, 'sites', path);
}
