import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const START = fileURLToPath(new URL('../start.ts', import.meta.url));

test('npm start watches the description, and ends as it does otherwise', {
  timeout: 120_000,
}, async () => {
  const child = spawn(process.execPath, [START, '--port', '0', '--watch']);
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  await expect
    .poll(() => output, { timeout: 100_000 })
    .toMatch(/Watches \d+ files, from .*spec\/openapi\.yaml on\.\n/);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(output).toMatch(/\nStopped\.\n$/);
});
