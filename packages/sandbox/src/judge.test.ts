import { expect, test } from 'vitest';
import { judge } from './judge.ts';

const ORIGIN = 'https://app.winninghunter.com';
const EXPLORE = `${ORIGIN}/api/v1/tiktok-shop/products/explore`;
const SEND_PERIOD =
  'Send `period` alone, such as `7d`, `30d` or `90d`: this route has no custom range. Of TikTok Shop only the product listing, GET /api/v1/tiktok-shop/products, takes dates.';

test('names the operation of a request that it takes', async () => {
  expect(await judge(new Request(`${EXPLORE}?country=US&period=30d`))).toMatchObject({
    kind: 'operation',
    operationId: 'exploreProducts',
    parts: {
      path: {},
      query: [
        ['country', 'US'],
        ['period', '30d'],
      ],
    },
    problems: [],
    complaints: [],
    strays: [],
  });
});

test('reads text as what is wanted', async () => {
  expect(await judge(new Request(`${EXPLORE}?limit=20&category_ids=1,2`))).toMatchObject({
    input: { limit: 20, category_ids: ['1', '2'] },
  });
});

test('says in one sentence which names a window refuses, in a query', async () => {
  const judgement = await judge(new Request(`${EXPLORE}?period=30d&start_date=2026-01-01&to=x`));
  expect(judgement).toMatchObject({
    complaints: [
      {
        kind: 'refused',
        names: ['start_date', 'to'],
        text: `\`start_date\` and \`to\` are not accepted here. ${SEND_PERIOD}`,
        advice: SEND_PERIOD,
      },
    ],
  });
});

test('says which names a window refuses, in a body', async () => {
  const body = JSON.stringify({ country: 'US', end_date: '2026-01-31' });
  const headers = { 'content-type': 'application/json' };
  const judgement = await judge(new Request(EXPLORE, { method: 'POST', headers, body }));
  expect(judgement).toMatchObject({
    operationId: 'exploreProductsByBody',
    problems: [{ in: 'body', name: 'end_date', kind: 'refused', message: SEND_PERIOD }],
  });
});

test('says what was meant by a name that is not known', async () => {
  expect(await judge(new Request(`${EXPLORE}?contry=US`))).toMatchObject({
    strays: [
      {
        name: 'contry',
        meant: 'country',
        text: '`contry` is not known here. Did you mean `country`?',
      },
    ],
  });
});

test('says which path is similar, and which verbs a path takes', async () => {
  expect(await judge(new Request(`${ORIGIN}/api/v1/tiktok-shop/product/explore`))).toEqual({
    kind: 'path',
    similar: '/api/v1/tiktok-shop/products/explore',
  });
  expect(await judge(new Request(EXPLORE, { method: 'PUT' }))).toEqual({
    kind: 'verb',
    path: '/api/v1/tiktok-shop/products/explore',
    verbs: ['GET', 'POST'],
  });
});

test('says why a body cannot be read', async () => {
  const headers = { 'content-type': 'application/json' };
  const request = new Request(EXPLORE, { method: 'POST', headers, body: '{"country":' });
  expect(await judge(request)).toMatchObject({
    kind: 'body',
    operationId: 'exploreProductsByBody',
    text: expect.stringMatching(/^The body is not valid JSON/),
  });
});

test('takes a path that cannot be decoded for none', async () => {
  expect(await judge(new Request(`${ORIGIN}/api/v1/%zz`))).toEqual({
    kind: 'path',
    similar: undefined,
  });
});

test('judges HEAD as GET', async () => {
  expect(await judge(new Request(`${EXPLORE}?limit=x`, { method: 'HEAD' }))).toMatchObject({
    operationId: 'exploreProducts',
    problems: [{ name: 'limit' }],
  });
});

test('knows what speaks to the sandbox alone', async () => {
  expect(await judge(new Request(`${EXPLORE}?__code=429`))).toMatchObject({ strays: [] });
});
