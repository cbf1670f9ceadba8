/** The built site in Chromium, with an eye on what a page must not do. */

import { launchChromium } from '@winninghunter/browser';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type DocsServer, serveDocs } from '../../src/serve.ts';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
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

export type VisitOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

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

/** What the tests of one file see of the site. */
export type Watched = {
  readonly url: string;
  /** Every address that the latest visit asked for. */
  readonly asked: readonly string[];
  readonly visit: (path: string, options?: VisitOptions) => Promise<Page>;
};

/** Opens the site for the tests of a file; each fails if the page it visits complains or asks others. */
export function watchSite(): Watched {
  let site: Site;
  let visited: Visit;
  beforeAll(async () => {
    site = await openSite();
  }, PATIENCE_MS);
  afterAll(() => site.close());
  afterEach(async () => {
    const { complaints, asked, close } = visited;
    await close();
    expect(complaints).toEqual([]);
    expect(foreign(site, asked)).toEqual([]);
  });
  return {
    get url() {
      return site.url;
    },
    get asked() {
      return visited.asked;
    },
    visit: async (path, options) => {
      visited = await visit(site, path, options);
      return visited.page;
    },
  };
}
