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
  ['{{base_url}}/api/v1/brands?period=30d&sort=a%20b', undefined],
  ['%BASE%/api/v1/brands?period=30d&sort=a%20b', undefined],
  ['https://$HOST/api/v1/brands?period=30d&sort=a%20b', undefined],
  ['/api/v1/brands?period=30d&sort=a b', undefined],
  [
    'https://me:pw@app.winninghunter.com/api/v1/brands?period=30d&sort=a%20b',
    'app.winninghunter.com',
  ],
  ['http://[::1]:4010/api/v1/brands?period=30d&sort=a%20b', '[::1]:4010'],
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

test('reads a message of HTTP, with its headers and its body', () => {
  const message =
    'POST /api/v1/trends/search?a=1 HTTP/1.1\r\nHost: api.example\r\nContent-Type: application/json\r\n\r\n{"q":\r\n"x y"}';
  expect(readPasted(message)).toMatchObject({
    form: 'line',
    method: 'POST',
    host: 'api.example',
    path: '/api/v1/trends/search',
    query: [['a', '1']],
    headers: [
      ['Host', 'api.example'],
      ['Content-Type', 'application/json'],
    ],
    content: '{"q":\n"x y"}',
  });
});

test('reads JSON below a request line as its body', () => {
  expect(readPasted('POST /api/v1/trends/search\n{"q":"x"}')).toMatchObject({
    path: '/api/v1/trends/search',
    headers: [['Content-Type', 'application/json']],
    content: '{"q":"x"}',
  });
});

test.each(['TRACE', 'OPTIONS', 'CONNECT'])('takes %s for a verb, not for a host', (verb) => {
  expect(readPasted(`${verb} /api/v1/brands`)).toMatchObject({ method: verb, host: undefined });
});

test.each([
  '# all brands\ncurl /api/v1/brands?a=1',
  'sudo curl /api/v1/brands?a=1',
  'export WH_API_KEY=wh_1\n  $ curl /api/v1/brands?a=1',
  'WH_API_KEY=wh_1 curl /api/v1/brands?a=1',
  'cd here && curl /api/v1/brands?a=1',
])('finds the curl command in %j', (text) => {
  expect(readPasted(text)).toMatchObject({ form: 'curl', path: '/api/v1/brands' });
});

test('reads what a browser copies as fetch', () => {
  const code = `await fetch("https://app.winninghunter.com/api/v1/trends/search?a=1", {
    "headers": { "content-type": "application/json", "x-api-key": "wh_1" },
    "body": "{\\"q\\":\\"x\\"}",
    "method": "POST"
  });`;
  expect(readPasted(code)).toMatchObject({
    form: 'code',
    method: 'POST',
    host: 'app.winninghunter.com',
    path: '/api/v1/trends/search',
    headers: [
      ['content-type', 'application/json'],
      ['x-api-key', 'wh_1'],
    ],
    content: '{"q":"x"}',
    isUnread: false,
  });
});

test.each([
  ["fetch('https://a.example/api/v1/brands?a=1', { headers: { a: 'b' } })", undefined],
  ['fetch(`$' + "{base}/api/v1/brands?a=1`, {\n  method: 'POST',\n  body: x })", 'POST'],
  ['wget "https://a.example/api/v1/brands?a=1"', undefined],
  ['Invoke-RestMethod -Method Post -Uri "https://a.example/api/v1/brands?a=1"', 'POST'],
  ['requests.post("https://a.example/api/v1/brands?a=1", json={"q": "x"})', 'POST'],
  ['Try https://a.example/api/v1/brands?a=1.', undefined],
])('finds the address in %j, and says that it read no more', (code, method) => {
  expect(readPasted(code)).toMatchObject({
    form: 'code',
    method,
    path: '/api/v1/brands',
    query: [['a', '1']],
    isUnread: true,
  });
});

test('of an origin alone the path is the root', () => {
  expect(readPasted('https://app.winninghunter.com').path).toBe('/');
});

test('an escape that is none is told', () => {
  expect(() => readPasted('/api/v1/%E0%A4%A')).toThrow(
    expect.objectContaining({ reason: 'escape' }),
  );
});

test.each([
  ["curl '/api/v1/brands?a=1&b=2'", false],
  ['curl "/api/v1/brands?a=1&b=2"', false],
  ['curl -s https://a.example/api/v1/brands?a=1&b=2 -H a:b', true],
  ["curl https://a.example/api/v1/brands -H 'a: https://a.example/?a=1&b=2'", false],
])('an address that a shell would cut is told from others: %s', (text, isCut) => {
  expect(readPasted(text).isCut).toBe(isCut);
});

test('a body in a file cannot be seen', () => {
  expect(readPasted('curl /api/v1/brands -d @body.json').isUnseen).toBe(true);
  expect(readPasted('curl -G /api/v1/brands -d @body.json').isUnseen).toBe(false);
  expect(readPasted('curl /api/v1/brands -d a=1').isUnseen).toBe(false);
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
