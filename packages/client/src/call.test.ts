/** What a method gives: lazy, sent once, and never rejecting where that is asked for. */

import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { newKey } from '../test/support/keys.ts';
import { type Answer, type ScriptedFetch, scripted } from '../test/support/scripted.ts';
import { type Client, createClient } from './client.ts';
import { NotFoundError } from './errors.ts';
import type { ClientOptions } from './options.ts';

const BALANCE = { success: true, credits: { used: 142, limit: 20_000, remaining: 19_858 } };
const ok: Answer = { headers: { 'x-request-id': '42' }, body: BALANCE };
const missing: Answer = { status: 404, body: { success: false, error: 'No such ad' } };

describe('a call', () => {
  test('sends nothing before somebody waits for it', async () => {
    const { wh, sent } = clientThat(ok);
    const call = wh.tiktokShop.credits();
    await sleep(5);
    expect(sent).toEqual([]);
    await call;
    expect(sent).toHaveLength(1);
  });

  test.each<[string, (call: ReturnType<Client['tiktokShop']['credits']>) => unknown]>([
    ['then', (call) => call.then(() => {})],
    ['catch', (call) => call.catch(() => {})],
    ['finally', (call) => call.finally(() => {})],
    ['safe', (call) => call.safe()],
    ['withResponse', (call) => call.withResponse()],
  ])('is sent by %s', async (_, waitFor) => {
    const { wh, sent } = clientThat(ok);
    await waitFor(wh.tiktokShop.credits());
    expect(sent).toHaveLength(1);
  });

  test('is sent once, however many wait, and however', async () => {
    const { wh, sent } = clientThat(ok);
    const call = wh.tiktokShop.credits();
    const [first, second, safe, { data }] = await Promise.all([
      call,
      call.then((each) => each),
      call.safe(),
      call.withResponse(),
    ]);
    expect(await call).toBe(first);
    expect([second, safe.data, data]).toEqual([first, first, first]);
    expect(sent).toHaveLength(1);
  });

  test('is sent anew where the method is called anew', async () => {
    const { wh, sent } = clientThat(ok);
    await wh.tiktokShop.credits();
    await wh.tiktokShop.credits();
    expect(sent).toHaveLength(2);
  });

  test('fails once for all that wait', async () => {
    const { wh, sent } = clientThat(missing);
    const call = wh.tiktokAds.get({ id: '1' });
    const errors = await Promise.all([call.catch((error) => error), call.catch((error) => error)]);
    expect(errors[0]).toBeInstanceOf(NotFoundError);
    expect(errors[0]).toBe(errors[1]);
    expect(sent).toHaveLength(1);
  });

  test('passes on as a promise does', async () => {
    const order: string[] = [];
    const { wh } = clientThat(ok);
    const used = await wh.tiktokShop
      .credits()
      .finally(() => order.push('finally'))
      .then(({ credits }) => credits.used);
    expect([used, order]).toEqual([142, ['finally']]);
    const rescued = await clientThat(missing)
      .wh.tiktokShop.credits()
      .catch(({ status }) => status);
    expect(rescued).toBe(404);
  });

  test('that fails unseen is no unhandled rejection before somebody waits', async () => {
    const { wh, sent } = clientThat(missing);
    wh.tiktokAds.get({ id: '1' });
    await sleep(5);
    expect(sent).toEqual([]);
  });
});

describe('safe', () => {
  test('gives the data and no error', async () => {
    expect(await clientThat(ok).wh.tiktokShop.credits().safe()).toEqual({ data: BALANCE });
  });

  test('gives the error and no data', async () => {
    const { data, error } = await clientThat(missing).wh.tiktokAds.get({ id: '1' }).safe();
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ name: 'NotFoundError', operation: 'tiktokAds.get' });
  });
});

describe('withResponse', () => {
  test('gives status, headers, the rate limit and the credits beside the data', async () => {
    const { wh } = clientThat(ok, { rateLimit: { requests: 5 } });
    const { data, response, rateLimit, credits } = await wh.tiktokShop.credits().withResponse();
    expect(data).toEqual(BALANCE);
    expect([response.status, response.headers.get('x-request-id')]).toEqual([200, '42']);
    expect(rateLimit).toMatchObject({ limit: 5, remaining: 4 });
    expect(credits).toEqual({ spent: 1, remaining: 19_858 });
  });

  test('knows no rate limit where there is none', async () => {
    const { rateLimit } = await clientThat(ok).wh.tiktokShop.credits().withResponse();
    expect(rateLimit).toBeUndefined();
  });

  test('rejects as the call does', async () => {
    const { wh } = clientThat(missing);
    await expect(wh.tiktokAds.get({ id: '1' }).withResponse()).rejects.toThrow('No such ad');
  });
});

describe('headers of a call', () => {
  test('travel beside those of the client', async () => {
    const { wh, sent } = clientThat(ok);
    await wh.tiktokShop.credits(undefined, { headers: { 'X-Trace': 'a1' } });
    expect(sent[0]?.headers.get('x-trace')).toBe('a1');
    expect(sent[0]?.headers.get('x-api-key')).toMatch(/^wh_/);
  });

  test.each(['X-API-Key', 'x-api-key'])(
    'stand instead of those of the client: %s',
    async (name) => {
      const { wh, sent } = clientThat(ok);
      await wh.tiktokShop.credits(undefined, { headers: { [name]: 'wh_other' } });
      expect(sent[0]?.headers.get('x-api-key')).toBe('wh_other');
    },
  );

  test('stand instead of the type of a form', async () => {
    const { wh, sent } = clientThat(ok);
    const type = 'application/x-www-form-urlencoded; charset=utf-8';
    await wh.magicAi({ text: 'serum' }, { headers: { 'content-type': type } });
    expect(sent[0]?.headers.get('content-type')).toBe(type);
  });
});

function clientThat(answer: Answer, options: ClientOptions = {}): { wh: Client } & ScriptedFetch {
  const server = scripted(() => answer);
  const apiKey = newKey();
  return {
    wh: createClient({ apiKey, rateLimit: false, fetch: server.fetch, ...options }),
    ...server,
  };
}
