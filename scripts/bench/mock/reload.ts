import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createSandboxEngine, startServer, TEST_KEY } from '@winninghunter/mock';
import { ROOT } from '../../runtimes/pack.ts';
import { watch } from '../../watch/watch.ts';
import { median } from '../median.ts';
import type { Options } from '../suite.ts';
import type { Reload } from './figures.ts';

/** Behind four `$ref`s. */
const FILE = 'components/schemas/ExplorePaging.yaml';
const EXPLORE = '/api/v1/tiktok-shop/products/explore?limit=';
const CHANGES_A_ROUND = 5;
const PAUSE_MS = 2;
const LIMIT_MS = 60_000;

/** Changes the smallest page time and again, and asks for a smaller one until it is refused. */
export async function reload({ rounds, folder, announce }: Options): Promise<Reload> {
  const spec = join(folder, 'spec');
  await cp(join(ROOT, 'spec'), spec, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  const engine = await createSandboxEngine();
  const server = await startServer({ engine, host: '127.0.0.1', port: 0 });
  const notes: string[] = [];
  const stop = await watch({
    engine,
    description: join(spec, 'openapi.yaml'),
    note: (line) => notes.push(line),
  });
  await until(async () => notes.length > 0, notes);

  const times: number[] = [];
  for (let least = 1; least <= rounds * CHANGES_A_ROUND; least += 1) {
    announce(`mock, change ${least} of ${rounds * CHANGES_A_ROUND} of the description`);
    await put(join(spec, FILE), least + 1);
    const written = performance.now();
    await until(async () => (await statusOf(server.url, least)) === 400, notes);
    times.push(performance.now() - written);
  }
  await Promise.all([stop(), server.close()]);
  return { medianMs: median(times), leastMs: Math.min(...times) };
}

async function put(file: string, least: number): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(/(limit:\n {4}type: integer\n {4}minimum: )\d+/, `$1${least}`),
  );
}

async function statusOf(url: string, limit: number): Promise<number> {
  await fetch(`${url}/__sandbox__/reset`, { method: 'POST' });
  const response = await fetch(url + EXPLORE + limit, { headers: { 'X-API-Key': TEST_KEY } });
  await response.arrayBuffer();
  return response.status;
}

async function until(holds: () => Promise<boolean>, notes: readonly string[]): Promise<void> {
  const started = performance.now();
  while (!(await holds())) {
    if (performance.now() - started > LIMIT_MS) {
      throw new Error(`The description is not followed. ${notes.at(-1) ?? ''}`);
    }
    await setTimeout(PAUSE_MS);
  }
}
