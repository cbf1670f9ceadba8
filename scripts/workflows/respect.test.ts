import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createPrismEngine,
  createSandboxEngine,
  type RunningServer,
  startServer,
  TEST_KEY,
} from '@winninghunter/mock';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { workflowFiles } from './files.ts';
import { respect, type Target } from './respect.ts';

let server: RunningServer;
let target: Target;

beforeAll(async () => {
  const description = import.meta.resolve('@winninghunter/openapi/openapi.strict.json');
  const engine = await createPrismEngine(fileURLToPath(description));
  server = await startServer({ engine, host: '127.0.0.1', port: 0 });
  target = { origin: server.url, apiKey: TEST_KEY, session: 'wh_session=test' };
});

afterAll(() => server.close());

test('every step of every workflow runs and passes', { timeout: 120_000 }, async () => {
  const files = await workflowFiles();
  const { passed, text, steps } = await respect(files, target, true);
  expect(passed, text).toBe(true);
  expect(steps).toEqual((await Promise.all(files.map(declaredSteps))).flat());
});

test('the sandbox passes them as well', async () => {
  const engine = await createSandboxEngine({ scale: 300 });
  const sandbox = await startServer({ engine, host: '127.0.0.1', port: 0 });
  onTestFinished(() => sandbox.close());
  const files = await workflowFiles();
  const { passed, text, steps } = await respect(files, { ...target, origin: sandbox.url }, true);
  expect(passed, text).toBe(true);
  expect(steps).toEqual((await Promise.all(files.map(declaredSteps))).flat());
});

test.each([
  ['fails where the mock answers it', true],
  ['is told and no failure where a service does', false],
])('a field that is not described %s', async (_, isMock) => {
  const credits = { success: true, credits: { used: 1, limit: 2, remaining: 1 }, plan: 'top' };
  const more = await startServer({
    engine: {
      operationCount: 1,
      fetch: async ({ headers }) =>
        headers.has('x-api-key')
          ? Response.json(credits)
          : Response.json({ success: false, error: 'Unauthorized' }, { status: 401 }),
    },
    host: '127.0.0.1',
    port: 0,
  });
  onTestFinished(() => more.close());
  const files = (await workflowFiles()).filter(
    (file) => basename(file) === 'verify-key.arazzo.yaml',
  );
  const { passed, text } = await respect(files, { ...target, origin: more.url }, isMock);
  expect(text).toContain('UNEVALUATEDPROPERTIES must');
  expect(passed).toBe(!isMock);
});

test('a workflow that expects something else fails, and says where', async () => {
  const { passed, text } = await respectChanged('== 401', '== 200');
  expect(passed).toBe(false);
  expect(text).toContain('stepId - readCreditsWithoutKey');
});

test('a workflow of an operation that is not there fails, and says which', async () => {
  const { passed, text } = await respectChanged(
    'operationId: getCredits',
    'operationId: readCredits',
  );
  expect(passed).toBe(false);
  expect(text).toContain('Unknown operationId readCredits');
});

test('what is no workflow is no success', async () => {
  await expect(respectChanged('arazzo: 1.0.1', 'arazzo: 9')).rejects.toThrow(
    'Respect did not run the workflows',
  );
});

test('the key shows nowhere', async () => {
  const { text } = await respectChanged('== 200', '== 500');
  expect(text).not.toContain(TEST_KEY);
});

/** Every step that a document has, in order, as a run names them. */
async function declaredSteps(file: string): Promise<string[]> {
  const lines = await readFile(file, 'utf8');
  let workflow = '';
  return Array.from(lines.matchAll(/^ +- (workflow|step)Id: (\w+)$/gm)).flatMap(
    ([, kind, id = '']) => {
      if (kind === 'step') return `${basename(file)} ${workflow} ${id}`;
      workflow = id;
      return [];
    },
  );
}

/** Runs a copy of the first workflow in which a text is another. */
async function respectChanged(text: string, other: string): ReturnType<typeof respect> {
  const files = await workflowFiles();
  const source = files.find((file) => basename(file) === 'verify-key.arazzo.yaml') ?? '';
  const document = await readFile(source, 'utf8');
  expect(document).toContain(text);
  const folder = await mkdtemp(join(tmpdir(), 'workflow-'));
  try {
    const file = join(folder, basename(source));
    const description = join(dirname(source), '../openapi.yaml');
    await writeFile(file, document.replaceAll(text, other).replace('../openapi.yaml', description));
    return await respect([file], target, true);
  } finally {
    await rm(folder, { recursive: true });
  }
}
