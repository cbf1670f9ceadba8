// The example above each method compiles, and runs against both engines of the mock.

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afresh } from '@winninghunter/conformance';
import {
  createPrismEngine,
  createSandboxEngine,
  type Engine,
  startServer,
  TEST_KEY,
} from '@winninghunter/mock';
import { operations } from '@winninghunter/openapi';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ROOT } from './runtimes/pack.ts';
import { temporaryFolder } from './temporary.ts';

const EXAMPLE = /\* ```ts\n\s*\* const answer = (await wh\.([\w.]+)\(.*\);)\n/g;
const METHODS = join(ROOT, 'packages/client/dist/generated/methods.d.ts');
const DESCRIPTION = fileURLToPath(
  import.meta.resolve('@winninghunter/openapi/openapi.strict.json'),
);
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

const temporary = temporaryFolder('examples');
const examples = [...(await readFile(METHODS, 'utf8')).matchAll(EXAMPLE)].map(
  ([, code = '', name = '']) => ({ name, code }),
);

beforeAll(() => writeFile(join(temporary.path, 'examples.ts'), program()));

afterAll(() => temporary[Symbol.dispose]());

test('every method has one', () => {
  // a path has one method for GET and POST, an alias has none, and a page in HTML has none
  const paths = Object.entries(operations)
    .filter(([id]) => !id.endsWith('ByAlias') && id !== 'openApiPage')
    .map(([, { path }]) => path);
  expect(examples).toHaveLength(new Set(paths).size);
});

test('all of them compile', { timeout: 120_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    TSC,
    '--ignoreConfig',
    ...['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node'],
    ...['--typeRoots', join(ROOT, 'node_modules/@types'), join(temporary.path, 'examples.ts')],
  ]).catch((error: { stdout: string }) => error);
  expect(stdout).toBe('');
});

test.each<[string, () => Promise<Engine>]>([
  ['Prism', () => createPrismEngine(DESCRIPTION)],
  ['the sandbox', createFreshSandbox],
])('all of them are answered by %s', async (_, createEngine) => {
  const engine = await createEngine();
  const server = await startServer({ engine, host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.close());
  const { answers } = await import(join(temporary.path, 'examples.ts'));
  const failed = Object.entries(await answers(server.url, TEST_KEY)).filter(
    ([, answer]) => answer instanceof Error,
  );
  expect(failed).toEqual([]);
});

/** No example counts on what another one wrote. */
async function createFreshSandbox(): Promise<Engine> {
  const engine = await createSandboxEngine({ scale: 300 });
  return { ...engine, fetch: afresh(engine.fetch) };
}

function program(): string {
  const calls = examples.map(
    ({ name, code }) => `    '${name}': async () => ${code.replace(/;$/, '')},`,
  );
  return `
import { createClient } from '${join(ROOT, 'packages/client/dist/index.js')}';

/** What each example gives, or the error that it ends with. */
export async function answers(baseUrl: string, apiKey: string): Promise<Record<string, unknown>> {
  const wh = createClient({ apiKey, cookie: 'wh_session=test', baseUrl, rateLimit: false, retries: 0 });
  const calls: Record<string, () => Promise<unknown>> = {
${calls.join('\n')}
  };
  const given = await Promise.all(
    Object.entries(calls).map(async ([name, call]) => [name, await call().catch((error) => error)]),
  );
  return Object.fromEntries(given);
}
`;
}
