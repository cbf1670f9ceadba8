import { type ContractCase, contractCases, judge, sendCase } from '@winninghunter/conformance';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, mock } from './index.ts';

const origin = 'https://app.winninghunter.com';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

function handle(id: keyof Mock): void {
  server.resetHandlers((mock[id] as Mock['exploreProducts'])());
}

async function refusal(id: keyof Mock, path: string, init?: RequestInit): Promise<unknown> {
  handle(id);
  const response = await fetch(origin + path, init);
  return response.status === 400 ? response.json() : response.status;
}

describe('the contract', () => {
  // a bad value and a missing parameter are not looked for; a second wrong name adds nothing
  const isAboutOneName = ({ status, window, operation }: ContractCase) => {
    const wrong = Object.keys(window).filter((name) => name in operation.refused);
    return status === 200 || (status === 400 && wrong.length === 1);
  };
  const cases = contractCases().filter(isAboutOneName);
  const target = { origin, apiKey: `wh_${'0'.repeat(48)}`, session: 'wh_session=test' };

  test.each([...Map.groupBy(cases, ({ operationId }) => operationId)])(
    '%s takes its own windows, and refuses all others with their sentence',
    async (id, all) => {
      handle(id);
      const flaws = await Promise.all(
        all.map(async (each) => judge(each, await sendCase(target, each))),
      );
      expect(flaws.flat()).toEqual([]);
      expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200, 400]));
    },
  );
});

describe('the answer', () => {
  const alone =
    'Send a preset as `date_range` alone (`all`, `live`, `7d`, `30d`, `3m`, `6m`), or `date_range=custom` with both `date_from` and `date_to`.';

  test.each([
    ['date_range=30d&date_from=2026-01-01', ['date_from']],
    ['date_from=2026-01-01&date_to=2026-01-31', ['date_from', 'date_to']],
    ['date_to=', ['date_to']],
    ['period=30d&date_range=live&date_to=2026-01-31', ['period', 'date_to']],
  ])('to ?%s names what does not fit beside the rest', async (query, parameters) => {
    const names = parameters.map((name) => `\`${name}\``).join(' and ');
    const verb = parameters.length > 1 ? 'are' : 'is';
    expect(await refusal('listBrandAds', `/api/brands/ads?id=1&${query}`)).toEqual({
      success: false,
      error: `${names} ${verb} not accepted here. ${alone}`,
      parameters,
      hint: alone,
    });
  });

  test.each([
    'date_range=custom&date_from=2026-01-01&date_to=2026-01-31',
    'date_range=30d',
    'limit=20',
  ])('to ?%s is the example', async (query) => {
    expect(await refusal('listBrandAds', `/api/brands/ads?id=1&${query}`)).toBe(200);
  });

  test.each([
    ['JSON', { 'content-type': 'application/json' }, '{"period":"30d","to":"2026-01-31"}', ['to']],
    ['JSON', {}, '{"from":"2026-01-01","to":"2026-01-31"}', ['from', 'to']],
    [
      'a form',
      {},
      new URLSearchParams({ period: '30d', start_date: '2026-01-01' }),
      ['start_date'],
    ],
  ])('to %s with headers %j names what its body must not have', async (_, headers, body, names) => {
    const path = '/api/v1/tiktok-shop/products/explore';
    expect(
      await refusal('exploreProductsByBody', path, { method: 'POST', headers, body }),
    ).toMatchObject({ success: false, parameters: names });
  });

  test.each(['', '{', '[1]', 'null', '"period"'])(
    'to the body %j, which has no names, is the example',
    async (body) => {
      const path = '/api/v1/tiktok-shop/products/explore';
      expect(await refusal('exploreProductsByBody', path, { method: 'POST', body })).toBe(200);
    },
  );

  test('comes before that of an override', async () => {
    server.resetHandlers(mock.exploreProducts({ status: 500 }));
    const path = '/api/v1/tiktok-shop/products/explore';
    expect((await fetch(`${origin}${path}?period=7d&start_date=2026-01-01`)).status).toBe(400);
    expect((await fetch(`${origin}${path}?period=7d`)).status).toBe(500);
  });
});
