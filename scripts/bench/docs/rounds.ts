import { launchChromium } from '@winninghunter/browser';
import type { Browser } from 'playwright-core';
import { rotated } from '../rotated.ts';
import { type Built, built } from './builds.ts';
import { type Inspection, inspected } from './inspect.ts';
import type { Operation } from './operation.ts';
import { type Serving, serve } from './server.ts';
import type { Input, Site } from './sites.ts';
import { DESKTOP, PHONE, type Visit, visit } from './visit.ts';

/** What was measured of one site. */
export type Run = {
  site: Site;
  /** One a round. */
  builds: Built[];
  page?: Inspection & { desktop: Visit[]; phone: Visit[] };
};

type Announce = (line: string) => void;

/** Makes each site once a round, each round beginning with another. */
export async function buildAll(
  runs: Run[],
  input: Input,
  rounds: number,
  folderOf: (site: Site) => string,
  announce: Announce,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const { site, builds } of rotated(runs, round)) {
      announce(`docs, build ${round + 1} of ${rounds}: ${site.name}`);
      builds.push(await built(site, input, folderOf(site)));
    }
  }
}

/** Visits the page of each site once a round and device, each round beginning with another. */
export async function visitAll(
  runs: Run[],
  operation: Operation,
  rounds: number,
  announce: Announce,
): Promise<void> {
  using servers = new DisposableStack();
  const browser = await launchChromium();
  try {
    const visits: Visits[] = [];
    for (const run of runs) {
      announce(`docs, a look at ${run.site.name}`);
      const serving = servers.use(await serve(run.builds.at(-1)?.output ?? ''));
      const inspection = await inspected(browser, serving, run.site.page, operation);
      run.page = { ...inspection, desktop: [], phone: [] };
      visits.push({ site: run.site, page: run.page, serving });
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const each of rotated(visits, round)) {
        announce(`docs, round ${round + 1} of ${rounds}: ${each.site.name}`);
        await visitOnce(browser, each, operation);
      }
    }
  } finally {
    await browser.close();
  }
}

type Visits = { site: Site; page: NonNullable<Run['page']>; serving: Serving };

async function visitOnce(
  browser: Browser,
  { site, page, serving }: Visits,
  operation: Operation,
): Promise<void> {
  for (const device of [DESKTOP, PHONE]) {
    const taken = await visit(browser, serving, site.page, operation, device);
    page[device.name].push(taken);
  }
}
