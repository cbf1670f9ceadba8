import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPrismEngine } from '../src/engines/prism.ts';
import { type RunningServer, startServer } from '../src/server.ts';
import { SHOP } from './support/fixture.ts';

const KEY = { 'X-API-Key': 'any' };
const SESSION = { Cookie: 'wh_session=any' };
const JSON_TYPE = { 'Content-Type': 'application/json' };
const NO_DATES = 'Send `period` alone: this route takes no dates.';
const ONLY_CUSTOM = 'Dates count only beside `date_range=custom`.';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ engine: await createPrismEngine(SHOP), host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

async function call(path: string, init: RequestInit = { headers: KEY }) {
  const response = await fetch(server.url + path, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
}

function post(path: string, body: string, headers: Record<string, string> = KEY) {
  return call(path, { method: 'POST', body, headers: { ...JSON_TYPE, ...headers } });
}

describe('a window with one name', () => {
  test.each(['', '?period=7d', '?period=90', '?country=US&limit=3'])(
    'answers %j',
    async (query) => {
      expect(await call(`/products${query}`)).toMatchObject({
        status: 200,
        body: { success: true, products: [1] },
      });
    },
  );

  test('answers the same names in a body', async () => {
    expect((await post('/products', '{"period":7,"country":"US"}')).status).toBe(200);
  });

  test('refuses start_date beside period, in the words of the description', async () => {
    expect(await call('/products?period=7d&start_date=2024-01-01')).toMatchObject({
      status: 400,
      body: {
        success: false,
        error: `\`start_date\` is not accepted here. ${NO_DATES}`,
        parameters: ['start_date'],
        hint: NO_DATES,
      },
    });
  });

  test('refuses start_date without period, and in any case', async () => {
    expect((await call('/products?start_date=')).body.parameters).toEqual(['start_date']);
    expect((await call('/products?Start_Date=1')).body.parameters).toEqual(['start_date']);
  });

  test('refuses start_date beside a body, with the same answer', async () => {
    const refusal = await call('/products?start_date=2024-01-01');
    expect(await post('/products?start_date=2024-01-01', '{"period":"7d"}')).toMatchObject({
      status: 400,
      body: refusal.body,
    });
    expect((await post('/products?country=US', '{"period":"7d"}')).status).toBe(200);
  });

  test.each(['start_date[]=1', 'start_date%5B0%5D=1', '+start_date=1', 'START_DATE=1&start_date='])(
    'refuses start_date written as %s',
    async (query) => {
      const { status, body } = await call(`/products?period=7d&${query}`);
      expect(status).toBe(400);
      expect(body.error).toContain(NO_DATES);
    },
  );

  test('refuses a period that is sent twice, in whatever case', async () => {
    expect((await call('/products?PERIOD=30d&period=7d')).status).toBe(400);
  });

  test('refuses start_date in a body with the same answer as in a query', async () => {
    const inBody = await post('/products', '{"start_date":"2024-01-01"}');
    const inQuery = await call('/products?start_date=2024-01-01');
    expect(inBody.status).toBe(400);
    expect(inBody.body).toEqual(inQuery.body);
  });

  test('names several refused parameters in one sentence for each advice', async () => {
    const { body } = await call('/products?end_date=2&start_date=1&date_from=3');
    expect(body).toEqual({
      success: false,
      error: `\`start_date\` and \`end_date\` are not accepted here. ${NO_DATES} \`date_from\` is not accepted here. Send \`period\`, or use GET /brands for dates.`,
      parameters: ['start_date', 'end_date', 'date_from'],
      hint: `${NO_DATES} Send \`period\`, or use GET /brands for dates.`,
    });
  });

  test('says what a wrong value was, and each form it may take', async () => {
    const { body } = await call('/products?period=90d');
    expect(body).toEqual({
      success: false,
      error:
        '`period` must be equal to one of the allowed values: 7d, 30d or must be integer, but "90d" was sent.',
      parameters: ['period'],
    });
  });

  test('names an ordinary parameter as the description writes it', async () => {
    const { body } = await call('/products?categoryIds=1&categoryIds=x');
    expect(body.error).toBe('`categoryIds.1` must be integer, but "x" was sent.');
    expect(body.parameters).toEqual(['categoryIds']);
  });

  test('names a parameter of the path', async () => {
    const { body } = await call('/products/first');
    expect(body.error).toBe('`id` must be integer, but "first" was sent.');
  });
});

describe('a window of dependent names', () => {
  const dates = 'date_from=2024-01-01&date_to=2024-01-31';

  test.each(['', '?date_range=7d', `?date_range=custom&${dates}`])('answers %j', async (query) => {
    expect((await call(`/brands${query}`, { headers: SESSION })).status).toBe(200);
  });

  test.each([
    ['date_range=7d&date_from=2024-01-01', ['date_from']],
    ['date_from=2024-01-01', ['date_from']],
    [dates, ['date_from', 'date_to']],
  ])('refuses dates without custom: %s', async (query, parameters) => {
    const { status, body } = await call(`/brands?${query}`, { headers: SESSION });
    expect(status).toBe(400);
    expect(body).toMatchObject({ parameters, hint: ONLY_CUSTOM });
    expect(body.error).toContain(`not accepted here. ${ONLY_CUSTOM}`);
  });

  test('says which dates custom lacks', async () => {
    const { body } = await call('/brands?date_range=custom', { headers: SESSION });
    expect(body).toEqual({
      success: false,
      error: '`date_from` and `date_to` are required when `date_range` is `custom`.',
      parameters: ['date_from', 'date_to'],
    });
  });

  test('lists every range when the range is unknown', async () => {
    const { body } = await call('/brands?date_range=1y', { headers: SESSION });
    expect(body.error).toBe(
      '`date_range` must be equal to one of the allowed values: all, 7d, custom, but "1y" was sent.',
    );
  });

  test('reports a malformed date and a refused name together', async () => {
    const query = 'date_range=custom&date_from=soon&date_to=2024-01-31&start_date=1';
    const { body } = await call(`/brands?${query}`, { headers: SESSION });
    expect(body.parameters).toEqual(['date_from', 'start_date']);
  });

  test.each([
    [{ date_range: '7d', date_from: '2024-01-01' }],
    [{ date_range: 'custom' }],
    [{ date_range: '1y' }],
    [{ start_date: '2024-01-01', date_range: 'custom' }],
  ])('explains the body %j as it explains the query', async (values) => {
    const inBody = await post('/brands', JSON.stringify(values), SESSION);
    const inQuery = await call(`/brands?${new URLSearchParams(values as Record<string, string>)}`, {
      headers: SESSION,
    });
    expect(inBody.status).toBe(400);
    expect(inBody.body).toEqual(inQuery.body);
  });
});

describe('credentials', () => {
  test.each([
    ['the header', '/products', KEY],
    ['a bearer token', '/products', { Authorization: 'Bearer any' }],
    ['the query', '/products?api_key=any', {}],
    ['a session', '/brands', SESSION],
    ['none where none is needed', '/health', {}],
  ])('accepts %s', async (_, path, headers) => {
    expect((await call(path, { headers })).status).toBe(200);
  });

  test.each([
    ['no key', '/products?start_date=1', {}],
    ['a key where a session is needed', '/brands', KEY],
  ])('answers %s with the described 401', async (_, path, headers) => {
    expect(await call(path, { headers })).toMatchObject({
      status: 401,
      body: { success: false, error: 'Invalid API key' },
    });
  });
});

describe('routes', () => {
  test('answers an unknown path with 404 and the nearest path', async () => {
    expect(await call('/product')).toMatchObject({
      status: 404,
      body: { success: false, error: 'There is no path /product. Did you mean /products?' },
    });
  });

  test('lists paths when none is near', async () => {
    expect((await call('/nothing/like/it')).body.error).toBe(
      'There is no path /nothing/like/it. The description holds 4 paths, such as /products, /products/{id}, /brands.',
    );
  });

  test('answers an unknown verb with 404 and the verbs there are', async () => {
    expect(await call('/products', { method: 'DELETE' })).toMatchObject({
      status: 404,
      body: {
        success: false,
        error: 'There is no DELETE /products. This path answers GET and POST.',
      },
    });
  });

  test('refuses a path that cannot be decoded', async () => {
    expect(await call('/products/%zz')).toMatchObject({ status: 400, body: { success: false } });
  });

  test('answers HEAD as GET, without a body', async () => {
    const get = await call('/products');
    const head = await call('/products', { method: 'HEAD', headers: KEY });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers.get('x-credits-left')).toBe(get.headers.get('x-credits-left'));
    const refused = await call('/products?start_date=1', { method: 'HEAD', headers: KEY });
    expect(refused).toMatchObject({ status: 400, body: '' });
  });
});

describe('bodies', () => {
  test('refuses malformed JSON at once', async () => {
    expect(await post('/products', '{"period":')).toMatchObject({
      status: 400,
      body: { success: false, error: expect.stringContaining('The body is not valid JSON: ') },
    });
  });

  test.each(['', 'null'])('refuses %j where a body is required', async (body) => {
    expect(await post('/products', body)).toMatchObject({
      status: 400,
      body: { success: false, error: 'The body is required, and none was sent.', parameters: [] },
    });
  });

  test('refuses a body of another type, even one of unknown length', async () => {
    const body = new Blob(['hi']).stream();
    const init = { method: 'POST', headers: { ...KEY, 'Content-Type': 'text/plain' } };
    const expected = {
      status: 415,
      body: {
        success: false,
        error: 'The body is text/plain, which is not accepted here. Send application/json.',
      },
    };
    expect(await call('/products', { ...init, body: 'hi' })).toMatchObject(expected);
    const chunked = { ...init, body, duplex: 'half' } as RequestInit;
    expect(await call('/products', chunked)).toMatchObject(expected);
  });

  test.each([
    ['Content-Type', 'POST'],
    ['Accept', 'GET'],
  ])('refuses a %s that is no media type', async (header, method) => {
    const init = {
      method,
      headers: { ...KEY, [header]: 'garbage' },
      ...(method === 'POST' && { body: '{}' }),
    };
    expect(await call('/products', init)).toMatchObject({
      status: 400,
      body: { error: `${header} is "garbage", which is no media type. Send application/json.` },
    });
  });

  test('refuses to answer in a format that is not described', async () => {
    const { status, body } = await call('/products', { headers: { ...KEY, Accept: 'text/html' } });
    expect(status).toBe(406);
    expect(body.error).toBe('Unable to find content for text/html.');
  });
});

describe('preferences', () => {
  function prefer(value: string) {
    return call('/products', { headers: { ...KEY, Prefer: value } });
  }

  test('answers with the preferred status and its headers', async () => {
    const { status, headers, body } = await prefer('code=429');
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('30');
    expect(body).toEqual({ success: false, error: 'Slow down' });
  });

  test('answers with the preferred example', async () => {
    expect((await prefer('code=200, example="empty"')).body.products).toEqual([]);
    expect((await call('/products?__example=empty')).body.products).toEqual([]);
  });

  test('does not let a preference hide a mistake', async () => {
    const headers = { ...KEY, Prefer: 'code=200' };
    expect((await call('/products?start_date=1', { headers })).status).toBe(400);
  });

  test('says which responses there are when none fits', async () => {
    expect(await prefer('code=418')).toMatchObject({
      status: 404,
      body: {
        error:
          'No response fits "Prefer: code=418". GET /products describes 200 (full, empty); 400 (default); 401 (default); 429 (default).',
      },
    });
    expect((await prefer('example=nope')).status).toBe(404);
  });

  test.each(['many', '101'])('refuses the code %s, which no answer can have', async (code) => {
    expect(await prefer(`code=${code}`)).toMatchObject({
      status: 400,
      body: { error: `The preferred code is "${code}". Send a status such as 429.` },
    });
  });
});

describe('a body that is meant to hurt', () => {
  test('is refused if it is nested too deep', async () => {
    const deep = `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    expect(await post('/products', deep)).toMatchObject({
      status: 400,
      body: { error: 'The body is nested more than 100 levels deep.' },
    });
    expect((await post('/products', `{"a":"${'['.repeat(500)}"}`)).status).toBe(200);
  });

  test('is refused at once if it is a megabyte of quotes', async () => {
    const { status, body } = await post('/products', `"${'\\"'.repeat(500_000)}`);
    expect(status).toBe(400);
    expect(body.error).toContain('The body is not valid JSON');
  });

  test('is answered in few words, however much is wrong with it', async () => {
    const names = Array.from({ length: 5000 }, (_, index) => `"start_date":${index}`);
    const { status, body } = await post('/products', `{${names.join(',')},"limit":{},"period":[]}`);
    expect(status).toBe(400);
    expect(JSON.stringify(body).length).toBeLessThan(10_000);
  });

  test('is told about its Content-Type', async () => {
    const request = { method: 'POST', headers: KEY };
    const bytes = new TextEncoder().encode('{"period":"7d"}');
    expect((await call('/products', { ...request, body: bytes })).body.error).toBe(
      'The body has no Content-Type. Send `Content-Type: application/json` with it.',
    );
    const form = new URLSearchParams({ period: '7d' });
    expect((await call('/products', { ...request, body: form })).body.error).toBe(
      'The body is application/x-www-form-urlencoded, which is not accepted here. Send application/json.',
    );
  });
});
