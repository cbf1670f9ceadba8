import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCurl } from '@winninghunter/conformance';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from './temporary.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NOT_COMMITTED = ['node_modules', 'dist', 'generated', '.turbo', '.astro'];
const script = fileURLToPath(new URL('start.ts', import.meta.url));
let child: ChildProcess;
let output = '';

afterEach(() => {
  child.kill('SIGKILL');
});

test('builds, starts the mock and the docs, and shows commands that work', {
  timeout: 120_000,
}, async () => {
  start('--port', '0', '--docs-port', '0');
  await expect.poll(() => output, { timeout: 100_000 }).toContain('stops the mock.');

  const commands = output.split('\n').filter((line) => line.startsWith('curl '));
  const [credits, products, refused] = await Promise.all(commands.map(answerTo));
  expect(credits).toMatchObject({ success: true, credits: { limit: 20_000 } });
  expect(products.data).toHaveLength(3);
  expect(refused).toMatchObject({
    success: false,
    parameters: ['start_date'],
    hint: expect.stringContaining('Send `period` alone'),
  });

  const [docs = ''] = /(?<=The docs are at )\S+/.exec(output) ?? [];
  expect((await fetch(docs)).status).toBe(200);

  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
  await expect(fetch(docs)).rejects.toThrow();
  expect(output.trimEnd()).toMatch(/\nStopped\.$/);
  await expect(fetch(parseCurl(commands[0] ?? '', {}).url)).rejects.toThrow();
});

test.each([
  [['--prot', '4010'], "Unknown option '--prot'. Did you mean --port?"],
  [
    ['--docs-port', 'abc'],
    '--docs-port is "abc". Give a whole number from 0 (any free port) to 65535.',
  ],
])('of %j says in one line what is wrong, before anything is built', async (args, sentence) => {
  using fresh = freshCopy();
  startOf(join(fresh.path, 'scripts/start.ts'), args);
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(output).toBe(`${sentence}\n`);
});

async function answerTo(command: string) {
  const { url, method, headers } = parseCurl(command, {});
  const response = await fetch(url, { method, headers });
  expect(response.headers.get('x-sandbox-unknown'), command).toBeNull();
  return JSON.parse(await response.text());
}

/** The repository as it is after `npm ci`: with what it depends on, and nothing built. */
function freshCopy(): Disposable & { path: string } {
  const folder = temporaryFolder('fresh');
  for (const name of ['package.json', 'packages', 'apps', 'scripts']) {
    cpSync(join(ROOT, name), join(folder.path, name), {
      recursive: true,
      filter: (path) => !NOT_COMMITTED.includes(basename(path)),
    });
  }
  const modules = join(folder.path, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    const original = join(ROOT, 'node_modules', name);
    // links to packages, which are to be those of the copy
    if (name === '@winninghunter') {
      cpSync(original, join(modules, name), { recursive: true, verbatimSymlinks: true });
    } else symlinkSync(original, join(modules, name));
  }
  return folder;
}

function start(...args: string[]): void {
  startOf(script, args);
}

function startOf(file: string, args: string[]): void {
  output = '';
  child = spawn(process.execPath, [file, ...args], { env: { ...process.env, NO_COLOR: '1' } });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
}
