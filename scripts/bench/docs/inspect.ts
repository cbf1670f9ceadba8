import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { installed } from './folder.ts';
import type { Operation } from './operation.ts';
import type { Serving } from './server.ts';
import { DESKTOP, settled, stayAlone } from './visit.ts';

/** What a page is, however long it takes. */
export type Inspection = {
  /** Scripts inside the page that run, packed. */
  inlineScriptBytes: number;
  /** With JavaScript off: characters on the page, and whether the operation is among them. */
  plainCharacters: number;
  plainParameters: number;
  /** Elements that axe complains about, for a reader who prefers light or dark. */
  axe: { light: number; dark: number };
};

type Axe = { run: () => Promise<{ violations: { nodes: unknown[] }[] }> };

/** Looks at a page as readers do who differ: without JavaScript, or with a theme of their own. */
export async function inspected(
  browser: Browser,
  serving: Serving,
  address: string,
  operation: Operation,
): Promise<Inspection> {
  return {
    ...(await plain(browser, serving.origin + address, operation)),
    axe: {
      light: await complaints(browser, serving, address, operation, 'light'),
      dark: await complaints(browser, serving, address, operation, 'dark'),
    },
  };
}

type Plain = Omit<Inspection, 'axe'>;

async function plain(browser: Browser, url: string, { parameters }: Operation): Promise<Plain> {
  const context = await browser.newContext({ ...DESKTOP.options, javaScriptEnabled: false });
  try {
    const page = await alone(await context.newPage());
    await page.goto(url);
    const { scripts, text } = await page.evaluate(() => ({
      scripts: [...document.scripts]
        .filter(({ src, type }) => src === '' && /^(|module|text\/javascript)$/.test(type))
        .map(({ textContent }) => textContent),
      text: document.body.innerText,
    }));
    const words = new Set(text.split(/[^\w.]+/));
    return {
      inlineScriptBytes: scripts.length > 0 ? gzipSync(scripts.join('\n'), { level: 9 }).length : 0,
      plainCharacters: text.trim().length,
      plainParameters: parameters.filter((name) => words.has(name)).length,
    };
  } finally {
    await context.close();
  }
}

async function complaints(
  browser: Browser,
  serving: Serving,
  address: string,
  operation: Operation,
  colorScheme: 'light' | 'dark',
): Promise<number> {
  const context = await browser.newContext({ ...DESKTOP.options, colorScheme });
  try {
    const page = await alone(await context.newPage());
    await settled(page, serving.origin + address, operation);
    // it is no part of the page, whose policy may refuse scripts
    const axe = await readFile(installed('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: Axe }).axe.run(),
    );
    return violations.reduce((sum, { nodes }) => sum + nodes.length, 0);
  } finally {
    await context.close();
  }
}

async function alone(page: Page): Promise<Page> {
  await stayAlone(await page.context().newCDPSession(page));
  return page;
}
