import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BaseResolver, type Config, lint, loadConfig } from '@redocly/openapi-core';
import { temporaryFolder } from '../temporary.ts';
import type { Files, Mistake } from './seed.ts';

const SPEC = fileURLToPath(new URL('../../spec', import.meta.url));
const PARTS = ['openapi.yaml', 'paths', 'components', 'workflows'];

/** A copy of the description in which mistakes can be made, one at a time. */
export type Copy = Disposable & {
  files: Files;
  /** The problems that lint reports, as `rule: message`; those of the mistake if one is given. */
  lint: (mistake?: Mistake) => Promise<string[]>;
};

/** Copies the description to a temporary folder, which is removed when the copy is disposed of. */
export async function copyDescription(): Promise<Copy> {
  const { path: folder, ...gone } = temporaryFolder('mistakes');
  for (const part of PARTS) {
    await cp(path.join(SPEC, part), path.join(folder, part), { recursive: true });
  }
  const files = await readFiles(folder);
  const config = await loadConfig({ configPath: path.join(SPEC, 'redocly.yaml') });
  const resolver = new BaseResolver(config.resolve);
  return {
    files,
    lint: async (mistake) => {
      const changes = mistake?.changes ?? new Map<string, string>();
      await write(folder, changes);
      forget(resolver, folder, changes.keys());
      const problems = await problemsOf(path.join(folder, 'openapi.yaml'), config, resolver);
      await write(folder, new Map([...changes.keys()].map((name) => [name, files.get(name)])));
      forget(resolver, folder, changes.keys());
      return problems;
    },
    ...gone,
  };
}

async function problemsOf(ref: string, config: Config, resolver: BaseResolver): Promise<string[]> {
  try {
    const problems = await lint({ ref, config, externalRefResolver: resolver });
    return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  } catch (error) {
    // what does not even parse ends the command line's lint with an error, too
    return [`unreadable: ${(error as Error).message}`];
  }
}

/** Unchanged files stay parsed, which makes a lint after the first several times faster. */
function forget(resolver: BaseResolver, folder: string, names: Iterable<string>): void {
  for (const name of names) resolver.cache.delete(path.join(folder, name));
}

async function write(
  folder: string,
  files: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    if (text === undefined) {
      await rm(file, { force: true });
    } else {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
}

async function readFiles(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}
