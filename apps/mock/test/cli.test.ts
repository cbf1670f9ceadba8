import { Agent, get } from 'node:http';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { HELP } from '../src/arguments.ts';
import { SHOP, thingsDescription, writeDescription } from './support/fixture.ts';
import { type Run, runCli } from './support/run.ts';

const ON_SHOP = ['--port', '0', '--engine', 'prism', '--description', SHOP];

async function start(args = ON_SHOP, env?: Record<string, string>): Promise<Run & { url: string }> {
  const cli = runCli(args, env);
  const [, url = ''] = await cli.printed(/ at (http:\S+)/);
  await cli.printed(/Test key: .*\n/);
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
    `Mock of 6 operations, engine prism, at ${url}\nTest key: wh_${'0'.repeat(48)} (this engine accepts any that is not empty)\n`,
  );
});

test('logs one line a request, without keys or colours', async () => {
  const { output, printed, url } = await start();
  await fetch(`${url}/products?api_key=wh_secret&period=7d`);
  await fetch(`${url}/products?start_date=1&api_key=wh_secret`);
  await printed(/not accepted/);
  const lines = output.stdout.split('\n').slice(2);
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
    // npm passes Ctrl-C on to a process that got it already.
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(output.stdout.match(/Stopped\./g)).toHaveLength(1);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  },
);

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
])('ends with 2 and one line on %j', async (args, line) => {
  const { ended, output } = runCli(args);
  expect(await ended).toBe(2);
  expect(output).toEqual({ stdout: '', stderr: `${line}\n` });
});
