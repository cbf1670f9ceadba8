import { guideRequests } from '@winninghunter/conformance';
import { expect, test } from 'vitest';
import { Unreadable } from '../../src/tools/curl.ts';
import { readPasted } from '../../src/tools/pasted.ts';

const PERIOD: [string, string][] = [
  ['period', '30d'],
  ['sort', 'a b'],
];

test.each([
  ['https://app.winninghunter.com/api/v1/brands?period=30d&sort=a+b', 'app.winninghunter.com'],
  [
    '  https://app.winninghunter.com/api/v1/brands\n ?period=30d\n &sort=a%20b ',
    'app.winninghunter.com',
  ],
  ['http://127.0.0.1:4010/api/v1/brands?period=30d&sort=a%20b#x', '127.0.0.1:4010'],
  ['app.winninghunter.com/api/v1/brands?period=30d&sort=a%20b', 'app.winninghunter.com'],
  ['"https://app.winninghunter.com/api/v1/brands?period=30d&sort=a%20b"', 'app.winninghunter.com'],
  ['/api/v1/brands?period=30d&sort=a%20b', undefined],
  ['api/v1/brands?period=30d&sort=a%20b', undefined],
  ['{origin}/api/v1/brands?period=30d&sort=a%20b', undefined],
  ['$BASE/api/v1/brands?period=30d&sort=a%20b', undefined],
  ['$' + '{BASE_URL}/api/v1/brands?period=30d&sort=a%20b', undefined],
])('reads the address %j', (text, host) => {
  expect(readPasted(text)).toMatchObject({
    form: 'address',
    method: undefined,
    host,
    path: '/api/v1/brands',
    query: PERIOD,
  });
});

test('reads a request line, also over several lines', () => {
  const line = 'post /api/v1/brands\n ?period=30d\n &sort=a%20b HTTP/1.1';
  expect(readPasted(line)).toMatchObject({
    form: 'line',
    method: 'POST',
    path: '/api/v1/brands',
    query: PERIOD,
  });
});

test('reads a curl command', () => {
  const command = `curl -X POST "https://app.winninghunter.com/api/v1/trends/search?a=1" --json '{"q":"x"}'`;
  expect(readPasted(command)).toMatchObject({
    form: 'curl',
    method: 'POST',
    host: 'app.winninghunter.com',
    path: '/api/v1/trends/search',
    query: [['a', '1']],
    content: '{"q":"x"}',
  });
});

test.each(guideRequests.map(({ guide, request }) => [guide, request]))(
  'reads the request of the guide "%s"',
  (_, request) => {
    expect(readPasted(request).path).toMatch(/^\/api\//);
  },
);

test.each(['', 'hello', 'hello world', 'GET', 'curl', 'https://'])('refuses %j', (text) => {
  expect(() => readPasted(text)).toThrow(Unreadable);
});
