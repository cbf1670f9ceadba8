import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from './support/run.ts';

const NEVER_CLOSES = fileURLToPath(new URL('fixtures/never-closes.ts', import.meta.url));

test('ends at once, with 1, on a second signal', async () => {
  const { process: child, printed, ended } = run(NEVER_CLOSES, []);
  await printed(/ready/);
  child.kill('SIGINT');
  await printed(/closing/);
  // longer than the two signals of one keystroke are apart
  await setTimeout(400);
  expect(child.exitCode).toBeNull();
  child.kill('SIGINT');
  expect(await ended).toBe(1);
});
