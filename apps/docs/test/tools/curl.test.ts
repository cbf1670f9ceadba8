import { describe, expect, test } from 'vitest';
import { curlIn, readCurl, Unreadable } from '../../src/tools/curl.ts';

const FORM = ['Content-Type', 'application/x-www-form-urlencoded'];
const JSON_TYPE = ['Content-Type', 'application/json'];

describe('a command is read as a shell and curl read it', () => {
  test.each<[string, string, object]>([
    ['a bare address', 'curl https://a.example/b?c=1', { method: 'GET', headers: [], files: [] }],
    ['quotes', `curl "https://a.example/b?c=1"`, {}],
    ['quotes side by side', `curl 'https://a.'"example"/b'?c=1'`, {}],
    ['lines that go on', 'curl \\\n  -sS \\\n  https://a.example/b?c=1', {}],
    ['lines that go on in Windows files', 'curl \\\r\n  https://a.example/b?c=1\r\n', {}],
    ['--url', 'curl --url https://a.example/b?c=1', {}],
    ['--url=…', 'curl --url=https://a.example/b?c=1', {}],
    ['--request=…', 'curl --request=POST https://a.example/b?c=1', { method: 'POST' }],
    [
      'lines that go on in PowerShell',
      'curl `\r\n  -X POST `\r\n  https://a.example/b?c=1',
      { method: 'POST' },
    ],
    [
      'lines that go on in cmd',
      'curl ^\r\n  -X POST ^\r\n  https://a.example/b?c=1',
      { method: 'POST' },
    ],
    [
      'what a browser copies for cmd',
      String.raw`curl ^"https://a.example/b?c=1^" --data-raw ^"^{^\^"q^\^":^\^"50^%^\^"^}^"`,
      { method: 'POST', content: '{"q":"50%"}' },
    ],
    ['a method', 'curl -X DELETE https://a.example/b?c=1', { method: 'DELETE' }],
    ['a method beside its letter', 'curl -sXPOST https://a.example/b?c=1', { method: 'POST' }],
    ['--request', 'curl --request put https://a.example/b?c=1', { method: 'PUT' }],
    ['-I', 'curl -I https://a.example/b?c=1', { method: 'HEAD' }],
    [
      'headers',
      `curl -H 'X-API-Key: $WH_API_KEY' -H "Accept:application/json" https://a.example/b?c=1`,
      {
        headers: [
          ['X-API-Key', '$WH_API_KEY'],
          ['Accept', 'application/json'],
        ],
      },
    ],
    [
      'cookies',
      `curl -b 'wh_session=test; a=b' https://a.example/b?c=1`,
      { headers: [['Cookie', 'wh_session=test; a=b']] },
    ],
    [
      'a bearer token',
      'curl --oauth2-bearer wh_1 https://a.example/b?c=1',
      { headers: [['Authorization', 'Bearer wh_1']] },
    ],
    [
      '-d, several times',
      `curl https://a.example/b?c=1 -d a=1 --data 'b=2' --data-raw c=@3`,
      { method: 'POST', headers: [FORM], content: 'a=1&b=2&c=@3' },
    ],
    [
      '-d with a type of its own, over several lines',
      `curl https://a.example/b?c=1 -H 'content-type: application/json' -d '{\n"a": 1 }'`,
      { method: 'POST', headers: [['content-type', 'application/json']], content: '{\n"a": 1 }' },
    ],
    [
      '--data-urlencode',
      `curl https://a.example/b?c=1 --data-urlencode 'a=b c&d' --data-urlencode 'e f' --data-urlencode '=g h'`,
      { content: 'a=b%20c%26d&e%20f&g%20h' },
    ],
    [
      '--json, several times',
      `curl https://a.example/b?c=1 --json '{"a":' --json '1}'`,
      { method: 'POST', content: '{"a":1}', headers: [JSON_TYPE, JSON_TYPE] },
    ],
    [
      'ANSI-C quoting',
      String.raw`curl https://a.example/b?c=1 --data-raw $'{"a":"it\'s\u0020\n\x41"}'`,
      { content: `{"a":"it's \nA"}` },
    ],
    [
      '-F with fields and files',
      `curl https://a.example/b?c=1 -F 'text=a b' -F 'image=@ad.png;type=image/png' --form-string a=@b`,
      {
        method: 'POST',
        headers: [],
        parts: [
          { name: 'text', value: 'a b', isFile: false },
          { name: 'image', value: 'ad.png', isFile: true },
          { name: 'a', value: '@b', isFile: false },
        ],
        files: ['ad.png'],
      },
    ],
    [
      'a body from a file',
      'curl https://a.example/b?c=1 -d @body.json --data-urlencode a@b.txt',
      { method: 'POST', files: ['body.json', 'b.txt'] },
    ],
    [
      'options that change nothing, and those that have a value',
      `curl -L --compressed -m 10 --retry 3 -o out.json -u me:pw --max-time 5 -A me https://a.example/b?c=1`,
      { method: 'GET', headers: [] },
    ],
    [
      'only the first of several requests',
      'curl https://a.example/b?c=1 --next -X POST https://a.example/d',
      { method: 'GET' },
    ],
    ['a pipe', 'curl -s https://a.example/b?c=1 | jq .data -X POST', { method: 'GET' }],
  ])('%s', (_, command, expected) => {
    expect(readCurl(command)).toMatchObject({ url: 'https://a.example/b?c=1', ...expected });
  });
});

test('-G puts what is sent into the address', () => {
  expect(readCurl(`curl -G https://a.example/b -d a=1 --data-urlencode 'b=c d'`)).toEqual({
    url: 'https://a.example/b?a=1&b=c%20d',
    method: 'GET',
    headers: [],
    files: [],
  });
  expect(readCurl('curl --get https://a.example/b?a=1#e -d b=2').url).toBe(
    'https://a.example/b?a=1&b=2#e',
  );
  expect(readCurl(`curl https://a.example/b --url-query 'a=b c'`).url).toBe(
    'https://a.example/b?a=b%20c',
  );
});

test.each([
  ['a quote that is not closed', `curl 'https://a.example`, 'quote', ''],
  ['no address', 'curl -H a:b', 'address', ''],
  ['an option without its value', 'curl https://a.example -d', 'value', '-d'],
  ['a long option without its value', 'curl https://a.example --json', 'value', '--json'],
])('says what is missing: %s', (_, command, reason, option) => {
  expect(() => readCurl(command)).toThrow(Unreadable);
  expect(() => readCurl(command)).toThrow(expect.objectContaining({ reason, option }));
});

test('a curl command is told from an address', () => {
  expect(['curl a', ' curl.exe a', '$ curl \\\n a'].map(curlIn)).toEqual([
    'curl a',
    'curl.exe a',
    'curl \\\n a',
  ]);
  for (const text of ['https://curl.example', 'GET /curl', '/curl a', '/a?b=1&curl =1']) {
    expect(curlIn(text)).toBeUndefined();
  }
});
