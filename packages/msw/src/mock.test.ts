import { createClient } from '@winninghunter/client';
import { HttpResponse } from 'msw/http';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createMock, example, handlers, mock } from './index.ts';

const server = setupServer(...handlers());
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const explore = '/api/v1/tiktok-shop/products/explore';

function get(path: string, origin = 'https://app.winninghunter.com'): Promise<Response> {
  return fetch(origin + path);
}

async function explored(query = ''): Promise<unknown> {
  return (await get(explore + query)).json();
}

describe('the client', () => {
  const wh = createClient({ apiKey: 'wh_test' });

  test('gets the first example of success', async () => {
    const { data } = await wh.raw.GET(explore, { params: { query: { period: '30d' } } });
    expect(data).toEqual(example('exploreProducts'));
  });

  test('gets the answer of a POST, and of a form', async () => {
    const { data } = await wh.raw.POST(explore, { body: { country: 'US', period: '7d' } });
    expect(data).toEqual(example('exploreProductsByBody'));
    const tracked = await wh.raw.POST('/api/storetracker/add', {
      body: { storeurl: 'https://glowlab.example' },
      headers: { cookie: 'wh_session=test' },
    });
    expect(tracked.data).toEqual(example('trackStore'));
  });

  test('gets the error that a test asks for', async () => {
    server.use(mock.exploreProducts({ status: 429, example: 'creditsExhausted' }));
    const { error, response } = await wh.raw.GET(explore);
    expect(response.status).toBe(429);
    expect(error).toEqual(example('exploreProducts', 'creditsExhausted', 429));
  });
});

describe('an override', () => {
  test('answers with a named example, and leaves other operations alone', async () => {
    server.use(mock.exploreProducts({ example: 'newer' }));
    expect(await explored()).toEqual(example('exploreProducts', 'newer'));
    expect(await (await get('/api/v1/brands')).json()).toEqual(example('listBrands'));
  });

  test('answers with the first example of a status', async () => {
    server.use(mock.exploreProducts({ status: 429 }));
    expect(await explored()).toEqual(example('exploreProducts', 'rateLimit', 429));
  });

  test('answers with a body, as JSON or as a page', async () => {
    server.use(
      mock.exploreProducts({ body: { success: true, data: [] } }),
      mock.exploreProductsByBody({ status: 401, body: { error: 'Invalid key' } }),
      mock.openApiPage({ body: '<h1>Key</h1>' }),
    );
    expect(await explored()).toEqual({ success: true, data: [] });
    const refused = await fetch(`https://app.winninghunter.com${explore}`, { method: 'POST' });
    expect([refused.status, await refused.json()]).toEqual([401, { error: 'Invalid key' }]);
    const page = await get('/api');
    expect([page.headers.get('content-type'), await page.text()]).toEqual([
      'text/html',
      '<h1>Key</h1>',
    ]);
  });

  test('sends headers beside its media type, or instead of it', async () => {
    server.use(mock.exploreProducts({ status: 429, headers: { 'Retry-After': '7' } }));
    const { headers } = await get(explore);
    expect([headers.get('retry-after'), headers.get('content-type')]).toEqual([
      '7',
      'application/json',
    ]);
    server.use(mock.openApiPage({ headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
    expect((await get('/api')).headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('answers once, and then as before', async () => {
    server.use(mock.exploreProducts({ status: 500 }, { once: true }));
    expect((await get(explore)).status).toBe(500);
    expect((await get(explore)).status).toBe(200);
  });

  test('answers at the origin that it is made for', async () => {
    server.use(createMock({ origin: '*' }).exploreProducts({ example: 'newer' }));
    expect(await (await get(explore, 'http://localhost:5173')).json()).toEqual(
      example('exploreProducts', 'newer'),
    );
  });
});

describe('a function', () => {
  test('answers each request by itself', async () => {
    server.use(
      mock.exploreProducts(({ request }) => {
        const page = Number(new URL(request.url).searchParams.get('page'));
        return { ...example('exploreProducts'), page };
      }),
      mock.getVideoMetrics(async ({ params }) => ({
        ...example('getVideoMetrics'),
        data: { views: Number(params.id) },
      })),
    );
    expect(await explored('?page=3')).toMatchObject({ page: 3, success: true });
    const metrics = await get('/api/v1/tiktok-shop/videos/42/metrics');
    expect(await metrics.json()).toMatchObject({ data: { views: 42 } });
  });

  test('reads the body of the request', async () => {
    server.use(
      mock.exploreProductsByBody(async ({ request }) => {
        const { country } = await request.json();
        return { success: true, data: [{ id: country ?? '' }] };
      }),
    );
    const response = await fetch(`https://app.winninghunter.com${explore}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ country: 'GB' }),
    });
    expect(await response.json()).toEqual({ success: true, data: [{ id: 'GB' }] });
  });

  test('answers with any response, or with none, and leaves it to the next handler', async () => {
    server.use(
      mock.exploreProducts(({ request }) =>
        request.url.endsWith('?page=2')
          ? new HttpResponse('Bad gateway', { status: 502 })
          : undefined,
      ),
    );
    expect((await get(`${explore}?page=2`)).status).toBe(502);
    expect(await explored('?page=1')).toEqual(example('exploreProducts'));
    server.use(mock.exploreProducts(() => HttpResponse.error()));
    await expect(get(explore)).rejects.toThrow(TypeError);
  });
});

describe('example', () => {
  test('gives a copy, which nobody shares', () => {
    const page = example('exploreProducts');
    page.data.length = 0;
    expect(example('exploreProducts').data).not.toEqual([]);
  });
});

describe('from JavaScript', () => {
  const untyped = mock as unknown as Record<string, (answer: object) => unknown>;

  test.each([
    [
      { example: 'older' },
      'exploreProducts has no example "older" for status 200. Use one of: page, newer.',
    ],
    [
      { status: 429, example: 'toString' },
      'exploreProducts has no example "toString" for status 429. Use one of: rateLimit, creditsExhausted.',
    ],
    [
      { status: 502 },
      'exploreProducts does not answer 502. Use one of: 200, 400, 401, 403, 414, 429, 500. For any other, let a function return a Response.',
    ],
  ])('%j is refused at once', (answer, message) => {
    expect(() => untyped['exploreProducts']?.(answer)).toThrow(new RangeError(message));
  });

  test('an operation that does not exist has no example', () => {
    expect(() => example('toString' as 'exploreProducts')).toThrow(
      new RangeError('There is no operation "toString". See the keys of `mock`.'),
    );
  });

  test.each(['', 'app.winninghunter.com', '/api', 'ftp://a', 'http://'])(
    'the origin "%s" is refused',
    (origin) => {
      expect(() => handlers({ origin })).toThrow(
        new TypeError(
          `The \`origin\` must be an http(s) URL such as https://app.winninghunter.com, or "*", got "${origin}".`,
        ),
      );
    },
  );
});
