import { expect, test } from 'vitest';
import { describeExchange, formatExchange } from './log.ts';
import type { Paint } from './paint.ts';

const plain: Paint = (_, text) => text;
const exchange = { method: 'GET', target: '/a', status: 200, milliseconds: 1.23 };

test('puts one request on one line', () => {
  expect(formatExchange(exchange, plain)).toBe('GET /a 200 1.2 ms');
});

test('says what an account has left', () => {
  expect(formatExchange({ ...exchange, creditsLeft: 19_858, reason: 'No.' }, plain)).toBe(
    'GET /a 200 1.2 ms (19,858 credits left) No.',
  );
  expect(formatExchange({ ...exchange, creditsLeft: 0 }, plain)).toContain('(0 credits left)');
});

test.each([
  [{ status: 0, broken: 'reset' }, 'GET /a reset 1.2 ms'],
  [{ broken: 'cut off' }, 'GET /a 200 cut off 1.2 ms'],
  [{ broken: 'left' }, 'GET /a 200 client left 1.2 ms'],
] as const)('says of %j that the answer did not arrive', (end, line) => {
  expect(formatExchange({ ...exchange, ...end }, plain)).toBe(line);
});

test.each([
  [200, '<green>200</>'],
  [404, '<yellow>404</>'],
  [500, '<red>500</>'],
])('shows a %i by its colour', (status, shown) => {
  const marked: Paint = (style, text) => `<${style}>${text}</>`;
  expect(formatExchange({ ...exchange, status }, marked)).toBe(`GET /a ${shown} <dim>1.2 ms</>`);
});

test('is an object for programs, without keys', () => {
  const key = `wh_${'0'.repeat(48)}`;
  const target = `/a?api_key=secret&b=${key}`;
  const described = describeExchange({ ...exchange, target, milliseconds: 1.23456, reason: key });
  expect(described).toEqual({
    method: 'GET',
    target: '/a?api_key=***&b=wh_***',
    status: 200,
    milliseconds: 1.235,
    reason: 'wh_***',
  });
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
