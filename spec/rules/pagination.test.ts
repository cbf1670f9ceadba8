import { parseYaml } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { isWay, WAYS } from './pagination.ts';

test.each(Object.entries(WAYS))('the model of the style %s is sound', (_, model) => {
  expect(isWay(parseYaml(model))).toBe(true);
});

test.each(['data', '/a~2b', '/a~'])('refuses the pointer %s', (rows) => {
  expect(isWay({ style: 'offset', parameter: 'offset', rows })).toBe(false);
});

test.each(['', '/', '/a~1b/0', '/30d_~0'])('accepts the pointer %j', (rows) => {
  expect(isWay({ style: 'offset', parameter: 'offset', rows })).toBe(true);
});
