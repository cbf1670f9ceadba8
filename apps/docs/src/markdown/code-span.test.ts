import { expect, test } from 'vitest';
import { codeSpan, codeSpans } from './code-span.ts';
import { inline } from './markdown.ts';

test.each([
  ['period', '`period`'],
  ['', '`""`'],
  [' a', '`" a"`'],
  [null, '`null`'],
  [20, '`20`'],
  [['US'], '`["US"]`'],
  ['a `b` c', '``a `b` c``'],
  ['`a`', '`` `a` ``'],
  ['a\nb', '`a b`'],
])('writes %j as %s', (value, span) => {
  expect(codeSpan(value)).toBe(span);
});

test.each(['<b>', '`x`', '``', '|', '^[A-Z]{2}$', '[a](b)', '*'])(
  'shows %s as it stands',
  (text) => {
    const shown = `${inline(codeSpan(text))}`.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    expect(shown).toBe(`<code translate="no">${text}</code>`);
  },
);

test('puts several side by side', () => {
  expect(codeSpans(['a', 1])).toBe('`a`, `1`');
});
