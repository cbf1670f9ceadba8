// The programs of our READMEs run against the sandbox, as they stand there.

import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSandboxEngine, type Exchange, startServer, TEST_KEY } from '@winninghunter/mock';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from './runtimes/pack.ts';
import { readPrograms } from './runtimes/programs.ts';
import { bareEnvironment, run } from './runtimes/run.ts';
import { temporaryFolder } from './temporary.ts';

const PRINTED_ORIGIN = 'http://127.0.0.1:4010';

const programs = (
  await Promise.all(['README.md', 'packages/client/README.md'].map(readPrograms))
).flat();

test.each(programs)('$title', async ({ text }) => {
  const exchanges: Exchange[] = [];
  const server = await startServer({
    engine: await createSandboxEngine({ scale: 300 }),
    host: '127.0.0.1',
    port: 0,
    onAnswer: (exchange) => exchanges.push(exchange),
  });
  onTestFinished(() => server.close());
  using folder = temporaryFolder('readme');
  await symlink(join(ROOT, 'node_modules'), join(folder.path, 'node_modules'));
  const file = join(folder.path, 'program.ts');
  await writeFile(file, text.replaceAll(PRINTED_ORIGIN, server.url));
  const { stdout } = await run(process.execPath, [file], {
    cwd: folder.path,
    env: {
      ...bareEnvironment(folder.path),
      WH_API_KEY: TEST_KEY,
      WH_BASE_URL: server.url,
    },
  });
  expect(stdout).not.toBe('');
  expect(exchanges.length).toBeGreaterThan(0);
  expect(exchanges.map(({ status }) => status)).toEqual(exchanges.map(() => 200));
});
