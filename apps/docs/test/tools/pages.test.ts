// The tools in Chromium, on the built site.

import { createRequire } from 'node:module';
import { contractCases } from '@winninghunter/conformance';
import { judge } from '@winninghunter/sandbox/judge';
import { describe, expect, test } from 'vitest';
import { toAsk, toRequest } from '../../src/tools/ask.ts';
import { readPasted } from '../../src/tools/pasted.ts';
import { type Page, type VisitOptions, watchSite } from '../try/site.ts';
import { catalogue } from './catalogue.ts';

const KEY = 'wh_123412341234123412341234123412341234123412341234';
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const cases = contractCases();

const site = watchSite();
let page: Page;

async function goTo(path: string, options: VisitOptions = {}): Promise<void> {
  page = await site.visit(path, options);
}

describe('the decision tree', () => {
  test('leads every operation to its window in three questions at most, and to a request that works', async () => {
    await goTo('/tools/time-windows/');
    const found = await page.evaluate(
      walk,
      catalogue.operations.map(({ surface, method, path }) => ({
        surface,
        line: `${method} ${path}`,
      })),
    );
    const refused: string[] = [];
    for (const [index, known] of catalogue.operations.entries()) {
      const { questions, values, curl = '' } = found[index] ?? {};
      expect([known.id, questions]).toEqual([known.id, expect.toBeOneOf([2, 3])]);
      if (!isOfWindow(known.id, values ?? [])) refused.push(`${known.id}: ${values?.join('&')}`);
      for (const text of await complaintsAt(curl)) refused.push(`${known.id}: ${text} ${curl}`);
    }
    expect(found).toHaveLength(147);
    expect(refused).toEqual([]);
  }, 120_000);

  test('finds an operation by its path as well', async () => {
    await goTo('/tools/time-windows/');
    await page.getByRole('searchbox', { name: 'Or find it' }).fill('google-ads');
    await page.getByText('Which operation?').waitFor();
    const lines = await page.locator('.tree-operation code').allTextContents();
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.every((line) => line.includes('google-ads'))).toBe(true);
    await page.getByRole('searchbox', { name: 'Or find it' }).fill('nothing like it');
    await page.getByText('No operation has this').waitFor();
  });

  test('is there in full without JavaScript', async () => {
    await goTo('/tools/time-windows/', { javaScriptEnabled: false });
    expect(await page.locator('[data-tree]').isVisible()).toBe(false);
    const links = await page.locator('.tree-surfaces a').allTextContents();
    const lines = catalogue.operations.map(({ method, path }) => `${method} ${path}`);
    expect(links.map((link) => link.trim()).sort()).toEqual(lines.sort());
    const text = (await page.locator('.tree-all').textContent()) ?? '';
    for (const { advice, refused } of Object.values(catalogue.windows)) {
      expect(text.replaceAll('`', '')).toContain(advice.replaceAll('`', ''));
      for (const name of refused) expect(text).toContain(name);
    }
  });

  test('is not loaded before it is touched', async () => {
    await goTo('/tools/time-windows/');
    await page.waitForLoadState('networkidle');
    const loaded = () => site.asked.filter((address) => /\/(tree|words|catalogue)\b/.test(address));
    expect(loaded()).toEqual([]);
    await page.getByRole('radio', { name: 'Trends' }).check();
    await page.getByText('Which operation?').waitFor();
    expect(loaded().length).toBeGreaterThan(1);
  });
});

type Step = { surface: string; line: string };
type Leaf = { questions: number; values: string[]; curl: string };

/** Answers the questions for each operation, in the page. */
async function walk(steps: Step[]): Promise<Leaf[]> {
  const settled = async <T>(look: () => T | null | undefined): Promise<T> => {
    for (let wait = 0; wait < 500; wait += 1) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('The tree does not go on.');
  };
  const leaves: Leaf[] = [];
  for (const { surface, line } of steps) {
    const start = document.querySelector<HTMLInputElement>(`input[value="${surface}"]`);
    start?.focus();
    start?.click();
    const label = await settled(() =>
      [...document.querySelectorAll<HTMLElement>('.is-list label')].find((each) => {
        const text = each.querySelector('[translate]')?.textContent?.replace(/\s+/g, ' ').trim();
        return text === line;
      }),
    );
    label.querySelector('input')?.click();
    const time = document.querySelectorAll<HTMLInputElement>('.tree-rest .is-chips input');
    time[time.length - 1]?.click();
    const answer = await settled(() => document.querySelector<HTMLElement>('.tree-answer'));
    leaves.push({
      questions: time.length > 0 ? 3 : 2,
      values: [...answer.querySelectorAll('.tree-values code')].map(
        (each) => each.textContent ?? '',
      ),
      curl: answer.querySelector('pre')?.textContent ?? '',
    });
    if (start) start.checked = false;
  }
  return leaves;
}

/** Whether conformance's table, written by hand, accepts the values for the operation. */
function isOfWindow(id: string, pairs: string[]): boolean {
  const wanted = Object.fromEntries(pairs.map((pair) => pair.split('=')));
  const accepted = cases.filter(
    ({ operationId, status, window }) => operationId === id && status === 200 && window,
  );
  const names = Object.keys(wanted).sort().join();
  return accepted.some(({ window }) => Object.keys(window).sort().join() === names);
}

/** What the sandbox would say against a command that is shown. */
async function complaintsAt(curl: string): Promise<string[]> {
  const judgement = await judge(toRequest(toAsk(readPasted(curl), [])));
  if (judgement.kind !== 'operation') return [judgement.kind];
  return [...judgement.complaints, ...judgement.strays].map(({ text }) => text);
}

describe('the request checker', () => {
  test('flags and corrects a mixed request for every window', async () => {
    await goTo('/tools/check-request/');
    const mixed = Object.keys(catalogue.windows).map((window) =>
      cases.find((each) => each.timeWindow === window && isMixed(each)),
    );
    for (const each of mixed) {
      const { timeWindow, window } = each ?? expect.fail('A window has no case.');
      await check(each ? curlOf(each) : '');
      const finding = page.locator('.checker-finding.is-time').first();
      const { refused = [] } = catalogue.windows[timeWindow] ?? {};
      const names = Object.keys(window).filter((name) => refused.includes(name));
      expect(names).not.toEqual([]);
      for (const name of names) expect(await finding.textContent()).toContain(name);
      const command = (await corrected()) ?? '';
      expect(await complaintsAt(command)).toEqual([]);
      for (const name of names) expect(command).not.toContain(name);
    }
    expect(mixed).toHaveLength(8);
  });

  test('reads what is pasted by keys, and lets the reader choose between corrections', async () => {
    await goTo('/tools/check-request/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate(() =>
      navigator.clipboard.writeText(
        "curl 'https://app.winninghunter.com/api/brands/ads?id=1&date_range=7d&date_from=2026-01-01&date_to=2026-01-31&pge=2'",
      ),
    );
    await page.getByRole('textbox').focus();
    await page.keyboard.press('Control+V');
    await page.getByText('2 things are wrong with this request.').waitFor();
    expect(
      await page.getByRole('link', { name: 'Ads of a brand', exact: true }).getAttribute('href'),
    ).toBe('/reference/brands/list-brand-ads/');
    expect(await corrected()).toContain("--data-urlencode 'date_range=custom'");
    expect(await corrected()).toContain("--data-urlencode 'page=2'");
    await page.getByRole('radio', { name: 'date_range=7d' }).check();
    await page.getByRole('radio', { name: 'leave pge out' }).check();
    await expect.poll(corrected).not.toContain('page=2');
    expect(await corrected()).toContain("--data-urlencode 'date_range=7d'");
    expect(await corrected()).not.toContain('date_from');
    const outcome = page.locator('[data-outcome]');
    await outcome.getByRole('button', { name: 'Copy' }).click();
    await outcome.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await corrected());
  });

  test('checks what is typed by Ctrl+Enter', async () => {
    await goTo('/tools/check-request/');
    const text = page.getByRole('textbox');
    await text.fill('GET /api/v1/credits');
    await text.press('Control+Enter');
    await page.getByRole('link', { name: 'Check the credits, with packs', exact: true }).waitFor();
  });

  test('on French pages explains in French', async () => {
    await goTo('/fr/tools/check-request/');
    await page
      .getByRole('textbox')
      .fill('/api/brands/ads?id=1&period=7d&date_range=7d&date_from=2026-01-01&pge=2&colour=red');
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await page.getByText('3 erreurs dans cette requête.').waitFor();
    expect(await page.locator('.checker-finding').allTextContents()).toEqual([
      expect.stringMatching(/^date_from et period ne sont pas acceptés ici\. Envoyez/),
      'pge n’est pas connu ici. Vouliez-vous dire page\u00a0?',
      'colour n’est pas connu ici.',
    ]);
    expect(await page.locator('[data-outcome] [lang]').count()).toBe(0);
  });

  test('reads code, and says where it could not', async () => {
    await goTo('/tools/check-request/');
    for (const [text, sentence] of [
      ["fetch('/api/v1/brands', { headers })", 'Of the code only the address was read.'],
      ['curl /api/v1/brands?page=1&limit=5', 'The address stands without quotes'],
      [
        'curl /api/v1/tiktok-shop/products/explore --json @body.json',
        'What can be seen of this request is right.',
      ],
      ['/api/v1/%E0%A4%A', 'An escape in the path'],
      ['TRACE /api/v1/brands', 'The path takes GET, not TRACE.'],
      ['https://api.example/api/v1/brands', 'api.example is not the service’s host'],
    ] as const) {
      await page.getByRole('textbox').fill(text);
      await page.getByRole('button', { name: 'Check' }).click();
      await page.getByText(sentence).waitFor();
    }
  });

  test('keeps, sends and shows no key', async () => {
    await goTo('/tools/check-request/');
    await check(`curl -H 'X-API-Key: ${KEY}' '/api/v1/brands?period=30d&api_key=${KEY}'`);
    const before = site.asked.length;
    await check(`curl '/api/v1/brands?period=30d' -H 'Authorization: Bearer ${KEY}'`);
    const shown = await page.locator('[data-outcome]').textContent();
    expect(shown).toContain('$WH_API_KEY');
    expect(shown).not.toContain(KEY);
    expect(site.asked.slice(before)).toEqual([]);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie]),
    );
    expect(kept).not.toContain(KEY);
  });

  test('says what it cannot read, what no operation is, and what is right', async () => {
    await goTo('/tools/check-request/');
    for (const [text, sentence] of [
      ['', 'Paste a request first.'],
      ['hello', 'There is no address in it.'],
      ["curl 'https://app.winninghunter.com", 'A quote in the command is not closed.'],
      ['https://app.winninghunter.com/nowhere/at/all/or/so', 'No operation has this path.'],
      ['/api/v1/brands', 'This request is right.'],
    ] as const) {
      await page.getByRole('textbox').fill(text);
      await page.getByRole('button', { name: 'Check' }).click();
      await page.getByText(sentence).waitFor();
    }
  });

  test('without JavaScript leads to the same in words', async () => {
    await goTo('/tools/check-request/', { javaScriptEnabled: false });
    // texts in `noscript` are found by no other way
    expect(await page.locator('main noscript').first().innerText()).toContain('says the same: How');
    expect(await page.locator('[data-checker]').isVisible()).toBe(false);
  });

  test('is not loaded before it is touched', async () => {
    await goTo('/tools/check-request/');
    await page.waitForLoadState('networkidle');
    const loaded = () =>
      site.asked.filter((address) => /\/(checker|words|catalogue)\b/.test(address));
    expect(loaded()).toEqual([]);
    await page.getByRole('button', { name: 'Show me' }).click();
    await page.getByText('One thing is wrong with this request.').waitFor();
    expect(loaded().length).toBeGreaterThan(1);
  });
});

describe('every tool, once it is in use', () => {
  const uses: [string, string, () => Promise<void>][] = [
    [
      'the tree',
      '/tools/time-windows/',
      async () => {
        await page.getByRole('radio', { name: 'Visits' }).check();
        await page.locator('.is-list input').first().check();
        await page.locator('.tree-rest .is-chips input').first().check();
        await page.locator('.tree-answer').waitFor();
      },
    ],
    [
      'the checker',
      '/tools/check-request/',
      () => check('/api/brands/ads?id=1&date_range=7d&date_from=2026-01-01&pge=2&colour=red'),
    ],
    [
      'Try it',
      '/reference/products/explore-products/',
      async () => {
        await page.locator('details.try > summary').click();
        await page.getByLabel('limit').fill('0');
        await page.getByRole('button', { name: 'Send' }).click();
        await page.locator('.try-answer').waitFor();
      },
    ],
  ];

  test.each(
    uses.flatMap((use) =>
      (['light', 'dark'] as const).map((scheme) => [use[0], scheme, use[1], use[2]] as const),
    ),
  )(
    '%s in %s has no fault that axe finds, and is no wider than 320 px',
    async (_, colorScheme, path, use) => {
      await goTo(path, { colorScheme, viewport: { width: 320, height: 700 }, bypassCSP: true });
      await use();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.addScriptTag({ path: axe });
      const violations = await page.evaluate(async () => {
        const { axe: run } = window as unknown as { axe: typeof import('axe-core') };
        const { violations: found } = await run.run('.tool');
        return found.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
      });
      expect(violations).toEqual([]);
    },
  );
});

type Case = (typeof cases)[number];

/** A request that is refused for a name of another window beside its own. */
function isMixed({ status, timeWindow, window, request: { mediaType } }: Case): boolean {
  const { refused = [], choices = [] } = catalogue.windows[timeWindow] ?? {};
  const names = Object.keys(window);
  const isJson = mediaType === undefined || mediaType === 'application/json';
  const isMix = names.length > 1 || choices.length === 0;
  return status === 400 && isJson && isMix && names.some((name) => refused.includes(name));
}

function curlOf({ operation, request: { path, query, body } }: Case): string {
  const filled = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => String(path[name]));
  const search = new URLSearchParams(query as Record<string, string>);
  const data = body === undefined ? '' : ` --json '${JSON.stringify(body)}'`;
  return `curl -X ${operation.method} 'https://app.winninghunter.com${filled}?${search}'${data}`;
}

async function check(text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.locator('[data-outcome]').evaluate((outcome) => outcome.replaceChildren());
  await page.getByRole('button', { name: 'Check' }).click();
  await page.locator('.checker-result').waitFor();
}

function corrected(): Promise<string | null> {
  return page.locator('[role="tabpanel"]:not([hidden]) pre').textContent();
}
