import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** Asks every operation, and counts the answers by status. */
const ASK_ALL = `
import { routes } from './src/generated/requests.js';
import { createSandbox } from './src/index.ts';

let now = Date.UTC(2026, 2, 14);
const sandbox = createSandbox({ now: () => (now += 1_001), log: (line) => console.error(line) });
const headers = { 'x-api-key': sandbox.accounts[0].key, cookie: 'wh_session=test' };
const failed = [];
for (const { method, path, operationId } of routes) {
  if (operationId === 'regenerateKey') continue;
  const url = 'https://sandbox.example' + path.replace(/{\\w+}/, '1') + '?limit=x';
  const { status } = await sandbox.fetch(new Request(url, { method, headers }));
  if (status !== 200 && status !== 400 && status !== 404) failed.push([operationId, status]);
}
console.log(JSON.stringify(failed));
`;

/** Runs a script as a page with a strict policy would. */
async function runStrictly(code: string): Promise<{ output: string; errors: string }> {
  const flags = ['--disallow-code-generation-from-strings', '--input-type=module'];
  const child = spawn(process.execPath, flags);
  child.stdin.end(code);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode === null) await once(child, 'exit');
  return { output, errors };
}

test('no code is made from text, which the policy of a page may forbid', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: ASK_ALL,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@winninghunter/source'],
    write: false,
  });
  const { output, errors } = await runStrictly(outputFiles[0]?.text ?? '');
  expect([output, errors]).toEqual(['[]\n', expect.not.stringContaining('EvalError')]);
}, 60_000);

test('and would be noticed', async () => {
  const { errors } = await runStrictly('new Function("return 1")');
  expect(errors).toMatch('EvalError');
});
