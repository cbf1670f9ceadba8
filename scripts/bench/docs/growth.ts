import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { built } from './builds.ts';
import { countOperations, repeated } from './repeated.ts';
import type { Input, Site } from './sites.ts';

/** What many operations took. */
export type Growth = {
  operations: number;
  wallSeconds: number;
  cpuSeconds: number;
  megabytes: number;
};

/** How many. */
const MANY = 1_000;

/** Makes a site of the same operations, repeated under other names until there are many. */
export async function grown(site: Site, input: Input, folder: string): Promise<Growth> {
  const { wallSeconds, cpuSeconds, megabytes } = await built(site, input, folder);
  return { operations: MANY, wallSeconds, cpuSeconds, megabytes };
}

/** Writes the descriptions with many operations into a folder. */
export async function manyOf({ flat, strict }: Input, folder: string): Promise<Input> {
  const many = { flat: join(folder, 'many.json'), strict: join(folder, 'many.strict.json') };
  for (const [from, to] of [
    [flat, many.flat],
    [strict, many.strict],
  ] as const) {
    await writeFile(to, JSON.stringify(repeated(JSON.parse(await readFile(from, 'utf8')), MANY)));
  }
  return many;
}

/** How many operations a description has. */
export async function operationsIn(file: string): Promise<number> {
  return countOperations(JSON.parse(await readFile(file, 'utf8')));
}
