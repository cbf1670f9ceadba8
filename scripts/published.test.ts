// What is published, judged by its tarballs, as registries get them.
import { readFile } from 'node:fs/promises';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack, publishedFolders, readManifest } from './runtimes/pack.ts';
import { temporaryFolder } from './temporary.ts';

/** What an ES module is said to lack, each with the reason why it need not have it. */
const EXCEPTIONS = [
  { kind: 'NoResolution', resolutionKind: 'node10', reason: 'It does not know `exports`.' },
  { kind: 'CJSResolvesToESM', resolutionKind: 'node16-cjs', reason: 'Node requires ES modules.' },
];

/** They are read by path. */
const NO_MODULES = [/\.yaml$/];

const folders = await publishedFolders();

const folder = temporaryFolder('published');

afterAll(() => folder[Symbol.dispose]());

describe.each(folders)('%s', (name) => {
  let tarball: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    tarball = new Uint8Array(await readFile(await pack(name, folder.path)));
  });

  test('has a manifest without a flaw', async () => {
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    expect(
      messages.map((message) => formatMessage(message, pkg as Record<string, string>)),
    ).toEqual([]);
  });

  test('has types that are found wherever its modules are', async () => {
    const packed = createPackageFromTarballData(tarball);
    const result = await checkPackage(packed, { excludeEntrypoints: NO_MODULES });
    expect(result.types).toEqual({ kind: 'included' });
    expect((result.types ? result.problems : []).filter(isNoException)).toEqual([]);
  });

  test('ships what it built and nothing else', async () => {
    const packed = createPackageFromTarballData(tarball);
    const { name: full } = await readManifest(name);
    const shipped = packed
      .listFiles()
      .map((file) => file.replace(`/node_modules/${full}/`, '').split('/')[0]);
    expect([...new Set(shipped)].sort()).toEqual(['README.md', 'dist', 'package.json']);
  });
});

function isNoException(problem: Problem): boolean {
  return !EXCEPTIONS.some(
    ({ kind, resolutionKind }) =>
      problem.kind === kind &&
      'resolutionKind' in problem &&
      problem.resolutionKind === resolutionKind,
  );
}
