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

/** Answers the request itself, once the browser has asked whether it may send it. */
function answerWith(status: number, type: string, body: string): void {
  answer = ({ method }, response) => {
    if (method === 'OPTIONS') response.writeHead(204, CORS).end();
    else response.writeHead(status, { ...CORS, 'content-type': type }).end(body);
  };
}

test('two clicks send one request', async () => {
  const seen: string[] = [];
  answer = ({ method, url = '' }, response) => {
    if (method !== 'OPTIONS') seen.push(url);
    response.writeHead(200, CORS).end('{}');
  };
  await page.getByRole('button', { name: 'Send', exact: true }).dblclick();
  await page.getByText('200 OK', { exact: true }).waitFor();
  await page.waitForTimeout(300);
  expect(seen).toHaveLength(1);
});

test('a key does not follow to where an answer leads', async () => {
  const seen: string[] = [];
  answer = ({ method, url = '', headers }, response) => {
    if (method === 'OPTIONS') response.writeHead(204, CORS).end();
    else if (url === '/elsewhere') {
      seen.push(String(headers['x-api-key']));
      response.writeHead(200, CORS).end('{}');
    } else response.writeHead(302, { ...CORS, location: '/elsewhere' }).end();
  };
  await send();
  await page.getByText('It redirects to another address').waitFor();
  expect(seen).toEqual([]);
});

test('a key that no header may hold is said beside it', async () => {
  await page.getByLabel('Key', { exact: true }).fill('wh_…');
  await send();
  await page.getByText('A key has letters, digits and signs of ASCII only.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('try-key');
  await page.getByLabel('Key', { exact: true }).fill(KEY);
  answer = (_, response) => response.writeHead(200, CORS).end('{}');
  await send();
  await page.getByText('200 OK', { exact: true }).waitFor();
  expect(await page.locator('.try-error:visible').count()).toBe(0);
});

test('what is no JSON is shown as it is', async () => {
  answerWith(502, 'text/html', '<h1 onclick="alert(1)">Bad gateway</h1>');
  await send();
  await page.getByText('502 Bad Gateway', { exact: true }).waitFor();
  expect(await page.locator('.try-answer pre').textContent()).toBe(
    '<h1 onclick="alert(1)">Bad gateway</h1>',
  );
});

test.each([
  ['a long list', 'application/json', JSON.stringify({ data: rows(60_000) })],
  ['deep lists', 'application/json', JSON.stringify({ data: Array(300).fill(rows(200)) })],
  ['one long text', 'text/plain', 'lorem ipsum '.repeat(900_000)],
])(
  '10 MB do not freeze the page: %s',
  async (_, type, body) => {
    answerWith(200, type, body);
    expect(body.length).toBeGreaterThan(9_000_000);
    await page.evaluate(watchFrames);
    await send();
    await page.getByText('200 OK', { exact: true }).waitFor({ timeout: 20_000 });
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => Reflect.get(window, 'longest'))).toBeLessThan(1_500);
    expect(await page.locator('.try-answer *').count()).toBeLessThan(15_000);
  },
  60_000,
);

function rows(count: number): object[] {
  const row = { id: '104582307541092', title: 'Vitamin C Brightening Serum', price: 24.9 };
  return Array.from({ length: count }, (_, index) => ({ ...row, index, text: 'x'.repeat(80) }));
}

/** Keeps the longest time in which the page drew nothing. */
function watchFrames(): void {
  let before = performance.now();
  Reflect.set(window, 'longest', 0);
  const look = () => {
    const now = performance.now();
    Reflect.set(window, 'longest', Math.max(Reflect.get(window, 'longest'), now - before));
    before = now;
    requestAnimationFrame(look);
  };
  look();
}

test('the rest of a long list is a click away', async () => {
  answerWith(200, 'application/json', JSON.stringify({ data: rows(250) }));
  await send();
  const items = () => page.locator('.try-json').getByText('"index"').count();
  await page.getByText('150 more items').waitFor();
  expect(await items()).toBe(100);
  await page.getByRole('button', { name: '150 more items' }).click();
  await page.getByRole('button', { name: '50 more items' }).click();
  expect(await items()).toBe(250);
});

test('what is left of the credits is read from the body where no header tells', async () => {
  const credits = { used: 500, limit: 500, remaining: 0 };
  answerWith(429, 'application/json', JSON.stringify({ success: false, credits }));
  await send();
  await page.getByText('0 of 500 credits left').waitFor();
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
  const [asked, closed] = [vi.fn(), vi.fn()];
  answer = ({ method }, response) => {
    if (method === 'OPTIONS') response.writeHead(204, CORS).end();
    else {
      asked();
      response.on('close', closed);
    }
  };
  await send();
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await cancel.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Cancelled.').waitFor();
  expect(await cancel.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Send');
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
});

test.each([
  'somewhere',
  'https://a.example/proxy',
  'https://a.example/?a=1',
  'https://me:pw@a.example',
])('what is no origin is said beside it: %s', async (text) => {
  await page.getByLabel('Origin', { exact: true }).fill(text);
  await send();
  await page.getByText('Write an origin such as').waitFor();
  expect(
    await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')),
  ).not.toBeNull();
});
