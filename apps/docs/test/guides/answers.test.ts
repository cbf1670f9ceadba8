// The answers that guides show are examples of the description, or parts of one.

import { operations, site } from '@winninghunter/docs-content';
import { expect, test } from 'vitest';
import { ENGLISH } from '../../src/i18n/locales.ts';
import { blocksIn, guidesIn } from './guides.ts';

const examples = [
  ...site.errors.map(({ example }) => example),
  ...operations()
    .flatMap(({ responses }) => responses)
    .flatMap((response) => response.examples.map(({ value }) => value)),
].flatMap(objectsIn);

test.each(blocksIn(guidesIn(ENGLISH), 'json'))('$title', ({ text }) => {
  expect(examples).toContainEqual(expect.objectContaining(JSON.parse(text)));
});

/** An object, and all objects within it. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}
