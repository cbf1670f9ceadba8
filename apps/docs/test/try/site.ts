/** The built site in Chromium, with an eye on what a page must not do. */

import { launchChromium } from '@winninghunter/browser';
import { type DocsServer, serveDocs } from '../../src/serve.ts';

export type Browser = Awaited<ReturnType<typeof launchChromium>>;
export type Page = Awaited<ReturnType<Browser['newPage']>>;

export type Site = {
  readonly browser: Browser;
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** The first run may have to install Chromium. */
export const PATIENCE_MS = 300_000;

export async function openSite(): Promise<Site> {
  const served: DocsServer = await serveDocs({ port: 0 });
  const browser = await launchChromium();
  return {
    browser,
    url: served.url,
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

export type Visit = {
  readonly page: Page;
  /** Errors and warnings of the page, and what its policy kept it from. */
  readonly complaints: string[];
  /** Every address that was asked for. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
};

type VisitOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

/** Opens a page of the site. */
export async function visit(site: Site, path: string, options: VisitOptions = {}): Promise<Visit> {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('request', (request) => asked.push(request.url()));
  await page.goto(site.url + path);
  return { page, complaints, asked, close: () => context.close() };
}

/** Addresses that are not the site's own. */
export function foreign(site: Site, asked: readonly string[]): string[] {
  return asked.filter((address) => !address.startsWith(`${site.url}/`));
}
