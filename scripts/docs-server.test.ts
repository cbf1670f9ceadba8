import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Docs, startDocs } from './docs-server.ts';

let docs: Docs | undefined;
let other: Server | undefined;

afterEach(async () => {
  await docs?.close();
  other?.close();
});

test('serves the docs, and says where', async () => {
  docs = await startDocs(0);
  const [url = ''] = docs.line.match(/http:\S+/) ?? [];
  expect(docs.line).toBe(`The docs are at ${url}`);
  const response = await fetch(`${url}/reference/`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('WinningHunter API');
});

test('says when the port is taken, and goes on', async () => {
  const port = await takePort();
  docs = await startDocs(port);
  expect(docs.line).toBe(
    `The docs are not served: port ${port} is taken. Give another with --docs-port.`,
  );
});

async function takePort(): Promise<number> {
  const server = createServer();
  other = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
