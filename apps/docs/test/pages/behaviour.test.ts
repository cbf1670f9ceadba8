// What the frame of a page does, in Chromium.

import { describe, expect, test } from 'vitest';
import { type Page, type VisitOptions, watchSite } from '../try/site.ts';

const OPERATION = '/reference/products/explore-products/';
const WIDE = { viewport: { width: 1440, height: 900 } };
const NARROW = { viewport: { width: 320, height: 640 } };

const site = watchSite();
let page: Page;

async function open(path: string, options: VisitOptions = WIDE): Promise<void> {
  page = await site.visit(path, options);
}

describe('search', () => {
  test('is loaded when it is opened, and not before', async () => {
    await open(OPERATION);
    await page.waitForLoadState('networkidle');
    expect(site.asked.filter((address) => address.includes('/search/'))).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    expect(site.asked.filter((address) => address.includes('/search/'))).toHaveLength(1);
  });

  test('finds a path, a name and a parameter, offline, and opens what is chosen', async () => {
    await open('/');
    await page.keyboard.press('/');
    const input = page.getByRole('combobox');
    await input.waitFor();
    await page.context().setOffline(true);
    for (const query of [
      '/api/v1/tiktok-shop/products/explore',
      'exploreProducts',
      'Search products',
    ]) {
      await input.fill(query);
      const paths = await page
        .getByRole('option')
        .evaluateAll((options) => options.slice(0, 3).map((option) => option.getAttribute('href')));
      expect(paths).toContain(OPERATION);
    }
    await input.fill('exploreProducts min_item_sold');
    await page.context().setOffline(false);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}${OPERATION}#min_item_sold`);
  });

  test('says so when it cannot be loaded, and opens once it can', async () => {
    await open(OPERATION);
    await page.route('**/search/en.json', (route) => route.fulfill({ body: 'cut off' }));
    await page.keyboard.press('Control+k');
    const failure = page.getByText('The search could not be loaded.');
    await failure.waitFor();
    await page.keyboard.press('Escape');
    await failure.waitFor({ state: 'detached' });
    await page.unroute('**/search/en.json');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
  });

  test('is steered by keys, and gives the focus back', async () => {
    await open(OPERATION);
    const button = page.getByRole('button', { name: 'Search' });
    await button.focus();
    await page.keyboard.press('Enter');
    const input = page.getByRole('combobox');
    await input.fill('brands');
    const selected = () => page.getByRole('option', { selected: true }).getAttribute('id');
    const active = () => input.getAttribute('aria-activedescendant');
    expect(await selected()).toBe('search-result-0');
    await page.keyboard.press('ArrowDown');
    expect(await selected()).toBe('search-result-1');
    expect(await active()).toBe('search-result-1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const last = (await page.getByRole('option').count()) - 1;
    expect(await active()).toBe(`search-result-${last}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('speaks the language of the page, and says what it did not find', async () => {
    await open(`/fr${OPERATION}`);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Rechercher dans la documentation' }).fill('zzzqqq');
    await page.getByText('Aucun résultat pour « zzzqqq ».').waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
  });
});

describe('themes', () => {
  test('change by the button, and stay changed', async () => {
    await open(OPERATION, { ...WIDE, colorScheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.getByRole('button', { name: 'Light or dark' }).click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.goto(`${site.url}/errors/`);
    expect(await background()).toBe(dark);
    await page.getByRole('button', { name: 'Light or dark' }).click();
    expect(await background()).toBe(light);
  });
});

describe('reading', () => {
  test.each([OPERATION, `/fr${OPERATION}`])(
    'shows the whole header at each width of %s',
    async (path) => {
      await open(path, NARROW);
      const cut: string[] = [];
      for (let width = 320; width <= 1440; width += 8) {
        await page.setViewportSize({ width, height: 640 });
        const right = await page
          .locator('.top :is(a, button):visible')
          .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
        if (right > width) cut.push(`${right} at ${width}`);
      }
      expect(cut).toEqual([]);
    },
  );

  test('begins with a way past the navigation', async () => {
    await open(OPERATION);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    expect(isInside).toBe(true);
  });

  test('opens what an address points into, however deep it is folded', async () => {
    await open(`${OPERATION}#response-200.meta.next_cursor`);
    const field = page.locator('[id="response-200.meta.next_cursor"]');
    await field.waitFor();
    expect(await field.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(
      900,
    );
  });

  test('lets the field of an answer be linked to', async () => {
    await open(OPERATION);
    await page.locator('[id="response-200.total"] b').click();
    expect(new URL(page.url()).hash).toBe('#response-200.total');
  });

  test('marks the parameter that an address names', async () => {
    await open(`${OPERATION}#min_revenue`);
    const colours = await page.evaluate(() =>
      ['min_revenue', 'max_revenue'].map(
        (id) => getComputedStyle(document.getElementById(id) as HTMLElement).backgroundColor,
      ),
    );
    expect(colours[0]).not.toBe(colours[1]);
  });

  test('copies code, without what stands around it', async () => {
    await open(OPERATION, { ...WIDE, permissions: ['clipboard-read', 'clipboard-write'] });
    const code = page.locator('pre.in-curl').first();
    await code.hover();
    await code.getByRole('button', { name: 'Copy' }).click();
    await code.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await code.locator('code').textContent());
    expect(copied).toMatch(/^curl /);
  });

  test('remembers the language of the code', async () => {
    await open(OPERATION);
    await page.getByRole('radio', { name: 'Python' }).check();
    await page.goto(`${site.url}/reference/brands/list-brands/`);
    expect(await page.locator('pre.in-python').isVisible()).toBe(true);
    expect(await page.locator('pre.in-curl').isVisible()).toBe(false);
  });

  test('shows the sidebar where the reader is', async () => {
    await open('/reference/brands/list-brand-usps/', { viewport: { width: 1440, height: 500 } });
    const current = page.locator('#side [aria-current="page"]');
    expect(await current.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(
      500,
    );
  });
});

describe('without JavaScript', () => {
  const still = { javaScriptEnabled: false };

  test('shows code in the language that is chosen', async () => {
    await open(OPERATION, { ...WIDE, ...still });
    expect(await page.locator('pre.in-curl').isVisible()).toBe(true);
    await page.getByText('Go', { exact: true }).click();
    expect(await page.locator('pre.in-go').isVisible()).toBe(true);
    expect(await page.locator('pre.in-curl').isVisible()).toBe(false);
  });

  test('unfolds what is folded, and has all of it in the page', async () => {
    await open(OPERATION, { ...WIDE, ...still });
    const folded = page.locator('[id="response-200.meta"] details');
    const inside = page.locator('[id="response-200.meta.next_cursor"]');
    expect(await inside.isVisible()).toBe(false);
    await folded.locator('summary').click();
    expect(await inside.isVisible()).toBe(true);
  });

  test('opens and closes the menu on a narrow screen', async () => {
    await open(OPERATION, { ...NARROW, ...still });
    const link = page.locator('#side').getByRole('link', { name: 'Trending products' });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await link.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await link.isVisible()).toBe(false);
  });

  test('offers no button that would do nothing', async () => {
    await open(OPERATION, { ...WIDE, ...still });
    expect(await page.getByRole('button').count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('follows the system to %s', async (colorScheme) => {
    await open('/', { ...WIDE, ...still, colorScheme });
    const shot = await page.screenshot({ clip: { x: 5, y: 300, width: 1, height: 1 } });
    await page.emulateMedia({ colorScheme: colorScheme === 'light' ? 'dark' : 'light' });
    const other = await page.screenshot({ clip: { x: 5, y: 300, width: 1, height: 1 } });
    expect(shot.equals(other)).toBe(false);
  });

  test('leads to the same page in the other language', async () => {
    await open(OPERATION, { ...WIDE, ...still });
    await page.getByRole('link', { name: 'Français' }).click();
    await page.waitForURL(`${site.url}/fr${OPERATION}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Rechercher des produits',
    );
  });
});

test('prints the text alone, with everything unfolded', async () => {
  await open(OPERATION);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.top').isVisible()).toBe(false);
  expect(await page.locator('#side').isVisible()).toBe(false);
  expect(await page.locator('[id="response-200.meta.next_cursor"]').isVisible()).toBe(true);
  expect(await page.locator('pre.in-python').isVisible()).toBe(true);
});

test('shows a page for what is missing, in both languages, and answers 404', async () => {
  await open('/');
  const response = await page.request.get(`${site.url}/none/`);
  expect(response.status()).toBe(404);
  const html = await response.text();
  expect(html).toContain('href=/reference/');
  expect(html).toContain('href=/fr/reference/');
});

function focused(): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}
