import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseCurl } from '@winninghunter/conformance';
import { afterEach, expect, test } from 'vitest';

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
])('of %j says in one line what is wrong, and builds nothing', async (args, sentence) => {
  start(...args);
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(output).toBe(`${sentence}\n`);
});

async function answerTo(command: string) {
  const { url, method, headers } = parseCurl(command, {});
  const response = await fetch(url, { method, headers });
  expect(response.headers.get('x-sandbox-unknown'), command).toBeNull();
  return JSON.parse(await response.text());
}

function start(...args: string[]): void {
  output = '';
  child = spawn(process.execPath, [script, ...args], { env: { ...process.env, NO_COLOR: '1' } });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
}
