import { expect, test } from 'vitest';
import { countOperations, repeated } from './repeated.ts';

const SMALL = {
  openapi: '3.1.1',
  paths: {
    '/a': { summary: 'A', get: { operationId: 'listA' }, post: { operationId: 'addA' } },
    '/a/{id}': { get: { operationId: 'getA' } },
  },
};

test('repeats operations under ids and paths of their own', () => {
  expect(repeated(SMALL, 5)).toEqual({
    openapi: '3.1.1',
    paths: {
      ...SMALL.paths,
      '/a/copy-2': {
        summary: 'A',
        get: { operationId: 'listACopy2' },
        post: { operationId: 'addACopy2' },
      },
    },
  });
  expect(Object.keys(repeated(SMALL, 6)['paths'] as object)).toEqual([
    '/a',
    '/a/{id}',
    '/a/copy-2',
    '/a/copy-2/{id}',
  ]);
});

test('takes no more operations than asked for', () => {
  for (const count of [1, 2, 3, 4, 7, 100]) {
    expect(countOperations(repeated(SMALL, count))).toBe(count);
  }
});

test('ends with a description that has no operation', () => {
  expect(countOperations(repeated({ openapi: '3.1.1', paths: {} }, 5))).toBe(0);
});
