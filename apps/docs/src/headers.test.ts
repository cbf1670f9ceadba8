import { expect, test } from 'vitest';
import { headersOf, type Rule, readRules, writeRules } from './headers.ts';

const RULES: Rule[] = [
  {
    path: '/*',
    headers: [
      ['X-A', '1'],
      ['Content-Security-Policy', "default-src 'self'; img-src data:"],
    ],
  },
  { path: '/_astro/*', headers: [['X-A', '2']] },
  { path: '/*.md', headers: [['Content-Type', 'text/markdown']] },
];

test('writes what it reads', () => {
  expect(readRules(writeRules(RULES))).toEqual(RULES);
});

test('is laid out as static hosts expect it', () => {
  expect(writeRules(RULES.slice(1))).toBe(
    '/_astro/*\n  X-A: 2\n\n/*.md\n  Content-Type: text/markdown\n',
  );
});

test.each([
  ['/', { 'X-A': '1' }],
  ['/_astro/a.js', { 'X-A': '2' }],
  ['/a/b.md', { 'Content-Type': 'text/markdown' }],
])('gives %s the headers of all rules that fit, the last first', (path, expected) => {
  expect(Object.fromEntries(headersOf(RULES, path))).toMatchObject(expected);
});
