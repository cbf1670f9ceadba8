import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { readmeProgram } from './readme.ts';

const patience = { timeout: 120_000 };

test('the example compiles', patience, async () => {
  expect(await compile('typescript', await readmeProgram())).toBe('');
});

test('the example does not compile with a date beside its period', patience, async () => {
  const mixed = (await readmeProgram()).replace("period: '30d'", "$&, start_date: '2026-01-01'");
  expect(await compile('typescript', mixed)).toContain('type \'Conflict<"Send `period` alone');
});
