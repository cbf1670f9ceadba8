import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change, Verdict } from './change.ts';
import { changeset, missingBumps, neededBumps } from './changesets.ts';

let repository: string;

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'changesets-'));
  manifest('.', { name: 'root', workspaces: ['packages/*'] });
  manifest('packages/spec', { name: '@winninghunter/spec', version: '0.1.0', private: true });
  manifest('packages/early', { ...published('early', '0.1.0'), devDependencies: { codegen: '1' } });
  manifest('packages/settled', { ...published('settled', '1.4.0'), dependencies: { early: '1' } });
  manifest('packages/codegen', { ...published('codegen', '0.1.0'), private: true });
  manifest('packages/aside', { name: 'aside', version: '1.0.0' });
});

afterAll(() => {
  rmSync(repository, { recursive: true });
});

test.each([
  ['breaking', { early: 'minor', settled: 'major' }],
  ['additive', { early: 'patch', settled: 'minor' }],
  ['words', { early: 'patch', settled: 'patch' }],
] as const)('a change that is %s asks for %j', async (verdict, bumps) => {
  expect(await neededBumps(repository, [change('words'), change(verdict)])).toEqual(bumps);
});

test('asks for nothing where nothing changed', async () => {
  expect(await neededBumps(repository, [])).toEqual({});
});

test('misses what is not announced, or too small', () => {
  const needed = { a: 'minor', b: 'minor', c: 'minor', d: 'patch' } as const;
  expect(missingBumps(needed, { a: 'patch', b: 'minor', c: 'major' })).toEqual({
    a: 'minor',
    d: 'patch',
  });
});

test('counts what changed in words alone', () => {
  expect(changeset({ early: 'patch' }, [change('words'), change('words')], 'Typos.')).toBe(
    '---\n"early": patch\n---\n\nTypos.\n\n- Descriptions and examples changed in 2 places.\n',
  );
});

function change(verdict: Verdict): Change {
  return { verdict, where: 'the operation', what: 'changed', operations: ['GET /shops'] };
}

function published(name: string, version: string) {
  return { name, version, dependencies: { '@winninghunter/spec': '0.1.0' } };
}

function manifest(folder: string, content: object): void {
  mkdirSync(join(repository, folder), { recursive: true });
  writeFileSync(join(repository, folder, 'package.json'), JSON.stringify(content));
}
