import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Measure, measure } from '../../measure.ts';
import type { Input, Site } from './sites.ts';

/** A site that has been made. */
export type Built = Measure & { output: string; files: number; megabytes: number };

/** Makes a site from nothing, into a new folder. */
export async function built(site: Site, input: Input, folder: string): Promise<Built> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { left = [], prepare, steps, files = {}, output } = site.build(input, folder);
  for (const each of left) await rm(each, { recursive: true, force: true });
  await prepare?.();
  const taken: Measure = { wallSeconds: 0, cpuSeconds: 0 };
  for (const { command, cwd, env = {} } of steps) {
    const { wallSeconds, cpuSeconds } = await measure([process.execPath, ...command], cwd, { env });
    taken.wallSeconds += wallSeconds;
    taken.cpuSeconds += cpuSeconds;
  }
  for (const [name, from] of Object.entries(files)) await cp(from, join(output, name));
  return { ...taken, output, ...(await sizeOf(output)) };
}

async function sizeOf(folder: string): Promise<Pick<Built, 'files' | 'megabytes'>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return { files: files.length, megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6 };
}
