import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { FOLDER } from '../folder.ts';

const TSC = join(FOLDER, 'node_modules/typescript/bin/tsc');
const OPTIONS = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--exactOptionalPropertyTypes'];
const TARGET = ['--target', 'es2022', '--module', 'nodenext'];

/** What is wrong with generated types: that they differ between two runs, or do not compile. */
export async function faults(first: string, second: string): Promise<string[]> {
  const differ = !(await readFile(first)).equals(await readFile(second));
  // away from any @types, which the compiler would include
  const options = { cwd: dirname(second) };
  const errors = await promisify(execFile)(
    process.execPath,
    [TSC, ...OPTIONS, ...TARGET, second],
    options,
  ).then(
    () => [],
    ({ stdout }: { stdout: string }) => stdout.trim().split('\n').slice(0, 10),
  );
  return [...(differ ? ['Two runs wrote different bytes.'] : []), ...errors];
}
