import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readDescription } from '@winninghunter/codegen';
import {
  createPrismEngine,
  createSandboxEngine,
  type PrismEngine,
  type SandboxEngine,
  startServer,
  TEST_KEY,
} from '@winninghunter/mock';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { compile } from './contract.ts';
import { evaluate } from './evaluate.ts';
import { watch } from './watch.ts';

const SPEC = fileURLToPath(new URL('../../spec', import.meta.url));
const BUNDLE = fileURLToPath(import.meta.resolve('@winninghunter/openapi/openapi.strict.json'));
const EXPLORE = '/api/v1/tiktok-shop/products/explore?limit=';
const LANDERS = '/api/v1/landers/favorites';
/** Behind four `$ref`s. */
const PAGING = 'components/schemas/ExplorePaging.yaml';

const START = { timeout: 60_000 };
const SOON = { timeout: 20_000, interval: 20 };
/** What a change may take, of what it takes to begin. */
const MOST_OF_START = 1 / 4;

const SMALL = { scale: 50 };
const JSON_HEADERS = { 'X-API-Key': TEST_KEY, 'Content-Type': 'application/json' };
/** Fewer requests than are allowed in one. */
const A_MINUTE = 50;
const MOST_GROWTH_BYTES = 5_000_000;

type Watching = {
  /** Status of a page of so many products. */
  ask: (limit: number) => Promise<number>;
  call: (path: string, init?: RequestInit) => Promise<Response>;
  /** Has the sandbox do something. */
  order: (what: string, body?: object) => Promise<void>;
  /** Credits that were spent. */
  used: () => Promise<number>;
  /** Changes a file of the description by a text for a text. */
  edit: (file: string, from: string, to: string) => Promise<void>;
  folder: string;
  notes: string[];
  /** Processor time until the description was followed for the first time. */
  startMs: number;
};

async function watching(engine: SandboxEngine | PrismEngine): Promise<Watching> {
  const folder = temporaryFolder('watched');
  await cp(SPEC, folder.path, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  const notes: string[] = [];
  const before = process.cpuUsage();
  const server = await startServer({ engine, host: '127.0.0.1', port: 0 });
  const description = join(folder.path, 'openapi.yaml');
  const stop = await watch({ engine, description, note: (line) => notes.push(line) });
  onTestFinished(async () => {
    await Promise.all([stop(), server.close()]);
    folder[Symbol.dispose]();
  });
  await expect.poll(() => notes, START).toEqual([expect.stringMatching(/^Watches \d+ files/)]);
  const startMs = cpuMsSince(before);
  notes.length = 0;
  const call: Watching['call'] = (path, init) =>
    fetch(server.url + path, { headers: { 'X-API-Key': TEST_KEY }, ...init });
  const order: Watching['order'] = async (what, body = {}) => {
    await call(`/__sandbox__/${what}`, { method: 'POST', body: JSON.stringify(body) });
  };
  return {
    folder: folder.path,
    notes,
    startMs,
    call,
    order,
    used: async () => (await (await call('/__sandbox__')).json()).accounts[0].credits.used,
    ask: async (limit) => {
      await order('reset');
      return (await call(EXPLORE + limit)).status;
    },
    edit: async (file, from, to) => {
      const path = join(folder.path, file);
      const text = await readFile(path, 'utf8');
      expect(text).toContain(from);
      await writeFile(path, text.replace(from, to));
    },
  };
}

function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const least = (limit: number): string => `limit:\n    type: integer\n    minimum: ${limit}`;

test('a change of a file behind a $ref is live in a moment', { timeout: 120_000 }, async () => {
  const { ask, edit, startMs } = await watching(await createSandboxEngine(SMALL));
  const times: number[] = [];
  for (const limit of [1, 2, 3, 4, 5, 6]) {
    expect(await ask(limit)).toBe(200);
    const before = process.cpuUsage();
    await edit(PAGING, least(limit), least(limit + 1));
    await expect.poll(() => ask(limit), SOON).toBe(400);
    times.push(cpuMsSince(before));
  }
  // a share, as a machine that is busy with other tests is slower at both
  expect(Math.min(...times)).toBeLessThan(startMs * MOST_OF_START);
});

test('nothing is forgotten, and no request fails meanwhile', { timeout: 120_000 }, async () => {
  const { call, order, used, edit, notes } = await watching(await createSandboxEngine(SMALL));
  const body = JSON.stringify({ lander_key: 'kept' });
  await call(`${LANDERS}/toggle`, { method: 'POST', headers: JSON_HEADERS, body });
  const { data: before } = await (await call(LANDERS)).json();
  const usedBefore = await used();

  const statuses: number[] = [];
  let isAsking = true;
  const asking = (async () => {
    while (isAsking) {
      statuses.push((await call(`${EXPLORE}9`)).status);
      if (statuses.length % A_MINUTE === 0) await order('clock', { advanceMs: 60_000 });
    }
  })();
  for (const limit of [1, 2, 3]) {
    await edit(PAGING, least(limit), least(limit + 1));
    await expect.poll(() => notes, SOON).toHaveLength(limit);
  }
  isAsking = false;
  await asking;
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(await used()).toBe(usedBefore + statuses.length);
  await order('clock', { advanceMs: 60_000 });
  const { data: after } = await (await call(LANDERS)).json();
  expect([before.length, after]).toEqual([1, before]);
});

test('a mistake is told, and what was before goes on until it is corrected', async () => {
  const { ask, edit, notes, folder } = await watching(await createSandboxEngine(SMALL));
  const broken = (why: RegExp): string[] => [expect.stringMatching(why)];
  await edit(PAGING, 'type: object', 'type: [object');
  await expect
    .poll(() => notes, SOON)
    .toEqual(broken(/ExplorePaging.* What was before goes on\.$/));
  expect(await ask(1)).toBe(200);

  notes.length = 0;
  await edit(PAGING, 'type: [object', '$ref: Missing.yaml');
  await expect
    .poll(() => notes, SOON)
    .toEqual(broken(/Missing\.yaml.* What was before goes on\.$/));
  expect(await ask(1)).toBe(200);

  notes.length = 0;
  await writeFile(
    join(folder, 'components/schemas/Missing.yaml'),
    'properties: { limit: { type: integer, minimum: 2 } }\n',
  );
  await expect.poll(() => notes, SOON).toEqual([expect.stringMatching(/^Follows .*Missing\.yaml/)]);
  expect(await ask(1)).toBe(400);
}, 120_000);

test('a file that is put in the place of another is a change', { timeout: 120_000 }, async () => {
  const { ask, folder } = await watching(await createSandboxEngine(SMALL));
  const path = join(folder, PAGING);
  const text = await readFile(path, 'utf8');
  for (const limit of [1, 2]) {
    await writeFile(`${path}~`, text.replace(least(1), least(limit + 1)));
    await rename(`${path}~`, path);
    await expect.poll(() => ask(limit), SOON).toBe(400);
  }
});

test('Prism follows as well', { timeout: 120_000 }, async () => {
  const { ask, edit } = await watching(await createPrismEngine(BUNDLE));
  expect(await ask(1)).toBe(200);
  await edit(PAGING, least(1), least(2));
  await expect.poll(() => ask(1), SOON).toBe(400);
  expect(await ask(2)).toBe(200);
});

test('a hundred changes leave no more in memory than one', { timeout: 120_000 }, async () => {
  const { follow, prepare } = await createSandboxEngine(SMALL);
  const description = await readDescription(BUNDLE);
  const contract = await compile(description);
  prepare?.();
  const heapAfter = async (times: number): Promise<number> => {
    // each text is another, or the engine would know it
    for (let time = 0; time < times; time += 1) follow(evaluate(`${contract}// ${times}, ${time}`));
    return await leastHeap();
  };
  const before = await heapAfter(10);
  expect((await heapAfter(100)) - before).toBeLessThan(MOST_GROWTH_BYTES);
});

/** What is left once all is collected that can be. */
async function leastHeap(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let time = 0; time < 5; time += 1) {
    collect();
    await setImmediate();
  }
  return process.memoryUsage().heapUsed;
}
