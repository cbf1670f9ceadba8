import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Paths of all workflows of the description. */
export async function workflowFiles(): Promise<string[]> {
  const folder = fileURLToPath(new URL('../../spec/workflows', import.meta.url));
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.arazzo.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
