import { readFile } from 'node:fs/promises';
import strict from '@winninghunter/openapi/openapi.strict.json' with { type: 'json' };
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandboxEngine, type RunningServer, startServer } from '../src/index.ts';
import { sendRaw } from './support/raw.ts';
import { KEY } from './support/wire.ts';

const LINE = '/api/v1/trends/search HTTP/1.1';
const HEAD = `Host: mock\r\nConnection: close\r\nX-API-Key: ${KEY}`;

/** How each is met. */
const wrongs: readonly (readonly [status: number, bytes: string])[] = [
  [405, `PUT ${LINE}\r\n${HEAD}\r\n\r\n`],
  [408, `POST ${LINE}\r\n${HEAD}\r\nContent-Length: 9\r\n\r\nabc`],
  [413, `POST ${LINE}\r\n${HEAD}\r\nContent-Length: 99999999\r\n\r\n`],
  [415, `POST ${LINE}\r\n${HEAD}\r\nContent-Type: text/xml\r\nContent-Length: 4\r\n\r\n<a/>`],
  [431, `POST ${LINE}\r\n${HEAD}\r\nX: ${'x'.repeat(33_000)}`],
];

let server: RunningServer;
beforeAll(async () => {
  const engine = await createSandboxEngine({ scale: 50 });
  const timeouts = { headersMs: 200, requestMs: 300 };
  server = await startServer({ engine, host: '127.0.0.1', port: 0, timeouts });
});
afterAll(() => server.close());

test.each(wrongs)('%s is answered to what is wrong', async (status, bytes) => {
  expect(await sendRaw(server.url, bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});

test('the README says which statuses are the mock’s own, and no operation has them', async () => {
  const text = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, listed = ''] = /^- Statuses (.+) are the mock's own/m.exec(text) ?? [];
  const own = [...listed.matchAll(/\d+/g)].map(Number);
  expect(own).toEqual(wrongs.map(([status]) => status));
  const described = Object.values(strict.paths).flatMap((item) =>
    Object.values(item).flatMap(({ responses }) => Object.keys(responses).map(Number)),
  );
  expect(own.filter((status) => described.includes(status))).toEqual([]);
});
