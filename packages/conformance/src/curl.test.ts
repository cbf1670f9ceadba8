import { expect, test } from 'vitest';
import { parseCurl } from './curl.ts';

test('reads quotes, continuations, variables and grouped options', () => {
  const command = [
    'curl -sS \\',
    '  -H "X-API-Key: $KEY" \\',
    '  -H "Content-Type: application/json" \\',
    '  -X POST "http://127.0.0.1/a?b=1&c=2" \\',
    `  -d '{ "country": "US" }'`,
  ].join('\n');
  expect(parseCurl(command, { KEY: 'wh_1' })).toEqual({
    url: 'http://127.0.0.1/a?b=1&c=2',
    method: 'POST',
    headers: [
      ['X-API-Key', 'wh_1'],
      ['Content-Type', 'application/json'],
    ],
    body: '{ "country": "US" }',
  });
});

test('posts when there is data, gets when there is none', () => {
  expect(parseCurl('curl -d x http://a', {}).method).toBe('POST');
  expect(parseCurl('curl http://a', {}).method).toBe('GET');
});

test('refuses what is no plain curl command', () => {
  expect(() => parseCurl('wget http://a', {})).toThrow('Not a plain curl command');
  expect(() => parseCurl('curl http://a | sh', {})).toThrow('Not a plain curl command');
  expect(() => parseCurl('curl --proxy b http://a', {})).toThrow('--proxy');
  expect(() => parseCurl('curl http://a http://b', {})).toThrow('Expected one URL');
});
