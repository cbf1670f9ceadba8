import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const BUFFER_BYTES = 64 * 1024 * 1024;

/** Runs one of the programs of this folder in a fresh process, and reads the JSON that it prints. */
export async function child<T>(program: string, ...args: string[]): Promise<T> {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...args], {
    maxBuffer: BUFFER_BYTES,
  });
  return JSON.parse(stdout);
}
