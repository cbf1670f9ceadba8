import { expect, test } from 'vitest';
import { createPatient, send } from '../../test/support/send.ts';

const TYPES = 'has to be one of `categories`, `shops`, `creators`, `products` or `videos`.';

test.each(['/api/v1/tiktok-shop/suggestions', '/api/tiktok-shop/suggestions'])(
  '%s refuses a type in the words of the service, and explains it in ours',
  async (path) => {
    const query = { type: 'product', q: 'serum' };
    const response = await send(createPatient(), { method: 'get', path, query });
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        success: false,
        error: 'Invalid entity type',
        parameters: ['type'],
        hint: `\`type\` is "product" and ${TYPES}`,
      },
    ]);
  },
);

test('what else is wrong is told in our words', async () => {
  const query = { type: 'products', q: 'serum', limit: 'x' };
  const path = '/api/v1/tiktok-shop/suggestions';
  const response = await send(createPatient(), { method: 'get', path, query });
  expect(await response.json()).toMatchObject({
    error: expect.stringMatching(/^`limit` is "x" and has to be/),
    parameters: ['limit'],
  });
});
