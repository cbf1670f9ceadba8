// The programs of the guides compile as strictly as can be, and run against the mock.

import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENGLISH } from '../../src/i18n/locales.ts';
import { blocksIn, guidesIn } from './guides.ts';
import { askingAt, shell, startMock } from './mock.ts';

const ROOT = join(import.meta.dirname, '../../../..');

const COMPILER_OPTIONS = {
  target: 'es2024',
  lib: ['es2024', 'dom', 'dom.iterable'],
  types: ['node'],
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  noEmit: true,
};

const guides = guidesIn(ENGLISH);
const programs = blocksIn(guides, 'ts').map((block) => ({
  ...block,
  file: block.title.replaceAll(/\W+/g, '-'),
}));

/** They have the API in themselves, or an interceptor. */
const ASKS_NO_SERVER = /^guides\/testing\.md,/;

/** The first search of the client's guide, with what that guide says to add. */
const mixed = programs
  .find(({ title }) => title === 'guides/client.md, ts 1')
  ?.text.replace("period: '30d'", "$&, start_date: '2026-01-01'");

let folder: string;
/** Each with the lines that explain it. */
let complaints: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guides-'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const files = {
    ...Object.fromEntries(programs.map(({ file, text }) => [`${file}.mts`, text])),
    'mixed.mts': mixed ?? '',
    'tsconfig.json': JSON.stringify({ compilerOptions: COMPILER_OPTIONS, include: ['*.mts'] }),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const tsc = `'${process.execPath}' '${join(ROOT, 'node_modules/typescript/bin/tsc')}' -p .`;
  // it fails as it should: what mixes two windows is among them, and what it says is judged below
  const { stdout } = await shell(`${tsc} || true`, '', folder);
  complaints = stdout.split(/^(?=\S)/m).filter((text) => text !== '');
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

test('every block of TypeScript is a whole program', () => {
  expect(programs.filter(({ text }) => !text.startsWith('import '))).toEqual([]);
  expect(programs.length).toBeGreaterThan(20);
});

test('all of them compile', () => {
  expect(complaints.filter((text) => !text.startsWith('mixed.mts'))).toEqual([]);
});

test('a mixed window does not, with the message that the guide shows', () => {
  const [shown] = blocksIn(guides, 'text');
  const words = (text = '') => text.replaceAll(/\s+/g, ' ').trim();
  const ours = complaints.filter((text) => text.startsWith('mixed.mts')).map(words);
  expect(ours).toEqual([expect.stringContaining(words(shown?.text))]);
});

test.each(programs)('$title runs', { timeout: 90_000 }, async ({ title, file, text }) => {
  await using mock = await startMock();
  await writeFile(join(folder, `${file}.mts`), askingAt(mock.url, text));
  const { stdout, stderr } = await shell(`'${process.execPath}' ${file}.mts`, mock.url, folder);
  expect(stdout).not.toBe('');
  expect(stderr).toBe('');
  expect(mock.exchanges.length === 0).toBe(ASKS_NO_SERVER.test(title));
  expect(mock.exchanges.filter(({ status }) => status !== 200)).toEqual([]);
});
