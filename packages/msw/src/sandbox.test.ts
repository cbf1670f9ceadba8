import { createClient } from '@winninghunter/client';
import { testAccounts } from '@winninghunter/sandbox';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxHandlers } from './sandbox.ts';

const { handlers, sandbox } = sandboxHandlers({ now: Date.UTC(2026, 2, 1), log: () => {} });
const server = setupServer(...handlers);
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

const wh = createClient({
  apiKey: testAccounts[0]?.key ?? '',
  cookie: 'wh_session=test',
  rateLimit: false,
});

test('the client pages through a world, and is charged for each page', async () => {
  const ids: (string | undefined)[] = [];
  const filters = { country: 'US', period: '7d' as const, limit: 10 };
  for await (const { id } of wh.tiktokShop.products.explore(filters, { maxItems: 25 })) {
    ids.push(id);
  }
  expect(new Set(ids).size).toBe(25);
  const { credits } = await wh.tiktokShop.credits();
  expect(credits.used).toBe(4);
});

test('what is written is read again, until it is reset', async () => {
  const names = async () => JSON.stringify(await wh.savedAds.folders());
  await wh.savedAds.createFolder({ name: 'Spring launches' });
  expect(await names()).toContain('Spring launches');
  await fetch('https://app.winninghunter.com/__sandbox__/reset', { method: 'POST' });
  expect(await names()).not.toContain('Spring launches');
  expect(sandbox.accounts.length).toBeGreaterThan(1);
});

test('an origin that is none is refused', () => {
  expect(() => sandboxHandlers({ origin: 'localhost' })).toThrow(TypeError);
});
