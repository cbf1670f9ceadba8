// The packages as others get them: packed, and installed into an empty project.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const published = ['packages/openapi', 'packages/client', 'apps/mock'];
const exec = promisify(execFile);

let project: string;
let mock: ChildProcess;
let origin: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'packages-'));
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  for (const folder of published) {
    await exec('npm', ['pack', join(root, folder), '--pack-destination', project], {
      cwd: project,
    });
  }
  const tarballs = (await readdir(project)).filter((name) => name.endsWith('.tgz'));
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  await exec('npm', ['install', ...options, ...tarballs.map((name) => `./${name}`)], {
    cwd: project,
  });
  mock = spawn(process.execPath, [
    join(project, 'node_modules/.bin/winninghunter-mock'),
    '--port=0',
  ]);
  origin = await listening(mock);
}, 300_000);

afterAll(async () => {
  mock?.kill('SIGINT');
  await rm(project, { recursive: true });
});

test.each(['README.md', 'packages/client/README.md'])(
  'the first program of %s compiles and runs',
  async (readme) => {
    const options = `{ apiKey: 'wh_test', baseUrl: '${origin}' }`;
    const printed = await firstProgram(readme);
    const program = printed.replace(/(?<=createClient\()\{.*?\}(?=\))/s, options);
    await writeFile(join(project, 'first.ts'), program);
    expect(await diagnostics('first.ts')).toBe('');
    const { stderr } = await exec(process.execPath, ['first.ts'], { cwd: project });
    expect(stderr).toBe('');
  },
);

test('the first program of README.md does not compile with start_date beside period', async () => {
  const program = await firstProgram('README.md');
  const mixed = program.replace("period: '30d'", "period: '30d', start_date: '2026-01-01'");
  await writeFile(join(project, 'mixed.ts'), mixed);
  expect(await diagnostics('mixed.ts')).toContain('Conflict<"Send `period` alone');
});

test('the descriptions and the table of operations can be imported', async () => {
  const program = `
    import { operations } from '@winninghunter/openapi';
    import flat from '@winninghunter/openapi/openapi.json' with { type: 'json' };
    import strict from '@winninghunter/openapi/openapi.strict.json' with { type: 'json' };
    for (const file of ['openapi.yaml', 'openapi.strict.yaml']) {
      import.meta.resolve('@winninghunter/openapi/' + file);
    }
    console.log(Object.keys(operations).length, flat.openapi === strict.openapi);
  `;
  const { stdout } = await exec(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: project,
  });
  expect(stdout).toMatch(/^\d{2,} true\n$/);
});

test.each(published)('%s ships what it built and nothing else', async (folder) => {
  const { name } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
  const files = await readdir(join(project, 'node_modules', name));
  expect(files.sort()).toEqual(['README.md', 'dist', 'package.json']);
});

async function firstProgram(readme: string): Promise<string> {
  const text = await readFile(join(root, readme), 'utf8');
  const [, program] = /```ts\n([\s\S]*?)```/.exec(text) ?? [];
  if (program === undefined) {
    throw new Error(`${readme} has no program.`);
  }
  return program;
}

/** What TypeScript has to say of a file; nothing if all is well. */
function diagnostics(file: string): Promise<string> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022'];
  const lib = ['--lib', 'es2022,dom,dom.iterable', '--types', ''];
  return exec(process.execPath, [compiler, ...options, ...lib, file], { cwd: project }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}

async function listening({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) {
    throw new Error('The mock has no output.');
  }
  for await (const line of createInterface(stdout)) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url !== undefined) {
      return url;
    }
  }
  throw new Error('The mock ended before it said where it listens.');
}
