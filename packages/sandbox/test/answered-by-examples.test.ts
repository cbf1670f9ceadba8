import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createSandbox } from '../src/index.ts';

const FILE = new URL('answered-by-examples.txt', import.meta.url);

/** Reviewed: a line may be taken out, but none may be added. */
async function listed(): Promise<string[]> {
  const text = await readFile(FILE, 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

test('no operation joins those that are answered by examples', async () => {
  const known = await listed();
  const { answeredByExamples } = createSandbox();
  expect(answeredByExamples.filter((id) => !known.includes(id))).toEqual([]);
});

test('those that are computed have left the list', async () => {
  const { answeredByExamples } = createSandbox();
  expect((await listed()).filter((id) => !answeredByExamples.includes(id))).toEqual([]);
});
