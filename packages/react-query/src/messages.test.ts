/** What compilers say of the uses that queries.test-d.ts marks as wrong. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../test/compile.ts';

const MARK = '// @ts-expect-error ';
const golden = join(import.meta.dirname, 'queries.golden.txt');
const uses = await readFile(join(import.meta.dirname, 'queries.test-d.ts'), 'utf8');
const patience = { timeout: 120_000 };

test('TypeScript 7.0 says what to send instead', patience, async () => {
  await expect(await saidBy('typescript')).toMatchFileSnapshot(golden);
});

test('TypeScript 5.9 says the same', patience, async () => {
  expect(await saidBy('typescript-5.9')).toBe(await readFile(golden, 'utf8'));
});

/** Two lines for each use that is refused: what it is, and the cause. */
async function saidBy(compiler: string): Promise<string> {
  const lines = uses.split('\n');
  const unmarked = uses
    .replaceAll(MARK, '// ')
    .replace('./index.ts', join(import.meta.dirname, 'index.ts'));
  const output = await compile(compiler, unmarked);
  return output
    .split(/\n(?=\S)/)
    .map((diagnostic) => {
      const [, line, text] =
        /^\S*program\.tsx\((\d+),\d+\): error TS\d+: (.*)$/s.exec(diagnostic) ?? [];
      const label = lines[Number(line) - 2];
      if (text === undefined || !label?.startsWith(MARK)) {
        throw new Error(`Not about a marked use: ${diagnostic}`);
      }
      return `${label.slice(MARK.length)}\n  ${cause(text)}\n`;
    })
    .join('');
}

/** The last line; types but for sentences are left out, since compilers print them as they like. */
function cause(text: string): string {
  const last = text.trim().split('\n').at(-1)?.trim() ?? '';
  return last.replace(/ (to|in|from|on) type '(?!Conflict|Missing|Queries).*'/, ' $1 type …');
}
