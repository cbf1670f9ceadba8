import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeRules } from './headers.ts';
import { type DocsServer, serveDocs } from './serve.ts';

let server: DocsServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docs-'));
  mkdirSync(join(folder, 'a'));
  const rules = [
    { path: '/*', headers: [['X-Content-Type-Options', 'nosniff']] },
    { path: '/*.md', headers: [['Content-Type', 'text/markdown; charset=utf-8']] },
  ] as Parameters<typeof writeRules>[0];
  const files = {
    _headers: writeRules(rules),
    _redirects: '/old/ /a/ 301\n/soon /a.md 302\n',
    'index.html': '<p>start',
    '404.html': '<p>missing',
    'a/index.html': `<p>${'a'.repeat(5000)}`,
    'a.md': '# A',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  server = await serveDocs({ port: 0, folder });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test('sends pages, with the headers that the site asks for', async () => {
  const response = await fetch(`${server.url}/`);
  expect(await response.text()).toBe('<p>start');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const markdown = await fetch(`${server.url}/a.md`);
  expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
});

test('answers what is missing with the page for that, and with 404', async () => {
  for (const path of ['/none', '/none/', '/../package.json', '/%2e%2e/package.json']) {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('<p>missing');
  }
});

test.each([
  ['/a', 301, '/a/'],
  ['/old', 301, '/old/'],
  ['/old/', 301, '/a/'],
  ['/soon', 302, '/a.md'],
])('sends %s elsewhere', async (path, status, to) => {
  const response = await fetch(server.url + path, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([status, to]);
});

test('compresses, and knows what a browser has already', async () => {
  const first = await fetch(`${server.url}/a/`, { headers: { 'accept-encoding': 'gzip' } });
  expect(first.headers.get('content-encoding')).toBe('gzip');
  expect(await first.text()).toHaveLength(5003);
  const etag = first.headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  const second = await fetch(`${server.url}/a/`, { headers: { 'if-none-match': etag } });
  expect(second.status).toBe(304);
});

test('rejects where the port is taken', async () => {
  const port = Number(new URL(server.url).port);
  await expect(serveDocs({ port, folder })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('says what to do where nothing was built', async () => {
  await expect(serveDocs({ port: 0, folder: join(folder, 'none') })).rejects.toThrow(
    'npm run build',
  );
});
