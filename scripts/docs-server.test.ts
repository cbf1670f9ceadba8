import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Docs, readDocsPort, startDocs } from './docs-server.ts';

let docs: Docs | undefined;
let other: Server | undefined;

afterEach(async () => {
  await docs?.close();
  other?.close();
});

test.each([
  [[], '4011', []],
  [['--port', '4020'], '4011', ['--port', '4020']],
  [['--docs-port', '4021', '--port', '4020'], '4021', ['--port', '4020']],
  [['--port', '4020', '--docs-port=4021', '--json'], '4021', ['--port', '4020', '--json']],
  [['--prot', '4020'], '4011', ['--prot', '4020']],
])('of %j takes what is for the docs', (args, port, others) => {
  expect(readDocsPort(args)).toEqual({ port, others });
});

test('serves the docs, and says where', async () => {
  docs = await startDocs('0');
  const [url = ''] = docs.line.match(/http:\S+/) ?? [];
  expect(docs.line).toBe(`The docs are at ${url}`);
  const response = await fetch(`${url}/reference/`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('WinningHunter API');
});

test('says when the port is taken, and goes on', async () => {
  const port = await takePort();
  docs = await startDocs(String(port));
  expect(docs.line).toBe(
    `The docs are not served: port ${port} is taken. Give another with --docs-port.`,
  );
});

test('says what is no port', async () => {
  docs = await startDocs('x');
  expect(docs.line).toBe(
    'The docs are not served: --docs-port is "x". Give a whole number up to 65535.',
  );
});

async function takePort(): Promise<number> {
  const server = createServer();
  other = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
