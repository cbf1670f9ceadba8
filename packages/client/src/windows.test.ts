import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const MARK = '// @ts-expect-error ';
const here = fileURLToPath(new URL('.', import.meta.url));
const FILES = ['methods', 'windows'] as const;
type File = (typeof FILES)[number];

const golden = (file: File) => join(here, `${file}.golden.txt`);

const patience = { timeout: 120_000 };

test.each(FILES)('TypeScript 7.0 says of %s what to send instead', patience, async (file) => {
  await expect(await saidBy('7.0', file)).toMatchFileSnapshot(golden(file));
});

test.each(FILES.flatMap((file) => ['5.9', '6.0'].map((version) => ({ file, version }))))(
  'TypeScript $version says the same of $file',
  patience,
  async ({ file, version }) => {
    expect(await saidBy(version, file)).toBe(await readFile(golden(file), 'utf8'));
  },
);

async function saidBy(version: string, file: File): Promise<string> {
  const uses = await readFile(join(here, `${file}.test-d.ts`), 'utf8');
  const folder = await mkdtemp(join(tmpdir(), 'windows-'));
  try {
    await writeProject(folder, uses);
    return messages(await compile(version, folder), uses);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The type tests without their marks, so that the compiler says what it would say to a user. */
async function writeProject(folder: string, uses: string): Promise<void> {
  const unmarked = uses.replaceAll(MARK, '// ').replaceAll("from './", `from '${here}`);
  await writeFile(join(folder, 'uses.ts'), unmarked);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(here, '../tsconfig.json'),
      compilerOptions: {
        types: [],
        rewriteRelativeImportExtensions: false,
        allowImportingTsExtensions: true,
      },
      include: ['uses.ts'],
    }),
  );
}

async function compile(version: string, folder: string): Promise<string> {
  const compiler = fileURLToPath(new URL('bin/tsc', packageUrl(`typescript-${version}`)));
  const run = promisify(execFile)(process.execPath, [compiler, '-p', folder, '--pretty', 'false']);
  return run.then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}

function packageUrl(name: string): string {
  return import.meta.resolve(`${name}/package.json`);
}

/** One line for each marked use, in order; an unmarked use that fails gets a line as well. */
function messages(output: string, uses: string): string {
  const lines = uses.split('\n');
  const said = new Map<number, string>();
  for (const diagnostic of output.split(/\n(?=\S)/)) {
    const [, line, text] =
      /^\S*uses\.ts\((\d+),\d+\): error TS\d+: (.*)$/s.exec(diagnostic.trim()) ?? [];
    if (line === undefined || text === undefined) {
      throw new Error(`Not about the uses: ${diagnostic}`);
    }
    said.set(Number(line) - 1, essence(text));
  }
  return lines
    .flatMap((line, index) => {
      const label = lines[index - 1]?.startsWith(MARK)
        ? lines[index - 1]?.slice(MARK.length)
        : `UNMARKED ${line}`;
      return said.has(index) ? `${label}\n  ${said.get(index)}\n` : [];
    })
    .join('');
}

/** The sentence if there is one; other types are left out, since compilers print them as they like. */
function essence(text: string): string {
  const chain = text.split('\n').map((line) => line.trim());
  const conflict = chain.find((line) => line.includes("is not assignable to type 'Conflict<"));
  return (
    conflict?.replace(/(Conflict<".*">).*$/, "$1'.") ??
    (chain.at(-1) ?? '').replace(/ (to|in|from) type '(?!Conflict).*'/, ' $1 type …')
  );
}
