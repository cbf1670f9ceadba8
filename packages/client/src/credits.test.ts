/** What a client knows of its credits. */

import { describe, expect, test } from 'vitest';
import { newKey } from '../test/support/keys.ts';
import { type Answer, type ScriptedFetch, scripted } from '../test/support/scripted.ts';
import { createClient, type SessionClient } from './client.ts';
import { CreditsExhaustedError } from './errors.ts';
import type { ClientOptions } from './options.ts';

const told = (remaining: number): Answer => ({
  body: { success: true, credits: { used: 1, limit: 2, remaining } },
});
const untold: Answer = { body: { success: true, brands: [] } };

describe('the credits of a client', () => {
  test('are none spent and unknown before the first call', () => {
    const { spent, remaining } = clientThat([]).wh.credits;
    expect([spent, remaining]).toEqual([0, undefined]);
  });

  test('are what answers told, less what was spent since', async () => {
    const { wh } = clientThat([untold, told(40), untold, untold]);
    const seen: unknown[] = [];
    for (const call of [wh.brands.list, wh.tiktokShop.credits, wh.brands.list, wh.brands.list]) {
      await call();
      seen.push([wh.credits.spent, wh.credits.remaining]);
    }
    expect(seen).toEqual([
      [1, undefined],
      [2, 40],
      [3, 39],
      [4, 38],
    ]);
  });

  test('can be asked of the service beside that', async () => {
    const { wh, sent } = clientThat([told(12)]);
    expect(await wh.credits.get()).toMatchObject({ credits: { remaining: 12 } });
    expect(sent[0]?.target).toBe('/api/v1/credits');
    expect(wh.credits.remaining).toBe(12);
  });

  test.each([200, 400, 404, 405, 415, 422])('are spent by an answer of %i', async (status) => {
    expect(await spentBy(status)).toBe(1);
  });

  test.each([401, 403, 414, 429, 500, 503])('are not spent by an answer of %i', async (status) => {
    expect(await spentBy(status)).toBe(0);
  });
});

describe('onUsage', () => {
  test('tells all that listen', async () => {
    const { wh } = clientThat([untold]);
    const seen: string[] = [];
    wh.credits.onUsage(() => seen.push('one'));
    wh.credits.onUsage(() => seen.push('other'));
    await wh.brands.list();
    expect(seen).toEqual(['one', 'other']);
  });
});

describe('maxCredits', () => {
  test('lets calls pass up to it, and not one more, also in parallel', async () => {
    const { wh, sent } = clientThat([untold, untold], { maxCredits: 2 });
    const calls = [1, 2, 3].map(() => wh.brands.list().safe());
    const errors = (await Promise.all(calls)).map(({ error }) => error);
    expect(errors.slice(0, 2)).toEqual([undefined, undefined]);
    expect(errors[2]).toBeInstanceOf(CreditsExhaustedError);
    expect(errors[2]).toMatchObject({ code: 'max_credits', operation: 'brands.list' });
    expect(sent).toHaveLength(2);
  });

  test('gives back what a call did not spend', async () => {
    const denied: Answer = { status: 403, body: { error: 'No' } };
    const { wh, sent } = clientThat([denied, untold], { maxCredits: 1 });
    await wh.brands.list().safe();
    await wh.brands.list();
    expect(sent).toHaveLength(2);
  });

  test('does not hold up routes that cost nothing', async () => {
    const { wh, sent } = clientThat([untold], { maxCredits: 0 });
    await wh.dashboard.usage();
    expect(sent).toHaveLength(1);
  });

  test('0 lets nothing pass that costs', async () => {
    const { wh, sent } = clientThat([untold], { maxCredits: 0 });
    await expect(wh.brands.list()).rejects.toThrow(CreditsExhaustedError);
    expect(sent).toEqual([]);
  });
});

async function spentBy(status: number): Promise<number> {
  const { wh } = clientThat([{ status, body: { error: 'So' } }], { retries: 0 });
  await wh.tiktokShop.credits().safe();
  return wh.credits.spent;
}

function clientThat(
  answers: Answer[],
  options: ClientOptions = {},
): { wh: SessionClient } & ScriptedFetch {
  const server = scripted(answers);
  const shared = { apiKey: newKey(), cookie: 'wh_session=test', rateLimit: false as const };
  return { wh: createClient({ ...shared, fetch: server.fetch, ...options }), ...server };
}
