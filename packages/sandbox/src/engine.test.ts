import { describe, expect, test } from 'vitest';
import { createFake, KEY, ORIGIN, SESSION } from '../test/support/fake.ts';

const PATH = '/api/v1/things';
const BEYOND = 'The API is below /api/v1. GET /__sandbox__ shows the accounts and their keys.';
const PAGE = 'http://localhost:5173';

function ask(method: string, path = PATH, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(ORIGIN + path, { method, headers: { 'x-api-key': KEY, ...headers } });
  return createFake().fetch(request);
}

describe('a path', () => {
  test.each([
    ['/api/v1/thing', 'Not found', 'Did you mean /api/v1/things?'],
    ['/api/v1/things/', 'Not found', 'Did you mean /api/v1/things?'],
    ['//api/v1/things', 'Not found', 'Did you mean /api/v1/things?'],
    ['/API/v1/things', 'Not found', 'Did you mean /api/v1/things?'],
    ['/', 'Not found', BEYOND],
    ['/__proto__', 'Not found', BEYOND],
    ['/api/zzzzzzzzzzzzzzzz', 'Not found', undefined],
    [
      '/api/v1/tiktok-shop/credit',
      'Unknown TikTok Shop endpoint',
      'Did you mean /api/v1/tiktok-shop/credits?',
    ],
  ])('%s is answered with 404', async (path, error, hint) => {
    const response = await ask('GET', path);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ success: false, error, ...(hint && { hint }) });
  });

  test.each([
    ['/api/v1/things/1', '1'],
    ['/api/v1/things/a%20b', 'a b'],
    ['/api/v1/things/a%2Fb', 'a/b'],
    ['/api/v1/things/a%252Fb', 'a%2Fb'],
    ['/api/v1/things/%C3%A9', 'é'],
    ['/api/v1/things/:id', ':id'],
    ['/api/v1/things/*', '*'],
    ['/api/v1/things/__proto__', '__proto__'],
    ['/api/v1/th%69ngs/1', '1'],
  ])('%s hands on its parameter decoded', async (path, id) => {
    expect(await (await ask('GET', path)).json()).toEqual({ input: { id } });
  });

  test('that cannot be decoded is answered with 400', async () => {
    const response = await ask('GET', '/api/v1/things/%E9');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      success: false,
      error: 'The path is not valid percent-encoding.',
    });
  });
});

describe('a query', () => {
  test.each([
    ['?country=US&limit=5', { country: 'US', limit: '5' }],
    ['?country=a%20b+c', { country: 'a b c' }],
    ['?country', { country: '' }],
    ['?&country=a=b&', { country: 'a=b' }],
    ['?country=%', { country: '%' }],
    ['?country=US#limit=5', { country: 'US' }],
    ['#?country=US', {}],
    ['?', {}],
  ])('%s is read as URLSearchParams reads it', async (query, input) => {
    const response = await ask('GET', PATH + query);
    expect(((await response.json()) as { input: object }).input).toEqual(input);
  });
});

test('a URL that is too long gets the page of a proxy', async () => {
  const target = `${PATH}?country=`;
  const fits = await ask('GET', target.padEnd(8_000, 'x'));
  expect(fits.status).toBe(200);
  const response = await ask('GET', target.padEnd(8_001, 'x'));
  expect(response.status).toBe(414);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toContain('<h1>414 Request-URI Too Large</h1>');
});

describe('a verb', () => {
  test('that other paths take gets the generic 404, with what the path takes', async () => {
    const response = await ask('POST', '/api/v1/tabs');
    expect(response.status).toBe(404);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(await response.json()).toEqual({
      success: false,
      error: 'Not found',
      hint: 'This path takes GET.',
    });
  });

  test.each(['PUT', 'PATCH', 'DELETE', 'constructor'])('%s gets 405', async (method) => {
    const response = await ask(method);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
  });

  test('HEAD is answered as GET, without the body', async () => {
    const [head, get] = [await ask('HEAD'), await ask('GET')];
    expect(head.status).toBe(200);
    expect(head.body).toBeNull();
    expect(head.headers.get('content-length')).toBe(String((await get.arrayBuffer()).byteLength));
    for (const name of ['content-type', 'x-sandbox-credits', 'x-sandbox-rate', 'vary']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
  });

  test('HEAD is charged like GET', async () => {
    const sandbox = createFake();
    const headers = { 'x-api-key': KEY };
    await sandbox.fetch(new Request(ORIGIN + PATH, { method: 'HEAD', headers }));
    const usage = await sandbox.get('/api/usage', SESSION);
    expect(await usage.json()).toMatchObject({ credits: { used: 1 } });
  });

  test('HEAD of what takes only POST gets 404', async () => {
    const response = await ask('HEAD', '/api/regenerate');
    expect([response.status, response.headers.get('allow')]).toEqual([404, 'POST, OPTIONS']);
  });

  test('OPTIONS is answered with what the path takes, for nothing', async () => {
    const response = await ask('OPTIONS');
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
    expect(response.headers.has('access-control-allow-methods')).toBe(false);
    expect(response.headers.has('x-sandbox-credits')).toBe(false);
  });
});

describe('a page of another origin', () => {
  test('may ask before it sends its key', async () => {
    const response = await ask('OPTIONS', PATH, {
      origin: PAGE,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-api-key',
    });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'content-type,x-api-key',
      'access-control-allow-methods': 'GET, POST, HEAD, OPTIONS',
      'access-control-allow-origin': PAGE,
      vary: 'Origin',
    });
  });

  test('may read what is left, and when to try again', async () => {
    const response = await ask('GET', PATH, { origin: PAGE });
    expect(response.headers.get('access-control-allow-origin')).toBe(PAGE);
    const exposed = response.headers.get('access-control-expose-headers')?.split(', ');
    expect(exposed).toEqual(
      expect.arrayContaining(['Retry-After', 'X-Sandbox-Credits', 'X-Sandbox-Rate']),
    );
  });

  test('may read refusals, too', async () => {
    for (const path of ['/nothing', `${PATH}?limit=x`, `${PATH}?country=${'x'.repeat(8_000)}`]) {
      const response = await ask('GET', path, { origin: PAGE });
      expect(response.headers.get('access-control-allow-origin')).toBe(PAGE);
    }
  });

  test.each(['https://evil.example', 'http://localhost.evil.example', 'null'])(
    'at %s may not',
    async (origin) => {
      const response = await ask('GET', PATH, { origin });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('vary')).toBe('Origin');
    },
  );

  test('may, if the sandbox is told so', async () => {
    const sandbox = createFake({ allowOrigin: (origin) => origin.endsWith('.team.example') });
    const origin = 'https://app.team.example';
    const response = await sandbox.get(PATH, { 'x-api-key': KEY, origin });
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
  });
});

test('each answer depends on the origin', async () => {
  for (const path of [PATH, '/nothing', '/__sandbox__']) {
    expect((await ask('GET', path)).headers.get('vary')).toBe('Origin');
  }
});
