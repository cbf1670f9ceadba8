import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './temporary.ts';

const temporary = JSON.stringify(new URL('temporary.ts', import.meta.url));
const measuring = JSON.stringify(new URL('measure.ts', import.meta.url));

test('a temporary folder is gone with its block', () => {
  const seen = { path: '' };
  {
    using folder = temporaryFolder('at-end');
    seen.path = folder.path;
    expect(existsSync(seen.path)).toBe(true);
  }
  expect(existsSync(seen.path)).toBe(false);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s leaves no folder, and exits with %i', async (signal, code) => {
  const child = run(`
    import { temporaryFolder } from ${temporary};
    using one = temporaryFolder('at-end');
    using two = temporaryFolder('at-end');
    process.stdout.write(one.path + ' ' + two.path);
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  `);
  const [printed] = await once(child.stdout, 'data');
  const folders = String(printed).split(' ');
  expect(folders.map((each) => existsSync(each))).toEqual([true, true]);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([code, null]);
  expect(folders.map((each) => existsSync(each))).toEqual([false, false]);
});

test('Ctrl-C stops what is measured, with its children', async () => {
  using folder = temporaryFolder('at-end');
  const file = join(folder.path, 'pid');
  const child = run(`
    import { measure } from ${measuring};
    await measure(['sh', '-c', 'sleep 60 & echo $! > "$0"; wait', ${JSON.stringify(file)}], '/');
  `);
  const sleeper = () => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0);
  await expect.poll(sleeper, { timeout: 20_000 }).toBeGreaterThan(0);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
  await expect.poll(() => isRunning(sleeper())).toBe(false);
});

function run(program: string) {
  return spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** What has ended, but was not yet asked about, runs no more. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
