import { expect, test } from 'vitest';
import { origin } from './origin.ts';

test.each([
  [undefined, 'http://127.0.0.1:4011'],
  ['', 'http://127.0.0.1:4011'],
  ['https://docs.example.org', 'https://docs.example.org'],
  ['https://docs.example.org/', 'https://docs.example.org'],
])('of %j is %s', (value, expected) => {
  expect(origin(value === undefined ? {} : { DOCS_ORIGIN: value })).toBe(expected);
});

test.each(['https://example.org/winninghunter-api/', 'docs.example.org', 'ftp://example.org'])(
  'refuses %s',
  (value) => {
    expect(() => origin({ DOCS_ORIGIN: value })).toThrow(
      `DOCS_ORIGIN is ${JSON.stringify(value)}. Give an origin without a path, such as https://docs.example.org: the site stands at the root of a host.`,
    );
  },
);
