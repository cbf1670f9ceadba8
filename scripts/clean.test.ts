import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('removes what was built, and leaves sources and installed packages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clean-'));
  const kept = ['node_modules/a/dist', 'packages/a/node_modules/b/dist', 'packages/a/src/b'];
  const built = [
    '.turbo',
    'packages/a/dist/b',
    'packages/a/src/generated',
    'apps/a/.astro',
    'apps/a/.turbo',
  ];
  for (const path of [...kept, ...built]) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  const clean = (...args: string[]) => {
    const script = fileURLToPath(new URL('clean.ts', import.meta.url));
    return spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
  };
  expect(clean('--help').stdout).toMatch(/^Usage: npm run clean\n/);
  expect(clean('--dry-run')).toMatchObject({ status: 2, stdout: '' });
  expect(globSync(built, { cwd: folder }).sort()).toEqual(built.sort());

  expect(clean().status).toBe(0);
  expect(globSync(kept, { cwd: folder }).sort()).toEqual(kept.sort());
  expect(globSync(built, { cwd: folder })).toEqual([]);
  rmSync(folder, { recursive: true });
});
