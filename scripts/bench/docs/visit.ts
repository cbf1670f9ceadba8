import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import type { Operation } from './operation.ts';
import { type Probe, probe } from './probe.ts';
import type { Serving } from './server.ts';

/** What one visit of a page took, with nothing in the cache. */
export type Visit = {
  /** Until the operation could be read. */
  visibleMs: number;
  /** The largest contentful paint. */
  largestMs: number;
  /** What tasks after the first paint took beyond 50 ms each, until the page was quiet. */
  blockedMs: number;
  /** Bodies as they went over the wire, and how many there were. */
  bytes: number;
  requests: number;
  /** Of these bytes, files of JavaScript. */
  scriptBytes: number;
  /** Requests to others than the server, none of which is let through. */
  foreign: number;
};

export type Device = {
  name: 'desktop' | 'phone';
  options: BrowserContextOptions;
  slow?: { processor: number; latencyMs: number; bitsPerSecond: number };
};

export const DESKTOP: Device = {
  name: 'desktop',
  options: { viewport: { width: 1350, height: 940 } },
};

export const PHONE: Device = {
  name: 'phone',
  options: {
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  },
  slow: { processor: 4, latencyMs: 150, bitsPerSecond: 1.6e6 },
};

const LIMIT_MS = 120_000;
/** A page without a request and a long task for this long has loaded. */
const QUIET_MS = 1_500;
const PAUSE_MS = 200;
/** From which on a task keeps a reader waiting. */
const LONG_MS = 50;

/** Visits a page as a reader with nothing in the cache, on a machine of a kind. */
export async function visit(
  browser: Browser,
  serving: Serving,
  address: string,
  operation: Operation,
  device: Device,
): Promise<Visit> {
  const context = await browser.newContext(device.options);
  try {
    const page = await context.newPage();
    const foreign = countForeign(page, serving.origin);
    const session = await context.newCDPSession(page);
    await stayAlone(session);
    await slowDown(session, device);
    serving.sent.length = 0;
    const found = await settled(page, serving.origin + address, operation);
    return { ...times(found), ...weight(serving), foreign: foreign() };
  } finally {
    await context.close();
  }
}

/** Opens a page, and waits until it shows the operation and has nothing more to do. */
export async function settled(page: Page, url: string, operation: Operation): Promise<Probe> {
  await page.addInitScript(probe, operation);
  const traffic = watch(page);
  await page.goto(url, { waitUntil: 'commit', timeout: LIMIT_MS });
  await visible(page);
  return await quiet(page, traffic);
}

/**
 * Waits until the page shows the operation. Asked without Playwright's own script, which takes a slowed
 * processor some 100 ms to read while the page is loading.
 */
async function visible(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const started = performance.now();
  for (;;) {
    const { result } = await session.send('Runtime.evaluate', {
      expression: 'globalThis.benchProbe?.visible > 0',
    });
    if (result.value === true) break;
    if (performance.now() - started > LIMIT_MS) {
      throw new Error(`${page.url()} does not show the operation within ${LIMIT_MS} ms.`);
    }
    await setTimeout(PAUSE_MS);
  }
  await session.detach();
}

/** Lets nothing through to anybody but the server. */
export async function stayAlone(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: ['https://*', 'wss://*'] });
}

type Times = Pick<Visit, 'visibleMs' | 'largestMs' | 'blockedMs'>;

function times({ visible, largestPaint, firstPaint, tasks }: Probe): Times {
  const late = tasks.filter(({ start }) => start >= firstPaint);
  const blockedMs = late.reduce((sum, { duration }) => sum + duration - LONG_MS, 0);
  return { visibleMs: visible, largestMs: largestPaint, blockedMs };
}

function weight({ sent }: Serving): Pick<Visit, 'bytes' | 'requests' | 'scriptBytes'> {
  const sum = (each: { bytes: number }[]): number =>
    each.reduce((total, { bytes }) => total + bytes, 0);
  const scripts = sent.filter(({ type }) => type.startsWith('text/javascript'));
  return { bytes: sum(sent), requests: sent.length, scriptBytes: sum(scripts) };
}

/** Counts what a page asks of anybody else. */
function countForeign(page: Page, origin: string): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(origin)) count += 1;
  });
  return () => count;
}

async function slowDown(session: CDPSession, { slow }: Device): Promise<void> {
  if (slow === undefined) return;
  const bytesPerSecond = slow.bitsPerSecond / 8;
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.processor });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

type Traffic = { open: number; changed: number };

function watch(page: Page): Traffic {
  const traffic: Traffic = { open: 0, changed: performance.now() };
  const change = (by: number) => () => {
    traffic.open += by;
    traffic.changed = performance.now();
  };
  page.on('request', change(1)).on('requestfinished', change(-1)).on('requestfailed', change(-1));
  return traffic;
}

/** Waits until a page has nothing more to do, or for as long as a reader would. */
async function quiet(page: Page, traffic: Traffic): Promise<Probe> {
  const started = performance.now();
  for (;;) {
    await page.waitForTimeout(PAUSE_MS);
    const { found, idleMs } = await page.evaluate(() => {
      const { tasks } = globalThis.benchProbe;
      const { start, duration } = tasks.at(-1) ?? { start: 0, duration: 0 };
      return { found: globalThis.benchProbe, idleMs: performance.now() - start - duration };
    });
    const silentMs = traffic.open > 0 ? 0 : performance.now() - traffic.changed;
    const isQuiet = Math.min(idleMs, silentMs) > QUIET_MS;
    if (isQuiet || performance.now() - started > LIMIT_MS) return found;
  }
}
