import { expect, test } from 'vitest';
import { bundle, run } from './support/script.ts';

/** Asks every operation, and lists the answers that are out of the ordinary. */
const ASK_ALL = `
import { routes } from './src/generated/requests.js';
import { createSandbox } from '@winninghunter/sandbox';

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

/** As a page with a strict policy would. */
const STRICT = ['--disallow-code-generation-from-strings'];

test('no code is made from text, which the policy of a page may forbid', async () => {
  const { output, errors } = await run(await bundle(ASK_ALL), STRICT);
  expect([output, errors]).toEqual(['[]\n', expect.not.stringContaining('EvalError')]);
}, 60_000);

test('and would be noticed', async () => {
  const { errors } = await run('new Function("return 1")', STRICT);
  expect(errors).toMatch('EvalError');
});
