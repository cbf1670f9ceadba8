// Every page of the built site in Chromium, in both themes.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { site as content, type Operation, operations } from '@winninghunter/docs-content';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inLocale, LOCALES } from '../../src/i18n/locales.ts';
import { isError } from '../../src/reference/responses.ts';
import { operationPath } from '../../src/site/addresses.ts';
import { foreign, openSite, PATIENCE_MS, type Page, type Site, visit } from '../try/site.ts';
import { createContrastJudge } from './contrast.ts';

/** Pages that are open at a time; more would only wait for a processor. */
const TABS = 2;

const SWEEP_MS = 600_000;

const NARROWEST = 320;

/** A 4K screen. */
const WIDEST = 3840;

const WIDTHS = [WIDEST, NARROWEST];

/** Of a line, in sizes of the page's letters; some 90 of them. */
const READABLE_REMS = 48;

type Finding = { path: string; found: string };

type Findings = Record<
  'complaints' | 'foreign' | 'axe' | 'wide' | 'long' | 'translated',
  Finding[]
>;

const findings: Findings = {
  complaints: [],
  foreign: [],
  axe: [],
  wide: [],
  long: [],
  translated: [],
};
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const contrast = createContrastJudge();
let swept = 0;
let site: Site;

beforeAll(async () => {
  site = await openSite();
  const paths = await pathsOf(site);
  const next = paths.values();
  await Promise.all(Array.from({ length: TABS }, () => sweepAll(next)));
  swept = paths.length;
}, PATIENCE_MS + SWEEP_MS);

afterAll(() => site.close());

test('visits every page of both languages', () => {
  const pages = content.operations.length + content.surfaces.length;
  expect(swept).toBeGreaterThan(LOCALES.length * pages);
});

test('has no error, no warning and no breach of the policy on any page', () => {
  expect(findings.complaints).toEqual([]);
});

test.each([
  ['color', '#999'],
  ['backgroundColor', '#555'],
] as const)('would see text pale by its %s on a page that was fine', async (property, value) => {
  const { page, close } = await visit(site, '/');
  await page.evaluate(axe);
  expect(await contrast(page, 'light')).toEqual([]);
  await page.evaluate(
    ([property, value]) => {
      const text = document.querySelector<HTMLElement>('main p');
      if (text) text.style[property] = value;
    },
    [property, value] as const,
  );
  expect(await contrast(page, 'light')).toEqual([expect.stringContaining('color-contrast')]);
  await close();
});

test('asks nobody else for anything', () => {
  expect(findings.foreign).toEqual([]);
});

test('gives axe nothing to find, in light and in dark', () => {
  expect(findings.axe).toEqual([]);
});

test.each(WIDTHS)(
  'has text within its column on %i pixels, and nothing to scroll to sideways',
  (width) => {
    expect(findings.wide.filter(({ found }) => found.startsWith(`${width}:`))).toEqual([]);
  },
);

test('has no line too long to read on the widest screen', () => {
  expect(findings.long).toEqual([]);
});

test('keeps identifiers, paths, values and code through a translation of the page', () => {
  expect(findings.translated).toEqual([]);
});

/** A tab that goes from page to page. */
async function sweepAll(paths: Iterable<string>): Promise<void> {
  const { page, complaints, asked, close } = await visit(site, '/');
  const add = (path: string, kind: keyof Findings, all: string[]): void => {
    findings[kind].push(...all.map((found) => ({ path, found })));
  };
  for (const path of paths) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(site.url + path);
    await page.evaluate(axe);
    add(path, 'axe', await violations(page));
    for (const scheme of ['light', 'dark'] as const) {
      add(path, 'axe', await contrast(page, scheme));
    }
    for (const width of WIDTHS) {
      // the lower it is, the less there is to paint
      await page.setViewportSize({ width, height: 100 });
      add(path, 'wide', await tooWide(page, width));
      if (width === WIDEST) add(path, 'long', await tooLong(page));
    }
    add(path, 'translated', await lostInTranslation(page, namesOn(path)));
    add(path, 'complaints', complaints.splice(0));
    add(path, 'foreign', foreign(site, asked).splice(0));
    asked.length = 0;
  }
  await close();
}

/** The addresses of the sitemap. */
async function pathsOf({ url }: Site): Promise<string[]> {
  const sitemap = await (await fetch(`${url}/sitemap-0.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => {
    return new URL(address).pathname;
  });
}

/** What axe finds but for contrast, on which nothing else depends. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    type Axe = { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
    type Violation = { id: string; nodes: { target: string[] }[] };
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: found } = await axe.run(document, {
      resultTypes: ['violations'],
      preload: false,
      rules: { 'color-contrast': { enabled: false } },
    });
    return found.map(
      ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
}

/** What a page would have to be scrolled sideways for, and text that leaves its column. */
function tooWide(page: Page, width: number): Promise<string[]> {
  return page.evaluate((width) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const page = scrollWidth > clientWidth ? [`${width}: ${scrollWidth} pixels`] : [];
    const end = document.querySelector('main')?.getBoundingClientRect().right ?? 0;
    const texts = [...document.querySelectorAll('main :is(h1, h2, h3, p)')]
      .filter((element) => !element.closest('table'))
      .filter((element) => {
        const isCut = element.scrollWidth > element.clientWidth && element.clientWidth > 1;
        return element.getBoundingClientRect().right > end + 1 || isCut;
      });
    return [...page, ...texts.map(({ textContent }) => `${width}: ${textContent.slice(0, 60)}`)];
  }, width);
}

function tooLong(page: Page): Promise<string[]> {
  return page.evaluate((rems) => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return [...document.querySelectorAll('main p')]
      .filter((element) => {
        const text = document.createRange();
        text.selectNodeContents(element);
        return text.getBoundingClientRect().width > rems * rem;
      })
      .map(({ textContent }) => textContent.slice(0, 60));
  }, READABLE_REMS);
}

/** Names that stand on a page and are not to be translated. */
function namesOn(path: string): string[] {
  const operation = byPath.get(path);
  if (!operation) return [];
  const { method, path: route, parameters, responses } = operation;
  const answers = responses.filter((response) => !isError(response));
  const fields = answers.flatMap(({ schema }) => schema?.fields ?? []);
  return [method, route, ...parameters, ...fields.map(({ name }) => name)];
}

const byPath = new Map<string, Operation>(
  operations().flatMap((operation) =>
    LOCALES.map((locale): [string, Operation] => [
      inLocale(locale, operationPath(operation.id)),
      operation,
    ]),
  ),
);

/** Writes all text in capitals that may be translated, and tells what should not have changed. */
function lostInTranslation(page: Page, names: string[]): Promise<string[]> {
  return page.evaluate((names) => {
    const codes = [...document.querySelectorAll('code, pre, kbd, samp')];
    const before = codes.map(({ textContent }) => textContent);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (node.parentElement?.closest('[translate]')?.getAttribute('translate') === 'no') continue;
      node.textContent = node.textContent?.toUpperCase() ?? '';
    }
    const changed = codes
      .filter(({ textContent }, index) => textContent !== before[index])
      .map(({ textContent }) => `code ${textContent}`);
    const text = document.body.textContent;
    return [...changed, ...names.filter((name) => !text.includes(name))];
  }, names);
}
