/** What was written for a previous release compiles as it did. */

import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const PREVIOUS = join(import.meta.dirname, 'previous');
const PROGRAM = /^```ts\n(.*?)^```$/gms;
const releases = await readdir(PREVIOUS);

type Source = { name: string; text: string };

test.each(releases)('the type tests and the README of %s', { timeout: 60_000 }, async (release) => {
  const sources = await sourcesOf(join(PREVIOUS, release));
  expect(sources.map(({ name }) => name)).toEqual([
    'README.1.ts',
    'answers.test-d.ts',
    'windows.test-d.ts',
  ]);
  expect(await brokenIn(sources)).toEqual([]);
});

test('a line that breaks is told with its file', async () => {
  const name = 'README.1.ts';
  const text =
    "import { createClient } from '@winninghunter/client';\n\ncreateClient({ key: 'wh_1' });\n";
  expect(await brokenIn([{ name, text }])).toEqual([
    expect.stringMatching(
      /^README\.1\.ts, line 3: createClient\(\{ key: 'wh_1' \}\);\n.*'key' does not exist/s,
    ),
  ]);
});

/** Every file of a release: TypeScript as it is, and the programs of a README. */
async function sourcesOf(folder: string): Promise<Source[]> {
  const names = (await readdir(folder)).sort();
  const sources = names.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8');
    return name.endsWith('.md') ? programsOf(name, text) : [{ name, text }];
  });
  return (await Promise.all(sources)).flat();
}

function programsOf(name: string, text: string): Source[] {
  return [...text.matchAll(PROGRAM)].map(([, program = ''], index) => ({
    name: name.replace('.md', `.${index + 1}.ts`),
    text: program,
  }));
}

/** The lines that do not compile for somebody who installed the package, with what the compiler says. */
async function brokenIn(sources: Source[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'previous-'));
  try {
    await Promise.all(sources.map(({ name, text }) => writeFile(join(folder, name), text)));
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(configuration()));
    const output = await compile(folder);
    return output
      .split(/\n(?=\S)/)
      .filter(Boolean)
      .map((said) => told(said, sources));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function configuration(): object {
  return {
    compilerOptions: {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
      allowImportingTsExtensions: true,
      paths: { '@winninghunter/client': [join(import.meta.dirname, '../src/index.ts')] },
    },
    include: ['*.ts'],
  };
}

async function compile(folder: string): Promise<string> {
  const compiler = fileURLToPath(import.meta.resolve('typescript-7.0/package.json'));
  const run = promisify(execFile)(process.execPath, [
    join(compiler, '../bin/tsc'),
    ...['-p', folder, '--pretty', 'false'],
  ]);
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout;
}

function told(said: string, sources: Source[]): string {
  const [, file = '', line = '', message = said] =
    /([^/(]+)\((\d+),\d+\): error TS\d+: (.*)/s.exec(said) ?? [];
  const source = sources.find(({ name }) => name === file);
  const code = source?.text.split('\n')[Number(line) - 1];
  return `${file}, line ${line}: ${code}\n${message.trim()}`;
}
