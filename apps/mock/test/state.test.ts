import { randomInt } from 'node:crypto';
import { access, appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { TEST_KEY } from '../src/index.ts';
import { temporaryFolder } from './support/folder.ts';
import { type Run, runCli } from './support/run.ts';

const LIVES = 8;
const WRITERS = 4;
const LANDERS = '/api/v1/landers/favorites';

type Mock = Run & { url: string };

async function start(path: string, ...more: string[]): Promise<Mock> {
  const cli = runCli(['--port', '0', '--scale', '50', '--state', path, ...more]);
  const [, url = ''] = await cli.printed(/ at (http:\S+)/);
  return { ...cli, url };
}

async function ask({ url }: Mock, path: string, init: RequestInit = {}, key = TEST_KEY) {
  const headers = {
    'X-API-Key': key,
    Cookie: 'wh_session=test',
    'Content-Type': 'application/json',
  };
  const response = await fetch(url + path, { headers, ...init });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const post = (mock: Mock, path: string, body: object, key?: string) =>
  ask(mock, path, { method: 'POST', body: JSON.stringify(body) }, key);

/** Each life has a day of its own, so that none is over the rate of the one before. */
function dayOf(life: number): string {
  return `2026-03-${10 + life}`;
}

test('nothing that was acknowledged is lost, however often the process is killed', async () => {
  const path = join(await temporaryFolder(), 'state.jsonl');
  const acknowledged: string[] = [];
  let charged = 0;
  let sent = 0;

  async function write(mock: Mock, life: number): Promise<void> {
    for (;;) {
      sent += 1;
      const lander_key = `${life}-${sent}`;
      const { status } = await post(mock, `${LANDERS}/toggle`, { lander_key });
      if (status === 429) return;
      charged += 1;
      acknowledged.push(lander_key);
    }
  }

  for (let life = 0; life < LIVES; life += 1) {
    const mock = await start(path, '--now', dayOf(life));
    const writing = Array.from({ length: WRITERS }, () => write(mock, life).catch(() => {}));
    await setTimeout(randomInt(20, 120));
    mock.process.kill('SIGKILL');
    await Promise.all([mock.ended, ...writing]);
  }

  const mock = await start(path, '--now', dayOf(LIVES));
  const { body } = await ask(mock, '/api/usage');
  const listed = await ask(mock, LANDERS);
  const kept = new Set(listed.body.data.map(({ lander_key }: never) => lander_key));
  expect(acknowledged.length).toBeGreaterThan(LIVES);
  expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
  // what was under way may have been done as well
  expect(body.credits.used).toBeGreaterThanOrEqual(charged);
  expect(body.credits.used).toBeLessThanOrEqual(charged + LIVES * WRITERS);
});

test('a key that was replaced stays replaced', async () => {
  const path = join(await temporaryFolder(), 'state.jsonl');
  const before = await start(path);
  await ask(before, '/api/regenerate', { method: 'POST' });
  const headers = { Cookie: 'wh_session=test' };
  const page = await (await fetch(`${before.url}/api`, { headers })).text();
  const [key] = /wh_\w{48}/.exec(page) ?? [];
  before.process.kill('SIGKILL');
  await before.ended;

  const after = await start(path);
  expect((await ask(after, LANDERS)).status).toBe(401);
  expect((await ask(after, LANDERS, {}, key)).status).toBe(200);
});

test('the rate window and the log of requests outlast the process', async () => {
  const path = join(await temporaryFolder(), 'state.jsonl');
  const before = await start(path);
  for (let count = 0; count < 61; count += 1) await ask(before, LANDERS);
  const log = await ask(before, '/api/logs');
  before.process.kill('SIGKILL');
  await before.ended;

  const after = await start(path);
  expect((await ask(after, '/api/logs')).body).toEqual(log.body);
  expect(log.body[0]).toMatchObject({ path: LANDERS, status: 429 });
  expect((await ask(after, LANDERS)).status).toBe(429);
});

test('a reset is kept as well', async () => {
  const path = join(await temporaryFolder(), 'state.jsonl');
  const before = await start(path);
  await post(before, `${LANDERS}/toggle`, { lander_key: 'a' });
  await post(before, '/__sandbox__/reset', {});
  before.process.kill('SIGTERM');
  expect(await before.ended).toBe(0);

  const after = await start(path);
  expect((await ask(after, LANDERS)).body.data).toEqual([]);
});

test('a second mock does not start on the same file', async () => {
  const path = join(await temporaryFolder(), 'state.jsonl');
  const first = await start(path);
  const { ended, output } = runCli(['--port', '0', '--scale', '50', '--state', path]);
  expect(await ended).toBe(1);
  expect(output.stderr).toMatch(
    new RegExp(`^${path} is in use by process ${first.process.pid}\\. .*\\n$`),
  );
});

test('a mock that does not start lets go of the file', async () => {
  const path = join(await temporaryFolder(), 'state.jsonl');
  const other = runCli(['--port', '0', '--scale', '50']);
  const [, port = ''] = await other.printed(/ at http:\S+:(\d+)/);
  const { ended, output } = runCli(['--port', port, '--scale', '50', '--state', path]);
  expect(await ended).toBe(1);
  expect(output.stderr).toContain('is in use. Stop what uses it, or choose another with --port.\n');
  expect((await start(path)).url).toMatch(/^http:/);
});

test('says in one line that its changes make no sense, and lets go of the file', async () => {
  const path = join(await temporaryFolder(), 'state.jsonl');
  const first = await start(path);
  first.process.kill('SIGTERM');
  await first.ended;
  await appendFile(path, '[1]\n');
  const { ended, output } = runCli(['--port', '0', '--scale', '50', '--state', path]);
  expect(await ended).toBe(1);
  expect(output.stderr).toBe(
    `${path} is damaged: what it holds is not what a mock writes. Remove it, or choose another file with --state.\n`,
  );
  await expect(access(`${path}.lock`)).rejects.toThrow('ENOENT');
});

test('says in one line why a file cannot be used', async () => {
  const path = join(await temporaryFolder(), 'notes.txt');
  await writeFile(path, 'Milk, eggs.\n');
  const { ended, output } = runCli(['--state', path]);
  expect(await ended).toBe(1);
  expect(output).toEqual({
    stdout: '',
    stderr: `${path} was not written by this mock. Choose another with --state.\n`,
  });
});
