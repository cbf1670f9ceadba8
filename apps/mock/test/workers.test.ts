import { copyFile, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { TEST_KEY } from '../src/index.ts';
import { SHOP } from './support/fixture.ts';
import { type Redis, startRedis } from './support/redis.ts';
import { type Run, runCli } from './support/run.ts';

let redis: Redis;
// the first run installs it
beforeAll(async () => {
  redis = await startRedis();
}, 300_000);
afterAll(() => redis.stop());

const EXPLORE = '/api/v1/tiktok-shop/products/explore?limit=1';
/** A connection of its own for each request, so that each worker gets some. */
const HEADERS = { 'X-API-Key': TEST_KEY, Connection: 'close' };

async function start(...args: string[]): Promise<Run & { url: string }> {
  const cli = runCli(['--port', '0', ...args]);
  const [, url = ''] = await cli.printed(/ at (http:\S+)/);
  return { ...cli, url };
}

const onRedis = (workers: number, url: string) =>
  start('--scale', '50', '--workers', String(workers), '--redis', url);

const onTwo = () => onRedis(2, redis.database());

/** A file that may be moved. */
async function copyOf(path: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'workers-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const copy = join(folder, 'description.yaml');
  await copyFile(path, copy);
  return copy;
}

/** Children of a process. */
async function workersOf({ process: { pid } }: Run): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.trim().split(' ').filter(Boolean).map(Number);
}

test('workers share keys, credits, the rate and writes', async () => {
  const mock = await onRedis(3, redis.database());
  expect(mock.output.stdout).toContain('engine sandbox, 3 workers, at http');
  expect(await workersOf(mock)).toHaveLength(3);
  const answers = await Promise.all(
    Array.from({ length: 70 }, () => fetch(mock.url + EXPLORE, { headers: HEADERS })),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  const left = answers.map(({ headers }) => headers.get('x-sandbox-credits'));
  expect(new Set(left).size).toBe(60);
});

test('mocks on several hosts share them as well', async () => {
  const url = redis.database();
  const [one, two] = await Promise.all([onRedis(1, url), onRedis(2, url)]);
  await fetch(one.url + EXPLORE, { headers: HEADERS });
  const { headers } = await fetch(two.url + EXPLORE, { headers: HEADERS });
  expect(headers.get('x-sandbox-credits')).toContain('used=2,');
});

test('workers of Prism share nothing, and need no Redis', async () => {
  const mock = await start('--workers', '2', '--engine', 'prism', '--description', SHOP);
  expect(await workersOf(mock)).toHaveLength(2);
  expect((await fetch(`${mock.url}/health`)).status).toBe(200);
});

test('a worker that ends is replaced, and the others go on', async () => {
  const mock = await onTwo();
  const [first = 0, second] = await workersOf(mock);
  process.kill(first, 'SIGKILL');
  await mock.printed(/ended with SIGKILL\. Another takes its place\./);
  expect((await fetch(mock.url + EXPLORE, { headers: HEADERS })).status).toBe(200);
  await expect.poll(() => workersOf(mock), { timeout: 10_000 }).toHaveLength(2);
  const now = await workersOf(mock);
  expect(now).toContain(second);
  expect(now).not.toContain(first);
});

test('a worker that cannot be replaced at once is replaced later', {
  timeout: 90_000,
}, async () => {
  const description = await copyOf(SHOP);
  const mock = await start('--workers', '2', '--engine', 'prism', '--description', description);
  await rename(description, `${description}.away`);
  process.kill((await workersOf(mock))[0] ?? 0, 'SIGKILL');
  await mock.printed(/A worker could not start, and is tried again: .*there is no such file/);
  await expect.poll(() => workersOf(mock), { timeout: 40_000 }).toHaveLength(1);
  await rename(`${description}.away`, description);
  await expect.poll(() => workersOf(mock), { timeout: 40_000 }).toHaveLength(2);
});

test.each(['SIGINT', 'SIGTERM'] as const)('ends with its workers on %s', async (signal) => {
  const mock = await onTwo();
  const workers = await workersOf(mock);
  mock.process.kill(signal);
  expect(await mock.ended).toBe(0);
  expect(mock.output.stdout).toMatch(/\nStopped\.\n$/);
  expect(workers.filter(isRunning)).toEqual([]);
});

test('ends while Redis hangs', async () => {
  const mock = await onTwo();
  process.kill(redis.pid, 'SIGSTOP');
  try {
    // something that waits for an answer
    void fetch(mock.url + EXPLORE, { headers: HEADERS }).catch(() => {});
    await setTimeout(1_500);
    mock.process.kill('SIGTERM');
    expect(await mock.ended).toBe(0);
  } finally {
    process.kill(redis.pid, 'SIGCONT');
  }
});

test('ends with its workers when it is killed', async () => {
  const mock = await onTwo();
  const workers = await workersOf(mock);
  mock.process.kill('SIGKILL');
  await expect.poll(() => workers.filter(isRunning), { timeout: 10_000 }).toEqual([]);
});

test('ends with 1 and one line when the port is taken, however many workers find out', async () => {
  const port = new URL((await onTwo()).url).port;
  const args = ['--port', port, '--workers', '2', '--redis', redis.database()];
  const { ended, output } = runCli(args);
  expect(await ended).toBe(1);
  expect(output).toEqual({
    stdout: '',
    stderr: `Port ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another with --port.\n`,
  });
});

test.each(['1', '2'])('ends with 1 and one line without a Redis, %s worker', async (workers) => {
  const redisUrl = 'redis://user:secret@127.0.0.1:1';
  const { ended, output } = runCli(['--port', '0', '--workers', workers, '--redis', redisUrl]);
  expect(await ended).toBe(1);
  expect(output).toEqual({
    stdout: '',
    stderr:
      'Cannot use Redis at redis://127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1. Start it, or correct --redis.\n',
  });
});

test('fails while Redis is gone, says so once, and goes on when it is back', async () => {
  const mock = await onRedis(1, redis.database());
  const ask = async () => (await fetch(mock.url + EXPLORE, { headers: HEADERS })).status;
  expect(await ask()).toBe(200);
  await redis.kill();
  await mock.printed(/Redis is out of reach, so requests get a 500: /);
  expect([await ask(), await ask()]).toEqual([500, 500]);
  await redis.restart();
  await mock.printed(/Redis is back\./);
  await fetch(`${mock.url}/__sandbox__/reset`, { method: 'POST' });
  expect(await ask()).toBe(200);
  expect(mock.output.stdout.match(/out of reach/g)).toHaveLength(1);
});

test('does not wait for a Redis that hangs', { timeout: 60_000 }, async () => {
  const mock = await onRedis(1, redis.database());
  process.kill(redis.pid, 'SIGSTOP');
  try {
    const { status } = await fetch(mock.url + EXPLORE, { headers: HEADERS });
    expect(status).toBe(500);
  } finally {
    process.kill(redis.pid, 'SIGCONT');
  }
  await mock.printed(/Redis is back\./);
  await setTimeout(100);
  expect((await fetch(mock.url + EXPLORE, { headers: HEADERS })).status).toBe(200);
});

/** What has ended, but was not yet asked about, runs no more. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
