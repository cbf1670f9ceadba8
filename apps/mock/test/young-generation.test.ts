import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from './support/run.ts';

const CHURN = fileURLToPath(new URL('fixtures/churn.ts', import.meta.url));

async function bytesOf(...args: string[]): Promise<number> {
  const [, bytes] = await run(CHURN, args).printed(/^(\d+) /);
  return Number(bytes);
}

test('the memory for objects that live shortly does not grow on', async () => {
  const [bounded, free] = [await bytesOf('bounded'), await bytesOf()];
  // it may have grown once more before that was seen
  expect(bounded).toBeLessThanOrEqual(2 ** 24);
  expect(free).toBeGreaterThan(bounded);
});
