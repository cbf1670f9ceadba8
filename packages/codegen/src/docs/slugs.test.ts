import { expect, test } from 'vitest';
import { slugOf, slugsOf } from './slugs.ts';

test.each([
  ['listBooks', 'list-books'],
  ['List  books', 'list-books'],
  ['getURLOfBook2', 'get-url-of-book2'],
  ['get /a/{id}', 'get-a-id'],
  ['Über uns', 'über-uns'],
  ['YouTube ads', 'youtube-ads'],
  ['--', ''],
])('%s is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('two names never have one slug', () => {
  const slugs = slugsOf(['a b', 'aB', 'a-b-2', '']);
  expect([...slugs.values()]).toEqual(['a-b', 'a-b-2', 'a-b-2-2', 'other']);
});
