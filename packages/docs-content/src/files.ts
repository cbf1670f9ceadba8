/** Files of this package, also where a bundler has put this module elsewhere. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = dirname(
  createRequire(import.meta.url).resolve('@winninghunter/docs-content/package.json'),
);

/** A JSON file, by its path in this package. */
export function read(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** The JSON files of a folder, by name. */
export function readAll(folder: string): Record<string, unknown> {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(names.sort().map((name) => [name, read(join(folder, name))]));
}
