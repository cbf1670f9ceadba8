import { contractCases } from '@winninghunter/conformance';
import { judge } from '@winninghunter/sandbox/judge';
import { describe, expect, test } from 'vitest';
import { search, toAsk } from '../../src/tools/ask.ts';
import { addressOf, codeOf } from '../../src/tools/code.ts';
import { type Answers, type Verdict, verdictOn } from '../../src/tools/correct.ts';
import { readPasted } from '../../src/tools/pasted.ts';
import { catalogue } from './catalogue.ts';

const SHOP = 'https://app.winninghunter.com/api/v1/tiktok-shop';
const UNANSWERED: Answers = { time: 0, leftOut: new Set() };

async function check(text: string, answers: Partial<Answers> = {}): Promise<Verdict> {
  const ask = toAsk(readPasted(text), []);
  return verdictOn(ask, catalogue, judge, { ...UNANSWERED, ...answers });
}

async function corrected(text: string, answers: Partial<Answers> = {}): Promise<string> {
  const { ask, remaining } = await check(text, answers);
  expect(remaining).toEqual([]);
  const content = ask.content?.kind === 'json' ? ` ${JSON.stringify(ask.content.value)}` : '';
  return `${ask.method} ${ask.path}${search(ask.query)}${content}`;
}

test('a request that is right stays as it is', async () => {
  const verdict = await check(`${SHOP}/products/explore?country=US&period=30d`);
  expect(verdict).toMatchObject({ known: { id: 'exploreProducts' }, findings: [], questions: [] });
  expect(addressOf(verdict.ask)).toBe(`${SHOP}/products/explore?country=US&period=30d`);
});

describe('a mix of times becomes one', () => {
  test.each([
    [
      'keeps the period',
      `${SHOP}/products/explore?country=US&period=7d&start_date=2026-01-01&end_date=2026-01-31`,
      'GET /api/v1/tiktok-shop/products/explore?country=US&period=7d',
    ],
    [
      'reads dates under names that the route takes',
      `${SHOP}/products?start_date=2026-01-01&end_date=2026-01-31`,
      'GET /api/v1/tiktok-shop/products?date_from=2026-01-01&date_to=2026-01-31',
    ],
    [
      'makes a custom range of two dates',
      '/api/brands/ads?id=1&date_from=2026-01-01&date_to=2026-01-31',
      'GET /api/brands/ads?id=1&date_range=custom&date_from=2026-01-01&date_to=2026-01-31',
    ],
    [
      'reads a period as a preset',
      '/api/brands/ads?id=1&period=7d',
      'GET /api/brands/ads?id=1&date_range=7d',
    ],
    [
      'leaves out what a route without a window takes for a mistake',
      '/api/v1/brands?period=30d&date_from=2026-01-01',
      'GET /api/v1/brands',
    ],
    [
      'in a body',
      `curl ${SHOP}/products/explore --json '{"country":"US","period":"30d","date_from":"2026-01-01"}'`,
      'POST /api/v1/tiktok-shop/products/explore {"country":"US","period":"30d"}',
    ],
    [
      'in the query beside a body',
      `curl '${SHOP}/products/explore?start_date=2026-01-01' --json '{"country":"US","period":"7d"}'`,
      'POST /api/v1/tiktok-shop/products/explore {"country":"US","period":"7d"}',
    ],
  ])('%s', async (_, sent, expected) => {
    expect(await corrected(sent)).toBe(expected);
  });

  test('with a choice where several may be meant', async () => {
    const mixed = '/api/brands/ads?id=1&date_range=7d&date_from=2026-01-01&date_to=2026-01-31';
    const { questions } = await check(mixed);
    const [question] = questions;
    const times = question?.kind === 'time' ? question.times.map(({ values }) => values) : [];
    expect(times).toEqual([
      { date_range: 'custom', date_from: '2026-01-01', date_to: '2026-01-31' },
      { date_range: '7d' },
      {},
    ]);
    expect(await corrected(mixed, { time: 1 })).toBe('GET /api/brands/ads?id=1&date_range=7d');
    expect(await corrected(mixed, { time: 2 })).toBe('GET /api/brands/ads?id=1');
  });
});

test('no time is made up while none was said that the route takes', async () => {
  expect(await corrected('/api/v1/pinterest-ads?period=3d')).toBe('GET /api/v1/pinterest-ads');
  expect(await corrected('/api/v1/pinterest-ads?period=3d', { time: 1 })).toBe(
    'GET /api/v1/pinterest-ads?from=2026-03-01&to=2026-03-31',
  );
});

test('code takes the key and the session from the environment', async () => {
  const codeAt = async (text: string) => {
    const { ask, known, input } = await check(text);
    return known && codeOf(ask, known, input);
  };
  const byKey = await codeAt(`${SHOP}/products/explore?api_key=wh_${'12'.repeat(24)}&limit=5`);
  expect(byKey?.curl).toContain('--header "X-API-Key: $WH_API_KEY"');
  expect(byKey?.client).toContain('createClient();');
  expect(byKey?.client).toContain('explore({ limit: 5 })');
  const bySession = await codeAt('/api/brands/ads?id=1');
  expect(bySession?.curl).toContain('--header "Cookie: wh_session=$WH_SESSION"');
  expect(bySession?.client).toContain('cookie: `wh_session=$' + '{process.env.WH_SESSION}`');
});

describe('names that are not known', () => {
  const sent = `${SHOP}/products/explore?contry=US&colour=red`;

  test('are renamed, or left out if nothing is like them', async () => {
    expect(await corrected(sent)).toBe('GET /api/v1/tiktok-shop/products/explore?country=US');
  });

  test('are left out if the reader wants it', async () => {
    const leftOut = new Set(['contry']);
    expect(await corrected(sent, { leftOut })).toBe('GET /api/v1/tiktok-shop/products/explore');
  });

  test('are said in the words of the sandbox', async () => {
    const { findings } = await check(sent);
    expect(findings.map((each) => each.kind === 'stray' && each.stray.text)).toEqual([
      '`contry` is not known here. Did you mean `country`?',
      '`colour` is not known here.',
    ]);
  });
});

test.each([
  [
    'a value that is wrong is left out',
    `${SHOP}/products/explore?limit=many`,
    'GET /api/v1/tiktok-shop/products/explore',
  ],
  [
    'what is missing has the example of the description',
    '/api/brands/ads?date_range=7d',
    'GET /api/brands/ads?date_range=7d&id=104582307541092',
  ],
  [
    'a path with a slip',
    `${SHOP}/product/explore?country=US`,
    'GET /api/v1/tiktok-shop/products/explore?country=US',
  ],
  [
    'a path with a slip and a value in it',
    `${SHOP}/video/123/metrics`,
    'GET /api/v1/tiktok-shop/videos/123/metrics',
  ],
  [
    'a verb that the path does not take',
    'GET /api/v1/trends/search?q=serum',
    'POST /api/v1/trends/search',
  ],
  [
    'a body that a GET would not carry',
    `curl -X GET ${SHOP}/products/explore -d country=US`,
    'GET /api/v1/tiktok-shop/products/explore?country=US',
  ],
  [
    'JSON that curl would send as a form',
    `curl ${SHOP}/products/explore -d '{"country":"US","sort":"a=b&c"}'`,
    'POST /api/v1/tiktok-shop/products/explore {"country":"US","sort":"a=b&c"}',
  ],
])('%s', async (_, sent, expected) => {
  const { findings } = await check(sent);
  expect(findings).not.toEqual([]);
  expect((await corrected(sent)).startsWith(expected)).toBe(true);
});

test.each(['TRACE', 'CONNECT', 'BAD VERB'])(
  'a verb that no request of a page may have is told like others: %s',
  async (verb) => {
    const text = `curl -X '${verb}' ${SHOP}/products/explore`;
    expect((await check(text)).findings).toEqual([
      { kind: 'verb', sent: verb, verbs: ['GET', 'POST'] },
    ]);
    expect(await corrected(text)).toBe('GET /api/v1/tiktok-shop/products/explore');
  },
);

test('of a value that was sent twice the first is kept', async () => {
  expect(await corrected(`${SHOP}/products/explore?country=US&country=DE&limit=5`)).toBe(
    'GET /api/v1/tiktok-shop/products/explore?limit=5&country=US',
  );
});

test('what a body lacks is not told of one that cannot be seen', async () => {
  expect(await check(`curl ${SHOP}/products/explore --json @body.json`)).toMatchObject({
    known: { id: 'exploreProductsByBody' },
    findings: [],
  });
  const mixed = `curl '${SHOP}/products/explore?start_date=2026-01-01' --json @body.json`;
  expect((await check(mixed)).findings).toMatchObject([{ kind: 'complaint', isTime: true }]);
});

test('a path that is like none is only told', async () => {
  expect(await check('https://example.com/hello/world/and/more')).toMatchObject({
    known: undefined,
    findings: [{ kind: 'path', similar: undefined }],
  });
});

test('of every request that conformance refuses for its time, a right one is made', async () => {
  const mixed = contractCases().filter(
    ({ status, request }) => status === 400 && request.mediaType !== 'multipart/form-data',
  );
  // every twentieth: the judge itself is held by tests of its own
  const some = mixed.filter((_, index) => index % 20 === 0);
  const wrong: string[] = [];
  for (const { name, operation, request, operationId } of some) {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, each) => String(request.path[each]));
    const query = Object.entries(request.query).map(
      ([key, value]) => [key, String(value)] as const,
    );
    const pairs = Object.entries(request.body ?? {});
    const isForm = request.mediaType === 'application/x-www-form-urlencoded';
    const content = isForm
      ? { kind: 'form', pairs: pairs.map(([key, value]) => [key, String(value)] as const) }
      : { kind: 'json', value: request.body ?? {} };
    const ask = {
      method: operation.method.toUpperCase(),
      path,
      query,
      ...(request.body && { content: content as never }),
    };
    const { known, findings, remaining } = await verdictOn(ask, catalogue, judge, UNANSWERED);
    const isFlagged = findings.some((each) => each.kind === 'complaint' && each.isTime);
    if (known?.id !== operationId || !isFlagged || remaining.length > 0) wrong.push(name);
  }
  expect(some.length).toBeGreaterThan(300);
  expect(wrong).toEqual([]);
});
