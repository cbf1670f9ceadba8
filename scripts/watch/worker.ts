/** A thread that makes of a description, each time it is told to, what an engine can follow. */

import { writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { readDescription } from '@winninghunter/codegen';
import { type BundleError, createBundler } from './bundler.ts';
import type { Job, Made } from './messages.ts';

const { root, engine, bundleFile }: Job = workerData;
const bundle = await createBundler(root);
// TypeScript takes its time to load
const compiler = engine === 'sandbox' ? await import('./contract.ts') : undefined;

parentPort?.on('message', async () => parentPort?.postMessage(await make()));

async function make(): Promise<Made> {
  let files: readonly string[] = [];
  try {
    const bundled = await bundle();
    files = bundled.files;
    await writeFile(bundleFile, JSON.stringify(bundled.description));
    const contract = await compiler?.compile(await readDescription(bundleFile));
    return { files, ...(contract !== undefined && { contract }) };
  } catch (error) {
    return { problem: (error as Error).message, files: (error as BundleError).files ?? files };
  }
}
