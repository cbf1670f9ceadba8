import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { measure } from './measure.ts';

/** Computes for 0.4 s, however long it has to wait for a processor. */
const BUSY =
  'let spent; do spent = process.cpuUsage(); while (spent.user + spent.system < 400_000);';

const node = (program: string) => measure([process.execPath, '--eval', program], tmpdir());

test('counts what a command computes, and not what it waits', async () => {
  const busy = await node(BUSY);
  expect(busy.cpuSeconds).toBeGreaterThan(0.3);
  expect(busy.wallSeconds).toBeGreaterThan(0.3);
  const idle = await node('setTimeout(() => {}, 1000)');
  expect(idle.wallSeconds).toBeGreaterThan(1);
  expect(idle.cpuSeconds).toBeLessThan(idle.wallSeconds);
});

test('counts what the children of a command compute', async () => {
  const command = `"${process.execPath}" -e '${BUSY}'; true`;
  const { cpuSeconds } = await measure(['sh', '-c', command], tmpdir());
  expect(cpuSeconds).toBeGreaterThan(0.3);
});

test('throws what a failing command printed', async () => {
  await expect(node(`console.log('so'); console.error('far'); process.exit(3)`)).rejects.toThrow(
    /exited with 3 in .*:\nso\nfar\n$/,
  );
});

test('stops a command and its children at the limit', async () => {
  const started = performance.now();
  const sleep = measure(['sh', '-c', 'sleep 30; true'], tmpdir(), { limitSeconds: 0.5 });
  await expect(sleep).rejects.toThrow('took more than 0.5 s and was stopped.');
  expect(performance.now() - started).toBeLessThan(20_000);
});
