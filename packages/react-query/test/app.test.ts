// A React application in Chromium.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '@winninghunter/browser';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Served, serveApp } from './app/server.ts';
import { readmeProgram } from './readme.ts';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

const app = await readFile(join(import.meta.dirname, 'app/app.tsx'), 'utf8');
const FIRST = '/api/v1/tiktok-shop/products/explore?country=US';
// the first run may have to install it
const patience = 300_000;

let browser: Browser;
let served: Served;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
}, patience);
afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
});
afterEach(async () => {
  await page.close();
  served.close();
});

async function open(program: string): Promise<void> {
  served = await serveApp(program);
  await page.goto(served.origin);
}

test('a list shows its rows, by one request', async () => {
  await open(app);
  await press('List');
  await rowsAre(20);
  expect(await page.getByRole('listitem').first().textContent()).toBe('Product 1');
  expect(served.asked).toEqual([FIRST]);
  expect(complaints).toEqual([]);
});

test('an infinite list loads a page a click, until there is no more', async () => {
  await open(app);
  await press('Pages');
  await rowsAre(20);
  await press('More');
  await rowsAre(40);
  await press('More');
  await rowsAre(45);
  expect(await page.getByRole('button', { name: 'More' }).count()).toBe(0);
  expect(served.asked).toEqual([FIRST, `${FIRST}&page=2`, `${FIRST}&page=3`]);
  expect(complaints).toEqual([]);
});

test('a list under suspense shows its rows, by one request', async () => {
  await open(app);
  await press('Suspended');
  await rowsAre(20);
  expect(served.asked).toEqual([FIRST.replace('US', 'FR')]);
  expect(complaints).toEqual([]);
});

test('the key of a part refetches what is shown, and nothing else', async () => {
  await open(app);
  await press('List');
  await rowsAre(20);
  await press('Pages');
  await rowsAre(20);
  await press('Refresh');
  await vi.waitFor(() => expect(served.asked).toHaveLength(3));
  expect(served.asked).toEqual([FIRST, FIRST, FIRST]);
  expect(complaints).toEqual([]);
});

test('a component that goes away ends its request', async () => {
  await open(app);
  await press('Slow');
  await page.getByText('Loading').waitFor();
  await vi.waitFor(() => expect(served.asked).toEqual(['/api/v1/brands']));
  expect(served.dropped).toEqual([]);
  await press('Nothing');
  await vi.waitFor(() => expect(served.dropped).toEqual(['/api/v1/brands']));
  expect(complaints).toEqual([]);
});

test('an error shows its status and message, after one request', async () => {
  await open(app);
  await press('Refused');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/^403: .*This plan has no API access\.$/);
  expect(served.asked).toEqual(['/api/v1/tiktok-shop/credits']);
  // the browser itself reports the status
  expect(complaints).toEqual([expect.stringContaining('status of 403')]);
});

test('the example of the README loads a page a click', async () => {
  const program = await readmeProgram();
  await open(program.replace("'http://127.0.0.1:4010'", 'location.origin'));
  await rowsAre(20);
  await press('More');
  await rowsAre(40);
  expect(served.asked).toEqual([`${FIRST}&period=30d`, `${FIRST}&period=30d&page=2`]);
  expect(complaints).toEqual([]);
});

async function press(name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function rowsAre(count: number): Promise<void> {
  await vi.waitFor(async () => expect(await page.getByRole('listitem').count()).toBe(count));
}
