import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('report.ts', import.meta.url));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('prints the help and exits with 0', () => {
  expect(run('--format', 'json', '-h')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Usage: npm run report -- \[options\]\n/),
  });
});

test('is quiet if nobody reads its output', async () => {
  const child = spawn(process.execPath, [script, '--help']);
  child.stdout.destroy();
  const [[code], stderr] = await Promise.all([once(child, 'close'), text(child.stderr)]);
  expect([code, stderr]).toEqual([0, '']);
});

test.each([
  [['--fromat'], "Unknown option '--fromat'. See --help.\n"],
  [['now'], "Unexpected argument 'now'. See --help.\n"],
  [['--format'], "Option '--format <value>' argument missing. See --help.\n"],
  [['--format', 'xml'], '--format is "xml". Use text or json.\n'],
])('refuses %s in one sentence and exits with 2', (args, stderr) => {
  expect(run(...args)).toEqual({ status: 2, stdout: '', stderr });
});
