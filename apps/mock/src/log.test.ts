import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { formatExchange } from './log.ts';

const plain = new Writable();
const exchange = { method: 'GET', target: '/a', status: 200, milliseconds: 1.23 };

test('puts one request on one line', () => {
  expect(formatExchange(exchange, plain)).toBe('GET /a 200 1.2 ms');
});

test.each([
  ['/a?api_key=s&b=1', '/a?api_key=***&b=1'],
  ['/a?b=1&API%5FKEY=s', '/a?b=1&api_key=***'],
  ['/a?b=?&api_key=s', '/a?b=?&api_key=***'],
  ['/a?my_api_key=s', '/a?my_api_key=s'],
])('masks the key in %s', (target, shown) => {
  expect(formatExchange({ ...exchange, target }, plain)).toBe(`GET ${shown} 200 1.2 ms`);
});

test('masks what looks like a key wherever it stands, and cuts a long reason', () => {
  const key = `wh_${'0'.repeat(48)}`;
  const line = formatExchange({ ...exchange, target: `/a?apikey=${key}`, reason: key }, plain);
  expect(line).toBe('GET /a?apikey=wh_*** 200 1.2 ms wh_***');
  const long = formatExchange({ ...exchange, reason: 'x'.repeat(5000) }, plain);
  expect(long.length).toBeLessThan(350);
});

test('keeps control characters off the terminal', () => {
  const line = formatExchange({ ...exchange, status: 400, reason: 'a\u001b[2Jb\nc' }, plain);
  expect(line).toBe('GET /a 400 1.2 ms a [2Jb c');
});
