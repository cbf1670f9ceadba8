import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '@winninghunter/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary.ts';
import type { Operation } from './operation.ts';
import { type Serving, serve } from './server.ts';
import { DESKTOP, visit } from './visit.ts';

const OPERATION: Operation = { title: 'Search products', parameters: ['min_price', 'page'] };
const LATER_MS = 400;

const folder = temporaryFolder('bench-docs');
let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  browser = await launchChromium();
  serving = await serve(folder.path);
}, 300_000);

afterAll(async () => {
  serving[Symbol.dispose]();
  folder[Symbol.dispose]();
  await browser.close();
});

/** Visits a page that shows something new after a while. */
async function visitOf(name: string, body: string, change: string) {
  const script = `setTimeout(() => { ${change} }, ${LATER_MS})`;
  await writeFile(join(folder.path, `${name}.js`), script);
  await writeFile(
    join(folder.path, `${name}.html`),
    `<!doctype html><title>A</title><body>${body}<script src="${name}.js"></script>`,
  );
  return await visit(browser, serving, `/${name}`, OPERATION, DESKTOP);
}

const PARAMETERS = '<code>min<wbr>_price</code> <code>page</code>';

test('an operation is there with the last of its parameters', async () => {
  const late = await visitOf(
    'late',
    `<h1>Search products</h1>${PARAMETERS.replace('page', 'limit')}`,
    `document.body.insertAdjacentHTML('beforeend', '<code>page</code>')`,
  );
  expect(late.visibleMs).toBeGreaterThan(LATER_MS);
  expect(late.largestMs).toBeLessThan(late.visibleMs);
});

test('an operation off the screen, or with a hidden parameter, is not there yet', async () => {
  const far = await visitOf(
    'far',
    `<p style="height: 3000px"><h1>Search products</h1>${PARAMETERS}<p style="height: 3000px">`,
    `document.querySelector('h1').scrollIntoView()`,
  );
  const hidden = await visitOf(
    'hidden',
    `<h1>Search products</h1><div hidden>${PARAMETERS}</div>`,
    `document.querySelector('div').hidden = false`,
  );
  expect(far.visibleMs).toBeGreaterThan(LATER_MS);
  expect(hidden.visibleMs).toBeGreaterThan(LATER_MS);
});

test('counts what was sent, what was asked of others, and what kept the reader waiting', async () => {
  const busy = await visitOf(
    'busy',
    `<h1>Search products</h1>${PARAMETERS}`,
    `fetch('https://example.invalid/').catch(() => {}); const end = performance.now() + 250; while (performance.now() < end);`,
  );
  expect(busy).toMatchObject({ requests: 2, foreign: 1 });
  expect(busy.scriptBytes).toBeGreaterThan(0);
  expect(busy.scriptBytes).toBeLessThan(busy.bytes);
  expect(busy.blockedMs).toBeGreaterThan(190);
});
