/** How an input becomes a request. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newKey } from '../test/support/keys.ts';
import { type Answer, type Sent, scripted } from '../test/support/scripted.ts';
import { createClient, type SessionClient } from './client.ts';
import { InvalidRequestError } from './errors.ts';
import { windowNames } from './generated/windows.ts';

const LONGEST_URL = 2000;

describe('a route with GET and POST', () => {
  test('is a GET with 2,000 characters of URL, and a POST with one more', async () => {
    const room = LONGEST_URL - (await urlByGet('')).length;
    expect(await verbFor('x'.repeat(room))).toBe('GET');
    expect(await verbFor('x'.repeat(room + 1))).toBe('POST');
  });

  test('counts the URL as it travels, whatever is encoded in it', async () => {
    const unit = fc.constantFrom('x', ' ', '~', "'", '*', '%', '+', ',', '&', 'é', '漢', '🧴');
    const begin = fc.string({ unit, maxLength: 150 });
    await fc.assert(
      fc.asyncProperty(begin, fc.integer({ min: -3, max: 3 }), async (each, more) => {
        const room = LONGEST_URL - (await urlByGet(each)).length;
        const verb = await verbFor(each + 'x'.repeat(room + more));
        expect(verb).toBe(more > 0 ? 'POST' : 'GET');
      }),
      { numRuns: 150 },
    );
  });

  test('counts a list as it travels', async () => {
    const { wh, sent } = clientThat();
    const ids = (length: number) => Array.from({ length }, (_, index) => String(601_000 + index));
    await wh.tiktokShop.products.explore({ category_ids: ids(200) });
    const room = LONGEST_URL - (sent[0]?.url.length ?? 0);
    await wh.tiktokShop.products.explore({ category_ids: ids(200 + Math.floor(room / 7)) });
    await wh.tiktokShop.products.explore({ category_ids: ids(201 + Math.floor(room / 7)) });
    expect(sent.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST']);
  });

  test('counts what the description does not know as well', async () => {
    const { wh, sent } = clientThat();
    const extraQuery = { new_filter: 'x'.repeat(1000) };
    await wh.tiktokShop.products.explore({ name: 'x'.repeat(1000) }, { extraQuery });
    expect(sent[0]).toMatchObject({ method: 'POST', query: extraQuery });
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ name: 'x'.repeat(1000) });
  });
});

describe('a body', () => {
  test('is an empty object where there is no input', async () => {
    const { wh, sent } = clientThat();
    await wh.landers.explore();
    expect(sent[0]?.body).toBe('{}');
  });

  test('is none where the route takes none', async () => {
    const { wh, sent } = clientThat();
    await wh.notifications.markAllRead();
    expect(sent[0]?.body).toBe('');
    expect(sent[0]?.headers.has('content-type')).toBe(false);
  });

  test('is a URL-encoded form where the route takes no JSON', async () => {
    const { wh, sent } = clientThat();
    await wh.dashboard.storetracker.add({ storeurl: 'https://glowlab.example/?a=1&b=ü' });
    expect(sent[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
    expect(sent[0]?.body).toBe('storeurl=https%3A%2F%2Fglowlab.example%2F%3Fa%3D1%26b%3D%C3%BC');
  });

  test('is multipart with a file in it', async () => {
    const { wh, sent } = clientThat();
    const image = new File(['pixels'], 'serum.png', { type: 'image/png' });
    await wh.magicAi({ image, countries: 'US', limit: 20 });
    const fields = await formOf(sent[0]);
    expect([fields.get('countries'), fields.get('limit')]).toEqual(['US', '20']);
    const file = fields.get('image') as File;
    expect([file.name, file.type, await file.text()]).toEqual(['serum.png', 'image/png', 'pixels']);
  });

  test('leaves out what is undefined or null, and keeps what is false, 0 or empty', async () => {
    const { wh, sent } = clientThat();
    const rest = { min_revenue: 0, search: '', is_new: false };
    await wh.landers.explore({ ...rest, country: undefined, sortingKey: null } as object);
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual(rest);
  });
});

describe('a query', () => {
  test('leaves out what is undefined or null, and keeps what is false, 0 or empty', async () => {
    const { wh, sent } = clientThat();
    const input = { search: '', page: 0, is_new: false, sort: undefined, limit: null };
    await wh.brands.list(input as object, { extraQuery: { gone: undefined } });
    expect(sent[0]?.target).toBe('/api/v1/brands?search=&page=0&is_new=false');
  });

  test.each(windowNames)(
    'takes %s that is undefined as left out, also in extraQuery',
    async (name) => {
      const { wh, sent } = clientThat();
      await wh.brands.list({ [name]: undefined }, { extraQuery: { [name]: undefined } });
      expect(sent[0]?.target).toBe('/api/v1/brands');
    },
  );

  test('keeps each value to itself', async () => {
    const { wh, sent } = clientThat();
    await wh.brands.list({ search: 'a&api_key=b#c+d %26/?=é' });
    expect(sent[0]?.query).toEqual({ search: 'a&api_key=b#c+d %26/?=é' });
  });
});

describe('a value in a path', () => {
  test.each([
    ['a/b', 'a%2Fb'],
    ['../credits', '..%2Fcredits'],
    ['..\\credits', '..%5Ccredits'],
    ['%2e%2e', '%252e%252e'],
    ['1?limit=2', '1%3Flimit%3D2'],
    ['1#top', '1%23top'],
    ['1;v=2', '1%3Bv%3D2'],
    [' \r\n', '%20%0D%0A'],
    ['...', '...'],
    ['é', '%C3%A9'],
    [0, '0'],
  ])('stays in its segment: %j', async (id, segment) => {
    const { wh, sent } = clientThat();
    await wh.tiktokAds.get({ id: id as string });
    expect(sent[0]?.target).toBe(`/api/v1/tiktok-ads/${segment}`);
  });

  test.each(['', '.', '..', undefined, null])(
    'is refused where a URL has no place for it: %j',
    async (id) => {
      const { wh, sent } = clientThat();
      const { error } = await wh.tiktokShop.videos.metrics({ id: id as string }).safe();
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(error).toMatchObject({ parameters: ['id'], operation: 'tiktokShop.videos.metrics' });
      expect(error?.message).toContain(
        `/{id}/metrics needs \`id\`, got ${JSON.stringify(id ?? '')}.`,
      );
      expect(sent).toEqual([]);
    },
  );

  test('is whatever it is, and still no way out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (id) => {
        const { wh, sent } = clientThat();
        await wh.tiktokAds.get({ id }).safe();
        const [, , , name, segment, ...rest] = (sent[0]?.target ?? '/api/v1/tiktok-ads/.').split(
          '/',
        );
        expect([name, rest]).toEqual(['tiktok-ads', []]);
        expect(['.', '..', id]).toContain(decodeURIComponent(segment ?? ''));
      }),
      { numRuns: 200 },
    );
  });
});

function clientThat(answer: Answer = {}): { wh: SessionClient; sent: Sent[] } {
  const { fetch, sent } = scripted(() => answer);
  const cookie = 'wh_session=test';
  return { wh: createClient({ apiKey: newKey(), cookie, rateLimit: false, fetch }), sent };
}

async function verbFor(name: string): Promise<string | undefined> {
  const { wh, sent } = clientThat();
  await wh.tiktokShop.products.explore({ name });
  return sent[0]?.method;
}

async function urlByGet(name: string): Promise<string> {
  const { wh, sent } = clientThat();
  await wh.raw.GET('/api/v1/tiktok-shop/products/explore', { params: { query: { name } } });
  return sent[0]?.url ?? '';
}

function formOf(sent: Sent | undefined): Promise<FormData> {
  const type = sent?.headers.get('content-type') ?? '';
  return new Response(sent?.body, { headers: { 'content-type': type } }).formData();
}
