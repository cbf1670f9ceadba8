import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// each starts up to nine processes, on a machine that may be busy
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const CLI = fileURLToPath(new URL('diff.ts', import.meta.url));

const SHOPS = `openapi: 3.1.1
info: { title: Shops, version: 0.1.0 }
paths:
  /shops:
    $ref: paths/shops.yaml
  /shops/count:
    $ref: paths/count.yaml
components:
  securitySchemes: {}
`;

const WINDOW = `name: window
in: query
style: form
explode: true
schema:
  type: object
  properties:
    period: { type: string, default: 30d, description: Rolling window. }
    start_date: { type: string, format: date, description: First day. }
`;

const ROUTE = `get:
  operationId: OPERATION
  description: All shops.
  x-metering: { credits: 0 }
  parameters:
    - $ref: ../window.yaml
  responses:
    '200':
      description: Shops.
      content:
        application/json:
          schema:
            type: object
            properties:
              total: { type: integer, description: How many. }
`;

const REFUSED = `start_date: { not: {}, description: Send \`period\` alone. }`;

let repository: string;

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'diff-test-'));
  git('init', '--quiet', '--initial-branch=main');
  commit('Begin');
  git('tag', 'empty');
  write('package.json', JSON.stringify({ name: 'root', workspaces: ['packages/*', 'spec'] }));
  write('spec/package.json', JSON.stringify({ name: '@winninghunter/spec', private: true }));
  publish('early', '0.3.0', '@winninghunter/spec');
  publish('settled', '2.0.0', 'early');
  publish('aside', '1.0.0', 'nothing');
  write('spec/openapi.yaml', SHOPS);
  write('spec/window.yaml', WINDOW);
  write('spec/paths/shops.yaml', ROUTE.replace('OPERATION', 'listShops'));
  write('spec/paths/count.yaml', ROUTE.replace('OPERATION', 'countShops'));
  write('.changeset/old.md', '---\n"early": major\n---\n\nOf an earlier change.\n');
  commit('Describe shops');
  git('tag', 'described');
});

afterAll(() => {
  rmSync(repository, { recursive: true });
});

test('finds nothing where nothing changed', async () => {
  expect(await diff('--base', 'described')).toEqual({
    code: 0,
    stdout: '# The description since `described`\n\nNothing changed.\n',
    stderr: 'Comparing spec/ with described …\n',
  });
});

test('tells what changed in a commit, and what it means', async () => {
  write('spec/window.yaml', WINDOW.replace(/start_date: .*/, REFUSED));
  write(
    'spec/paths/count.yaml',
    ROUTE.replace('OPERATION', 'countShops')
      .replace('credits: 0', 'credits: 1')
      .replace('All shops', 'The number of shops')
      .replace('total: {', 'pages: { type: integer }\n              total: {'),
  );
  commit('Refuse start_date');

  const { code, stdout } = await diff('--base', 'described');
  expect(code).toBe(1);
  expect(stdout).toMatchInlineSnapshot(`
    "# The description since \`described\`

    2 breaking, 1 additive and 1 only words.

    ## Breaking

    \`GET /shops\`, \`GET /shops/count\`:

    1. The time window changed: \`start_date\` is refused. Send \`period\` alone.

    \`GET /shops/count\`:

    2. \`x-metering\` says 1 credit instead of 0 credits. Budget 1 credit for each successful request.

    ## Additive

    \`GET /shops/count\`:

    3. \`pages\` in the answer 200 was added.

    ## Only words

    \`GET /shops/count\`:

    4. The operation has other \`description\`.

    ## By operation

    | operation | breaking | additive | only words |
    | --- | --- | --- | --- |
    | \`GET /shops\` | 1 |  |  |
    | \`GET /shops/count\` | 1–2 | 3 | 4 |
    "
  `);
});

test('prints JSON to a file, and says which changeset is missing', async () => {
  const { code, stdout, stderr } = await diff(
    ...['--base', 'described', '--format', 'json', '--output', 'report.json'],
    ...['--check', '--fail-on', 'none'],
  );
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatchInlineSnapshot(`
    "Comparing spec/ with described …
    2 breaking, 1 additive and 1 only words. The report is in report.json.
    No changeset since described announces what these changes need:

    "early": minor
    "settled": major

    Run \`npm run diff -- --base described --write --why "<reason>"\`, or raise the bumps in one.
    "
  `);
  const report = JSON.parse(readFileSync(join(repository, 'report.json'), 'utf8'));
  expect(report.bumps).toEqual({ early: 'minor', settled: 'major' });
  expect(report.changes[0]).toEqual({
    verdict: 'breaking',
    direction: 'request',
    where: 'the time window',
    what: 'changed: `start_date` is refused',
    migrate: 'Send `period` alone.',
    operations: ['GET /shops', 'GET /shops/count'],
  });
  rmSync(join(repository, 'report.json'));
});

test('says that the bump of a changeset is too small', async () => {
  write('.changeset/small.md', '---\n"early": minor\n"settled": patch\n---\n\nSmall.\n');
  const { code, stderr } = await diff('--base', 'described', '--check', '--fail-on', 'none');
  expect(code).toBe(1);
  expect(stderr).toContain('\n"settled": major\n');
  expect(stderr).not.toContain('"early"');
  rmSync(join(repository, '.changeset/small.md'));
});

test('writes a changeset that --check takes', async () => {
  const why = 'Dates were silently answered with a slice of the data.';
  const { code } = await diff('--base', 'described', '--write', '--why', why);
  const [name = ''] = readdirSync(join(repository, '.changeset')).filter(
    (each) => each !== 'old.md',
  );
  expect([code, name]).toEqual([0, expect.stringMatching(/^description-[0-9a-f]{8}\.md$/)]);
  expect(readFileSync(join(repository, '.changeset', name), 'utf8')).toMatchInlineSnapshot(`
    "---
    "early": minor
    "settled": major
    ---

    Dates were silently answered with a slice of the data.

    - \`GET /shops\`, \`GET /shops/count\`:
      - **Breaking.** The time window changed: \`start_date\` is refused. Send \`period\` alone.
    - \`GET /shops/count\`:
      - **Breaking.** \`x-metering\` says 1 credit instead of 0 credits. Budget 1 credit for each successful request.
      - \`pages\` in the answer 200 was added.
    - Descriptions and examples changed in 1 place.
    "
  `);

  const again = await diff('--base', 'described', '--check', '--fail-on', 'none');
  expect(again.code).toBe(0);
});

test.each([
  ['no revision', [], 'Say what to compare with: --base <branch, tag or commit>. See --help.'],
  ['an unknown option', ['--bse', 'main'], /^Unknown option '--bse'/],
  [
    'an unknown format',
    ['--base', 'main', '--format', 'html'],
    '--format is "html". Use markdown or json.',
  ],
  [
    '--write without a reason',
    ['--base', 'main', '--write'],
    'A changeset says why: send --write together with --why "<reason>".',
  ],
  [
    '--write beside --check',
    ['--base', 'main', '--write', '--why', 'x', '--check'],
    /^Send --write or/,
  ],
  ['an option for a revision', ['--base=--all'], /There is no revision "--all" here\./],
  [
    'a revision without a description',
    ['--base', 'empty'],
    /There is no folder spec\/ at "empty"\./,
  ],
  ['a revision that is not here', ['--base', 'nowhere'], /There is no revision "nowhere" here\./],
])('refuses %s', async (_, args, sentence) => {
  const { code, stdout, stderr } = await diff(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.trim()).toEqual(
    typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  );
});

test('says why a description does not bundle', async () => {
  write('spec/paths/count.yaml', 'get: { $ref: ./missing.yaml }\n');
  const { code, stderr } = await diff('--base', 'described');
  expect(code).toBe(2);
  expect(stderr).toMatch(/redocly bundle failed:[\s\S]*missing\.yaml/);
});

test('shows its options', async () => {
  const { code, stdout } = await diff('--help');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Usage: npm run diff -- --base <revision> \[options\]\n/);
});

function diff(...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const options = { cwd: repository, env: { ...process.env, NO_COLOR: '1' } };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

function publish(name: string, version: string, dependency: string): void {
  const dependencies = { [dependency]: '*' };
  write(`packages/${name}/package.json`, JSON.stringify({ name, version, dependencies }));
}

function write(path: string, text: string): void {
  const file = join(repository, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function commit(message: string): void {
  git('add', '--all');
  git(
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.com',
    'commit',
    '--allow-empty',
    '-qm',
    message,
  );
}

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: repository });
}
