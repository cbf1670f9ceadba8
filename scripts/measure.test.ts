import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { measure } from './measure.ts';

const node = (program: string) => measure([process.execPath, '--eval', program], tmpdir());

test('counts what a command computes, and not what it waits', async () => {
  const busy = await node('const end = performance.now() + 400; while (performance.now() < end);');
  expect(busy.cpuSeconds).toBeGreaterThan(0.1);
  expect(busy.wallSeconds).toBeGreaterThan(0.4);
  const idle = await node('setTimeout(() => {}, 1000)');
  expect(idle.wallSeconds).toBeGreaterThan(1);
  expect(idle.cpuSeconds).toBeLessThan(idle.wallSeconds);
});

test('counts what the children of a command compute', async () => {
  const child = `'const end = performance.now() + 400; while (performance.now() < end);'`;
  const { cpuSeconds } = await measure(['sh', '-c', `"${process.execPath}" -e ${child}`], tmpdir());
  expect(cpuSeconds).toBeGreaterThan(0.1);
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
