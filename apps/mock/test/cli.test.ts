import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { HELP } from '../src/arguments.ts';
import { createSandboxEngine, TEST_KEY } from '../src/index.ts';
import { SHOP, thingsDescription, writeDescription } from './support/fixture.ts';
import { type Run, runCli } from './support/run.ts';

const ON_SHOP = ['--port', '0', '--engine', 'prism', '--description', SHOP];

const READY = 'Every request is listed here. Ctrl-C stops the mock.';

async function start(args = ON_SHOP, env?: Record<string, string>): Promise<Run & { url: string }> {
  const cli = runCli(args, env);
  const [, url = ''] = await cli.printed(/ at (http:\S+)/);
  await cli.printed(/Ctrl-C.*\n\n/);
  return { ...cli, url };
}

test('prints its help', async () => {
  const { ended, output } = runCli(['--help']);
  expect(await ended).toBe(0);
  expect(output).toEqual({ stdout: HELP, stderr: '' });
});

test('prints its version', async () => {
  const { ended, output } = runCli(['--version']);
  expect(await ended).toBe(0);
  expect(output.stdout).toBe(`${manifest.version}\n`);
});

test('says where it listens, how many operations it has, and which key to use', async () => {
  const { output, url } = await start();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(output.stdout).toBe(
    `Mock of 6 operations, engine prism, at ${url}\nTest key: wh_${'0'.repeat(48)} (this engine accepts any that is not empty)\n\n${READY}\n\n`,
  );
});

test('logs one line a request, without keys or colours', async () => {
  const { output, printed, url } = await start();
  await fetch(`${url}/products?api_key=wh_secret&period=7d`);
  await fetch(`${url}/products?start_date=1&api_key=wh_secret`);
  await printed(/not accepted/);
  const lines = output.stdout.split('\n').slice(5);
  expect(lines).toEqual([
    expect.stringMatching(/^GET \/products\?api_key=\*\*\*&period=7d 200 [\d.]+ ms$/),
    expect.stringMatching(
      /^GET \/products\?start_date=1&api_key=\*\*\* 400 [\d.]+ ms `start_date` is not accepted here\. Send `period` alone/,
    ),
    '',
  ]);
  expect(output.stderr).toBe('');
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'ends cleanly on %s while a connection is open',
  async (signal) => {
    const { process: child, ended, output, url } = await start();
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve) => {
      const call = get(`${url}/health`, { agent }, (response) =>
        response.resume().on('end', resolve),
      );
      call.on('error', () => {});
    });
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(output.stdout.match(/Stopped\./g)).toHaveLength(1);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  },
);

/** Has the process send itself a signal twice: what two of another process do is a matter of its load. */
const TWICE = `data:text/javascript,
  process.on('SIGUSR2', () => {
    process.kill(process.pid, 'SIGINT');
    process.kill(process.pid, 'SIGINT');
  });`;

test('takes a signal that npm passes on once more for the same', async () => {
  const NODE_OPTIONS = `--import=${encodeURI(TWICE)}`;
  const { process: child, ended, output } = await start(ON_SHOP, { NODE_OPTIONS });
  child.kill('SIGUSR2');
  expect(await ended).toBe(0);
  expect(output.stdout.match(/Stopped\./g)).toHaveLength(1);
});

const SMALL = ['--port', '0', '--scale', '50'];
const EXPLORE = '/api/v1/tiktok-shop/products/explore?limit=1';
const HEADERS = { 'X-API-Key': TEST_KEY };

async function startSandbox(...args: string[]): Promise<Run & { url: string }> {
  const cli = runCli([...SMALL, ...args]);
  const [, url = ''] = await cli.printed(/(http:[^"\s]+)[\s\S]*\n$/);
  return { ...cli, url };
}

/** Sends a request, and resolves once the mock has it. */
async function begin(url: string, prefer: string): Promise<{ status: Promise<number> }> {
  const call = request(url + EXPLORE, {
    method: 'POST',
    headers: {
      ...HEADERS,
      'Content-Type': 'application/json',
      Expect: '100-continue',
      Prefer: prefer,
    },
  });
  const status = once(call, 'response').then(([{ statusCode }]) => statusCode as number);
  call.flushHeaders();
  await once(call, 'continue');
  call.end('{}');
  return { status };
}

test('serves the sandbox, and says whom to call as', async () => {
  const { output, url, printed } = await startSandbox();
  await printed(/Ctrl-C.*\n\n/);
  const { operationCount, accounts = [] } = await createSandboxEngine();
  expect(output.stdout).toBe(
    [
      `Mock of ${operationCount} operations, engine sandbox, at ${url}`,
      '',
      'Keys, for X-API-Key:',
      ...accounts.map(({ key, description }) => `  ${key}  ${description}`),
      'Routes of the dashboard take a cookie instead, such as wh_session=test.',
      '',
      READY,
      '',
      '',
    ].join('\n'),
  );
});

test('logs what is left of the credits, and what the sandbox has to say', async () => {
  const { output, url, printed } = await startSandbox('--now', '2026-03-15');
  await fetch(`${url}${EXPLORE}&contry=US`, { headers: HEADERS });
  await printed(/ms/);
  expect(output.stdout).toMatch(
    /\/explore: `contry` is not known here\. Did you mean `country`\?\n/,
  );
  expect(output.stdout).toMatch(/contry=US 200 [\d.]+ ms \(19,999 credits left\)\n/);
});

test('passes on what the sandbox is to be like', async () => {
  const args = ['--seed', '7', '--now', '2026-03-15', '--windows', 'faithful'];
  const { url } = await startSandbox(...args, '--unknown', 'refuse', '--body-limit', '1kB');
  const state = JSON.parse(await (await fetch(`${url}/__sandbox__`)).text());
  expect(state).toMatchObject({ seed: 7, scale: 50, windows: 'faithful', unknown: 'refuse' });
  expect(state.now).toMatch(/^2026-03-15T00:00:/);
  const body = `{"set":"${'x'.repeat(1024)}"}`;
  expect((await fetch(`${url}/__sandbox__/clock`, { method: 'POST', body })).status).toBe(413);
});

test('logs JSON for programs', async () => {
  const { process: child, ended, output, url } = await startSandbox('--json');
  await fetch(url + EXPLORE, { headers: HEADERS });
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  const lines = output.stdout.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      event: 'listening',
      url,
      engine: 'sandbox',
      accounts: [{ key: TEST_KEY }, {}, {}, {}, {}, {}],
    },
    { event: 'request', target: EXPLORE, status: 200, creditsLeft: 19_999 },
    { event: 'stopped' },
  ]);
});

test('finishes what runs before it ends', async () => {
  const { process: child, ended, output, url } = await startSandbox();
  const running = await begin(url, 'delay=500');
  child.kill('SIGTERM');
  expect(await running.status).toBe(200);
  expect(await ended).toBe(0);
  expect(output.stdout).toMatch(/ 200 [\d.]+ ms .*\nStopped\.\n$/);
});

test('ends at once, with 1, on a second signal', async () => {
  const { process: child, ended, url } = await startSandbox();
  const { status } = await begin(url, 'delay=60000');
  const broken = expect(status).rejects.toThrow('socket hang up');
  child.kill('SIGINT');
  await vi.waitFor(() => expect(fetch(url)).rejects.toThrow('fetch failed'), { timeout: 4_000 });
  // longer than the two signals of one keystroke are apart
  await setTimeout(400);
  expect(child.exitCode).toBeNull();
  child.kill('SIGINT');
  expect(await ended).toBe(1);
  await broken;
});

test('goes on when nobody reads its log any more', async () => {
  const { process: child, url } = await startSandbox();
  child.stdout?.destroy();
  for (let request = 0; request < 3; request += 1) {
    expect((await fetch(url + EXPLORE, { headers: HEADERS })).status).toBe(200);
  }
});

test('works with NODE_ENV=production', async () => {
  const { url } = await start(ON_SHOP, { NODE_ENV: 'production' });
  const init = { headers: { 'X-API-Key': 'any' } };
  expect((await fetch(`${url}/products`, init)).status).toBe(200);
  expect((await fetch(`${url}/products?start_date=1`, init)).status).toBe(400);
});

test('ends with 1 and one line when the port is taken', async () => {
  const port = new URL((await start()).url).port;
  const { ended, output } = runCli(['--port', port]);
  expect(await ended).toBe(1);
  expect(output.stderr).toBe(
    `Port ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another with --port.\n`,
  );
});

test('ends with 1 and one line when there is no such description', async () => {
  const { ended, output } = runCli(['--engine', 'prism', '--description', '/no/such.yaml']);
  expect(await ended).toBe(1);
  expect(output.stderr).toBe('Cannot read the description /no/such.yaml: there is no such file.\n');
});

test('ends with 1 and one line on a description that Prism would not enforce', async () => {
  const broken =
    "{ parameters: [{ name: q, in: query, schema: { pattern: '[' } }], responses: {} }";
  const path = await writeDescription(thingsDescription(broken));
  const { ended, output } = runCli(['--engine', 'prism', '--description', path]);
  expect(await ended).toBe(1);
  expect(output.stderr).toMatch(/^GET \/things, query parameter q: Ajv cannot compile .*\n$/);
});

test.each([
  [['--prot', '1'], "Unknown option '--prot'. Did you mean --port?"],
  [['--colour'], "Unknown option '--colour'. See --help."],
  [['--port', 'http'], '--port is "http". Give a whole number from 0 (any free port) to 65535.'],
  [['--engine', 'prims'], '--engine is "prims". Did you mean prism?'],
  [['--sed', '7'], "Unknown option '--sed'. Did you mean --seed?"],
  [
    ['--workers', '2'],
    '--workers 2 needs --redis <url>: in memory, each worker would have keys, credits and writes of its own.',
  ],
])('ends with 2 and one line on %j', async (args, line) => {
  const { ended, output } = runCli(args);
  expect(await ended).toBe(2);
  expect(output).toEqual({ stdout: '', stderr: `${line}\n` });
});
