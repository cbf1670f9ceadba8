import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { measure } from '../../measure.ts';
import { FOLDER, installed, ours } from '../folder.ts';

/** Has hey-api write its client of our flat description as TypeScript into a folder. */
export async function generateHeyApi(folder: string): Promise<void> {
  const input = join(ours('openapi'), 'dist/openapi.json');
  const plugins = ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'];
  const command = [
    installed('@hey-api/openapi-ts/bin/run.js'),
    ...['--input', input, '--output', folder, '--plugins', ...plugins],
    ...['--silent', '--no-log-file'],
  ];
  await measure([process.execPath, ...command], FOLDER);
}

/** Compiles it, file by file, to where the peers find it. */
export async function compileHeyApi(folder: string): Promise<void> {
  const output = installed('hey-api-output');
  await rm(output, { recursive: true, force: true });
  await mkdir(output);
  // else Node would read each file twice to find out that it is a module
  await writeFile(join(output, 'package.json'), '{ "type": "module" }\n');
  const names = await readdir(folder, { recursive: true });
  const entryPoints = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
  await build({ entryPoints, outdir: output, outbase: folder, format: 'esm' });
}
