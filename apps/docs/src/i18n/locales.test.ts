import { expect, test } from 'vitest';
import { ENGLISH, FRENCH, inLocale, localeOf, withoutLocale } from './locales.ts';

test.each([
  ['/', ENGLISH, '/'],
  ['/errors/', ENGLISH, '/errors/'],
  ['/fr/', FRENCH, '/'],
  ['/fr/errors/', FRENCH, '/errors/'],
  ['/freight/', ENGLISH, '/freight/'],
])('tells the language of %s, and the page', (path, locale, page) => {
  expect(localeOf(path)).toBe(locale);
  expect(withoutLocale(path)).toBe(page);
  expect(inLocale(locale, page)).toBe(path);
});
