import { expect, test } from 'vitest';
import { launchChromium } from './launch.ts';

// the first run installs it
const patience = { timeout: 300_000 };

test('opens a page and runs its script', patience, async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto('data:text/html,<script>document.title = [6 * 7]</script>');
    expect(await page.title()).toBe('42');
  } finally {
    await browser.close();
  }
});
