import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPrismEngine } from '../src/engines/prism.ts';
import { type RunningServer, startServer } from '../src/server.ts';
import { FORMS } from './support/fixture.ts';

const SENTENCE = 'Send `period` alone: this route takes no dates.';
const URL_ENCODED = 'application/x-www-form-urlencoded';

let server: RunningServer;
beforeAll(async () => {
  const engine = await createPrismEngine(FORMS);
  server = await startServer({ engine, host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

async function call(path: string, init?: RequestInit) {
  const response = await fetch(server.url + path, init);
  const { status, headers } = response;
  const type = headers.get('content-type');
  const text = await response.text();
  return { status, type, body: type?.includes('json') ? JSON.parse(text) : text };
}

const post = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = {}) =>
  call('/ads', { method: 'POST', body, headers });

const urlEncoded = (text: string) => post(text, { 'content-type': URL_ENCODED });
const json = (value: unknown) =>
  post(JSON.stringify(value), { 'content-type': 'application/json' });

function multipart(text: string): FormData {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
  return form;
}

const ways = [
  ['URL-encoded', urlEncoded],
  ['multipart', (text: string) => post(multipart(text))],
] as const;

describe.each(ways)('a form that is %s', (_, send) => {
  test.each([
    'period=7d',
    'period=30',
    'limit=3&is_new=true&period=7d',
    'ids=1,2',
    'ids=1&ids=2',
    'ids[]=1&ids[]=2',
    'tags=a&tags=b',
    'tags=a',
    'name=a+b%2C%26',
  ])('is accepted with %s', async (text) => {
    expect(await send(text)).toMatchObject({ status: 200, body: { success: true } });
  });

  test.each([
    ['start_date=2026-01-01', { start_date: '2026-01-01' }],
    ['period=7d&start_date=2026-01-01&end_date=', { period: '7d', start_date: '', end_date: '' }],
    ['limit=0&period=1y', { limit: 0, period: '1y' }],
    ['limit=many', { limit: 'many' }],
    ['ids=1,x', { ids: [1, 'x'] }],
    ['is_new=perhaps', { is_new: 'perhaps' }],
  ])('is refused with %s as JSON is', async (text, value) => {
    const refused = await send(text);
    expect(refused.status).toBe(400);
    expect(refused.body.parameters.length).toBeGreaterThan(0);
    expect(refused).toEqual(await json(value));
  });

  test.each(['start_date=1', 'start_date[]=1', '+start_date=1'])(
    'is refused with %s, and told what to send',
    async (text) => {
      expect(await send(`period=7d&${text}`)).toMatchObject({
        status: 400,
        body: {
          error: `\`start_date\` is not accepted here. ${SENTENCE}`,
          parameters: ['start_date'],
          hint: SENTENCE,
        },
      });
    },
  );

  test('is refused with a period that is sent twice', async () => {
    const { status, body } = await send('period=7d&period=30d');
    expect(status).toBe(400);
    expect(body.parameters).toEqual(['period']);
  });
});

describe('a form', () => {
  test('may carry a file', async () => {
    const form = multipart('period=7d');
    form.append('image', new File([new Uint8Array([0, 255, 13, 10])], 'a.png'));
    expect((await post(form)).status).toBe(200);
    form.append('start_date', '2026-01-01');
    expect((await post(form)).body.parameters).toEqual(['start_date']);
  });

  test('may be empty', async () => {
    expect((await post(new URLSearchParams())).status).toBe(200);
    expect((await call('/ads', { method: 'POST' })).body.error).toBe(
      'The body is required, and none was sent.',
    );
  });

  test('is refused if its parts cannot be told apart', async () => {
    for (const contentType of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
      expect(await post('period=7d', { 'content-type': contentType })).toMatchObject({
        status: 400,
        body: {
          error:
            'The body cannot be read as multipart/form-data. Its Content-Type has to name the boundary that parts it.',
        },
      });
    }
  });

  test('is refused beside a refused name in the URL', async () => {
    const body = new URLSearchParams({ period: '7d' });
    const { status } = await call('/ads?start_date=2026-01-01', { method: 'POST', body });
    expect(status).toBe(400);
  });

  test('may bring names that JavaScript knows', async () => {
    expect((await urlEncoded('__proto__=1&constructor=2&toString=3')).status).toBe(200);
  });

  test('is refused if it has far too many fields', async () => {
    expect((await urlEncoded('ids=1&'.repeat(10_000))).status).toBe(200);
    expect((await urlEncoded('ids=1&'.repeat(10_001))).body.error).toBe(
      'The form has more than 10000 fields.',
    );
  });

  test('is answered at once if a name is a megabyte of brackets', async () => {
    expect((await urlEncoded(`a${'[]'.repeat(500_000)}x=1`)).status).toBe(200);
  });
});

describe('a body of another media type', () => {
  test('gets 415 and all that would do', async () => {
    expect(await post('hi', { 'content-type': 'text/plain' })).toMatchObject({
      status: 415,
      body: {
        success: false,
        error:
          'The body is text/plain, which is not accepted here. Send application/json, application/x-www-form-urlencoded or multipart/form-data.',
      },
    });
    expect(await call('/stores', { method: 'POST', body: multipart('a=1') })).toMatchObject({
      status: 415,
      body: {
        error:
          'The body is multipart/form-data, which is not accepted here. Send application/x-www-form-urlencoded.',
      },
    });
  });

  test('is told so as well if it has no type, or none at all', async () => {
    const body = new TextEncoder().encode('store=1');
    expect((await call('/stores', { method: 'POST', body })).body.error).toBe(
      'The body has no Content-Type. Send `Content-Type: application/x-www-form-urlencoded` with it.',
    );
    const headers = { 'content-type': 'garbage' };
    expect((await call('/stores', { method: 'POST', body, headers })).body.error).toBe(
      'Content-Type is "garbage", which is no media type. Send application/x-www-form-urlencoded.',
    );
  });

  test('is left out where none belongs', async () => {
    const body = new URLSearchParams({ a: '1' });
    expect((await call('/page', { method: 'DELETE', body })).body.error).toBe(
      'The body is not accepted here. Leave it out.',
    );
  });
});

describe('a page', () => {
  test.each(['*/*', 'text/html', 'text/html,application/xhtml+xml;q=0.9'])(
    'is HTML for who accepts %s',
    async (accept) => {
      expect(await call('/page', { headers: { accept } })).toEqual({
        status: 200,
        type: 'text/html',
        body: '<h1>Page</h1>',
      });
    },
  );

  test('is refused in the envelope', async () => {
    expect(await call('/page?period=7d', { headers: { accept: 'text/html' } })).toMatchObject({
      status: 400,
      type: 'application/json',
      body: { parameters: ['period'] },
    });
  });

  test('says which types it has', async () => {
    expect((await call('/page', { headers: { accept: 'garbage' } })).body.error).toBe(
      'Accept is "garbage", which is no media type. Send text/html.',
    );
  });
});
