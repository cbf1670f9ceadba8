// Try it in Chromium, on the built site.

import { gzipSync } from 'node:zlib';
import { site as content, operation } from '@winninghunter/docs-content';
import { testAccounts } from '@winninghunter/sandbox';
import { expect, test } from 'vitest';
import { type Page, type VisitOptions, watchSite } from './site.ts';

const site = watchSite();
let page: Page;

async function goTo(id: string, options: VisitOptions = {}): Promise<void> {
  const { surface, slug } = operation(id);
  const at = content.surfaces.find(({ name }) => name === surface)?.slug;
  page = await site.visit(`/reference/${at}/${slug}/`, options);
}

async function openTry(id: string): Promise<void> {
  await goTo(id);
  await page.locator('details.try > summary').click();
  await page.getByRole('button', { name: 'Send' }).waitFor();
}

function send(): Promise<void> {
  return page.getByRole('button', { name: 'Send', exact: true }).click();
}

async function statusOf(): Promise<string | null> {
  await page.locator('.try-answer').waitFor();
  return page.locator('.try-status').textContent();
}

test('nothing of it is loaded before it is opened, and the sandbox not before it is asked', async () => {
  await goTo('exploreProducts');
  const scripts = () =>
    site.asked.filter((address) => /\/(try|worker|tools)\b.*\.(js|css|json)$/.test(address));
  await page.waitForLoadState('networkidle');
  expect(scripts()).toEqual([]);
  await page.locator('details.try > summary').click();
  await page.getByRole('button', { name: 'Send' }).waitFor();
  expect(scripts().filter((address) => address.includes('worker'))).toEqual([]);
  await send();
  expect(await statusOf()).toBe('200 OK');
  expect(scripts().filter((address) => address.includes('worker'))).toHaveLength(1);
});

test('the scripts of the page are 40 kB at most once it is open, the worker apart', async () => {
  await openTry('searchMetaAds');
  await send();
  await statusOf();
  const scripts = new Set(
    site.asked.filter((address) => address.endsWith('.js') && !address.includes('worker')),
  );
  const sizes = await Promise.all(
    [...scripts].map(async (address) => {
      const text = await (await fetch(address)).text();
      return gzipSync(text, { level: 9 }).length;
    }),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(scripts.size).toBeGreaterThan(2);
  expect(total).toBeLessThan(40_000);
});

test('every operation that only reads answers 2xx in the page', async () => {
  await openTry('exploreProducts');
  const safe = content.operations.map(({ id }) => operation(id)).filter((each) => each.safe);
  const failed: string[] = [];
  for (const [index, { id, slug }] of safe.entries()) {
    // an account has 60 requests a minute
    if (index % 50 === 49) {
      await page.getByRole('button', { name: 'Reset the sandbox' }).click();
      await page.getByText('The sandbox is as it was at first').waitFor();
    }
    const answer = await page.evaluate(tryOther, slug);
    if (!/^2\d\d /.test(answer)) failed.push(`${id}: ${answer}`);
  }
  expect(safe.length).toBeGreaterThan(90);
  expect(failed).toEqual([]);
}, 120_000);

/** Opens the form of another operation on the same page, and sends what it begins with. */
async function tryOther(slug: string): Promise<string> {
  const first = document.querySelector<HTMLDetailsElement>('details.try');
  if (!first) return 'There is no form.';
  const other = first.cloneNode(true) as HTMLDetailsElement;
  other.open = false;
  other.dataset['try'] = first.dataset['try']?.replace(/[^/]+\.json$/, `${slug}.json`);
  other.querySelector('[data-room]')?.replaceChildren();
  first.after(other);
  other.open = true;
  const found = async (selector: string): Promise<Element> => {
    for (let wait = 0; wait < 500; wait += 1) {
      const element = other.querySelector(selector);
      if (element) return element;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`${slug} shows no ${selector}: ${other.textContent?.slice(0, 300)}`);
  };
  ((await found('.try-send')) as HTMLElement).click();
  const status = (await found('.try-status, .try-error:not([hidden])')).textContent ?? '';
  const detail = other.querySelector('.try-problems')?.textContent ?? '';
  other.remove();
  return `${status} ${detail}`;
}

test('only the fields of the chosen time can be filled in, for every window', async () => {
  await openTry('exploreProducts');
  for (const window of content.windows) {
    const [id = ''] = window.operations;
    const { slug } = operation(id);
    const enabled = await page.evaluate(async (other) => {
      const data = document.querySelector<HTMLElement>('details.try')?.dataset['try'] ?? '';
      const first = document.querySelector<HTMLDetailsElement>('details.try') as HTMLDetailsElement;
      const details = first.cloneNode(true) as HTMLDetailsElement;
      details.open = false;
      details.dataset['try'] = data.replace(/[^/]+\.json$/, `${other}.json`);
      details.querySelector('[data-room]')?.replaceChildren();
      first.after(details);
      details.open = true;
      while (!details.querySelector('.try-send')) await new Promise((done) => setTimeout(done, 10));
      const ways = [...details.querySelectorAll<HTMLElement>('.try-way')];
      const counts = ways.map((way) => {
        way.querySelector<HTMLInputElement>('input[type="radio"]')?.click();
        return ways.map(
          (each) => each.querySelector(':is(input:not([type=radio]), select):enabled') !== null,
        );
      });
      details.remove();
      return counts;
    }, slug);
    const taking = window.choices.filter(({ fields }) => fields.length > 0);
    expect(enabled).toEqual(taking.map((_, row) => taking.map((__, column) => row === column)));
  }
});

test('a key is all it takes, from opening it to reading the answer', async () => {
  await goTo('listBrandAds');
  await page.locator('details.try > summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send' }).waitFor();
  await tabTo('radio');
  await page.keyboard.press('ArrowDown');
  await tabTo('date_from');
  await page.keyboard.type('01012026');
  await tabTo('date_to');
  await page.keyboard.type('03312026');
  await tabTo('id');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('104582307541092');
  await tabTo('Send');
  await page.keyboard.press('Enter');
  expect(await statusOf()).toBe('200 OK');
  expect(await page.getByRole('status').first().textContent()).toMatch(
    /^Answer: 200 OK, [\d.]+ ms$/,
  );
  await tabTo('Body');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: 'curl' }).waitFor();
  const code = await page.locator('.try-answer pre').first().textContent();
  expect(code).toContain('date_range=custom');
  expect(code).toContain('date_from=2026-01-01');
});

/** Presses Tab until what has the focus is called so, or is of a kind within the time. */
async function tabTo(name: string): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    const [called, kind] = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      const isTime = element.closest('.try-way') !== null;
      return [
        element.labels?.[0]?.textContent ?? element.textContent ?? '',
        isTime ? element.type : '',
      ];
    });
    if (called?.startsWith(name) || kind === name) return;
  }
  throw new Error(`Tab never led to "${name}".`);
}

test('what is wrong stands beside its field, in the words of the answer', async () => {
  await openTry('exploreProducts');
  const limit = page.getByLabel('limit');
  await limit.fill('0');
  await send();
  expect(await statusOf()).toBe('400 Bad Request');
  const sentence = 'limit is 0 and has to be a whole number from 1';
  const id = (await limit.getAttribute('aria-describedby'))?.split(' ').at(-1);
  expect(await page.locator(`#${id}`).textContent()).toContain(sentence);
  expect(await limit.getAttribute('aria-invalid')).toBe('true');
  expect((await page.locator('.try-json').textContent())?.replaceAll('`', '')).toContain(sentence);
  await limit.fill('5');
  await send();
  await page.getByText('200 OK', { exact: true }).waitFor();
  expect(await limit.getAttribute('aria-invalid')).toBeNull();
});

test('a gap in the path is not sent, and gets the focus', async () => {
  await openTry('getVideoMetrics');
  await page.getByLabel('id').fill('');
  await send();
  await page.getByText('id is required.').waitFor();
  expect(
    await page.evaluate(
      () => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent,
    ),
  ).toMatch(/^id/);
  expect(await page.locator('.try-answer').count()).toBe(0);
});

test('a file is sent', async () => {
  await openTry('findSimilarAds');
  await page.getByText('more parameters').click();
  await page.getByLabel('image', { exact: true }).setInputFiles({
    name: 'serum.png',
    mimeType: 'image/png',
    buffer: Buffer.from('picture'),
  });
  await page.getByLabel('text', { exact: true }).fill('');
  await send();
  expect(await statusOf()).toBe('200 OK');
  await page.getByRole('tab', { name: 'Code' }).click();
  expect(await page.locator('.try-answer pre').first().textContent()).toContain('image=@serum.png');
});

test('other accounts get other answers', async () => {
  await openTry('exploreProducts');
  await page.getByLabel('As', { exact: true }).selectOption('out-of-credits');
  await send();
  expect(await statusOf()).toBe('429 Too Many Requests');
  expect(await page.getByLabel('As', { exact: true }).locator('option').count()).toBe(
    testAccounts.length + 1,
  );
});

test.each([
  ['nobody', '401 Unauthorized', 'No key, or one that is malformed'],
  ['no-access', '403 Forbidden', 'its account may not use the API'],
  ['out-of-credits', '429 Too Many Requests', '0 of 20,000 credits left'],
  ['throttled', '429 Too Many Requests', 'try again in'],
])('what it means to be %s is said in words', async (account, status, words) => {
  await openTry('exploreProducts');
  await page.getByLabel('As', { exact: true }).selectOption(account);
  await send();
  expect(await statusOf()).toBe(status);
  const told = page.locator('.try-summary, .try-meaning');
  expect((await told.allTextContents()).join(' ')).toContain(words);
  expect(await told.first().textContent()).not.toContain('0 of 0');
});

test('writes are kept while the page is open, until the sandbox is reset', async () => {
  await openTry('exploreProducts');
  await send();
  await page.getByText('19,999 of 20,000 credits left').waitFor();
  await send();
  await page.getByText('19,998 of 20,000 credits left').waitFor();
  await page.getByRole('button', { name: 'Reset the sandbox' }).click();
  await page.getByText('The sandbox is as it was at first').waitFor();
  await send();
  await page.getByText('19,999 of 20,000 credits left').waitFor();
});

test('without JavaScript it says so, and leads to the request', async () => {
  await goTo('exploreProducts', { javaScriptEnabled: false });
  await page.locator('details.try > summary').click();
  // texts in `noscript` are found by no other way
  const told = await page.locator('details.try noscript').innerText();
  expect(told).toContain('Trying it here needs JavaScript.');
  await page.locator('details.try noscript a').click();
  const request = page.locator('#code pre.in-curl').first();
  expect(await request.textContent()).toMatch(/^curl --get/);
  expect(await request.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(
    800,
  );
  expect(await page.getByText('Loading …').isVisible()).toBe(false);
});

test('on French pages it says in French what is wrong, and shows what the API says', async () => {
  page = await site.visit('/fr/reference/products/explore-products/');
  await page.locator('details.try > summary').click();
  await page.getByLabel('limit').fill('0');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  expect(await statusOf()).toBe('400 Bad Request');
  const told = page.locator('.try-error:visible');
  expect(await told.textContent()).toBe(
    'limit vaut 0 et doit être un nombre entier à partir de 1.',
  );
  expect(await told.getAttribute('lang')).toBeNull();
  expect(await page.locator('.try-json').textContent()).toContain('has to be a whole number');
});

test('it speaks French on French pages', async () => {
  page = await site.visit('/fr/reference/brands/list-brand-ads/');
  await page.locator('details.try > summary').click();
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByRole('radio', { name: 'Préréglage' }).waitFor();
  expect(await statusOf()).toBe('200 OK');
});

test('from a page of https an origin of http is not tried, and why is said', async () => {
  await goTo('exploreProducts');
  const context = await page.context().browser()?.newContext();
  const secure = await context?.newPage();
  if (!context || !secure) expect.fail('There is no browser.');
  await context.route('https://docs.example/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await fetch(site.url + pathname);
    await route.fulfill({
      body: Buffer.from(await response.arrayBuffer()),
      headers: { 'content-type': response.headers.get('content-type') ?? '' },
    });
  });
  await secure.goto(`https://docs.example${new URL(page.url()).pathname}`);
  await secure.locator('details.try > summary').click();
  await secure.getByLabel('An origin of yours').check();
  await secure.getByLabel('Origin', { exact: true }).fill('http://a.example');
  await secure.getByRole('button', { name: 'Send', exact: true }).click();
  await secure.getByText('This page came by https').waitFor();
  await context.close();
});

test('at 320 px nothing is wider than the page', async () => {
  await goTo('exploreProducts', { viewport: { width: 320, height: 800 } });
  await page.locator('details.try > summary').click();
  await send();
  await statusOf();
  for (const name of ['Body', 'Headers', 'Code']) {
    await page.getByRole('tab', { name, exact: true }).click();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([name, width]).toEqual([name, 320]);
  }
});
