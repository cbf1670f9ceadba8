import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The program of the README, which asks the mock where readers have it. */
export async function readmeProgram(): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../README.md'), 'utf8');
  const [, program = ''] = /```tsx\n(.*?)```/s.exec(text) ?? [];
  return program;
}
