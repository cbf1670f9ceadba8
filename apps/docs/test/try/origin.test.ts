// Requests of Try it to an origin of the reader's own.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openSite, PATIENCE_MS, type Page, type Site, type Visit, visit } from './site.ts';

const KEY = 'wh_123412341234123412341234123412341234123412341234';

const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'x-api-key' };

let site: Site;
let visited: Visit;
let page: Page;
let server: Server;
let origin: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  site = await openSite();
}, PATIENCE_MS);
afterAll(() => site.close());

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  visited = await visit(site, '/reference/products/explore-products/');
  page = visited.page;
  await page.locator('details.try > summary').click();
  await page.getByLabel('An origin of yours').check();
  await page.getByLabel('Origin', { exact: true }).fill(origin);
  await page.getByLabel('Key', { exact: true }).fill(KEY);
});
afterEach(async () => {
  await visited.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function send(): Promise<void> {
  return page.getByRole('button', { name: 'Send', exact: true }).click();
}

test('the request goes there with the key in its header, and the key nowhere else', async () => {
  const seen: IncomingMessage[] = [];
  answer = (request, response) => {
    if (request.method !== 'OPTIONS') seen.push(request);
    response.writeHead(200, { ...CORS, 'content-type': 'application/json' });
    response.end('{"hello":"you"}');
  };
  await send();
  await page.getByText('200 OK', { exact: true }).waitFor();
  expect(seen.map(({ url, headers }) => [url, headers['x-api-key'], headers['referer']])).toEqual([
    [
      expect.stringMatching(/^\/api\/v1\/tiktok-shop\/products\/explore\?.*period=30d/),
      KEY,
      undefined,
    ],
  ]);
  expect(await page.locator('.try-json').textContent()).toContain('"hello": "you"');
  await page.getByRole('tab', { name: 'Code' }).click();
  await page.getByRole('tab', { name: 'curl' }).waitFor();
  const shown = await page.locator('.try-answer').textContent();
  expect(shown).toContain(origin);
  expect(shown).not.toContain(KEY);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie]),
  );
  expect(kept).not.toContain(KEY);
  expect(visited.asked.filter((address) => address.includes(KEY))).toEqual([]);
  expect(visited.complaints).toEqual([]);
});

test('an origin that does not allow the page is explained, with code for a terminal', async () => {
  answer = (_, response) => response.end('{}');
  await send();
  const alert = page.locator('.try-outcome [role="alert"]');
  await alert.waitFor();
  expect(await alert.textContent()).toContain(`it does not allow pages of ${site.url} (CORS)`);
  await page.getByRole('tab', { name: 'curl' }).waitFor();
  // the browser itself reports it
  expect(visited.complaints.every((text) => /CORS|net::ERR_FAILED/.test(text))).toBe(true);
});

test('a wrong value is not sent there, so that it costs nothing', async () => {
  const seen: string[] = [];
  answer = ({ url = '' }, response) => {
    seen.push(url);
    response.end();
  };
  await page.getByLabel('limit').fill('0');
  await send();
  await page.getByText('Not sent, so no credit is spent.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe(
    'true',
  );
  expect(seen).toEqual([]);
});

test('what takes too long can be cancelled, and Send has the focus again', async () => {
  const closed = vi.fn();
  answer = ({ method }, response) => {
    if (method === 'OPTIONS') response.writeHead(204, CORS).end();
    else response.on('close', closed);
  };
  await send();
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await cancel.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Cancelled.').waitFor();
  expect(await cancel.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Send');
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
});

test('what is no origin is said beside it', async () => {
  await page.getByLabel('Origin', { exact: true }).fill('somewhere');
  await send();
  await page.getByText('Write an origin such as').waitFor();
  expect(
    await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')),
  ).not.toBeNull();
});
