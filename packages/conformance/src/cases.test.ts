import { operations } from '@winninghunter/openapi';
import { describe, expect, test } from 'vitest';
import { contractCases } from './cases.ts';
import { acceptedValues, foreignNames, windowNames, windowOf } from './window-table.ts';

const cases = contractCases();

describe.each(Object.entries(operations))(
  '%s',
  (id, { method, path, exclusive, refused, media }) => {
    const truth = windowOf(`${method.toUpperCase()} ${path}`);
    const own = cases.filter(({ operationId }) => operationId === id);

    test('is tried without credentials, with each value of its window and with each foreign name', () => {
      const statuses = Object.groupBy(own, ({ status }) => status);
      expect(statuses[401]).toHaveLength(1);
      expect(statuses[200]?.length).toBeGreaterThanOrEqual(acceptedValues(truth).length);
      const lone = (statuses[400] ?? []).filter(({ window }) => Object.keys(window).length === 1);
      expect(lone.flatMap(({ window }) => Object.keys(window))).toEqual(
        expect.arrayContaining(foreignNames(truth)),
      );
    });

    test('is tried with each media type of its body', () => {
      const types = new Set(own.map(({ request }) => request.mediaType));
      expect([...types]).toEqual(media.length > 0 ? media : [undefined]);
    });

    test('has, by its description, the window that the guides give it, and refuses the other names', () => {
      expect(exclusive).toBe(truth);
      expect(Object.keys(refused).sort()).toEqual(foreignNames(truth).sort());
    });
  },
);

test('a form is tried as JSON is', () => {
  const tried = (mediaType: string) =>
    cases
      .filter(({ operationId }) => operationId === 'exploreProductsByBody')
      .filter(({ request, status }) => request.mediaType === mediaType && status !== 401)
      .map(({ name }) => name.replace(` as ${mediaType}`, ''));
  expect(tried('application/x-www-form-urlencoded')).toEqual(tried('application/json'));
});

test('no two cases have the same name', () => {
  const names = cases.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('no operation takes start_date or end_date', () => {
  for (const { refused } of Object.values(operations)) {
    expect(Object.keys(refused)).toEqual(expect.arrayContaining(['start_date', 'end_date']));
  }
});

test('every name of the table is one that some window refuses', () => {
  const refused = Object.values(operations).flatMap((operation) => Object.keys(operation.refused));
  expect(new Set(refused)).toEqual(new Set(Object.keys(windowNames)));
});

test('a window or a route without a row in the table is an error', () => {
  expect(() => windowOf('GET /api/v1/next')).toThrow('"GET /api/v1/next" has no row');
  expect(() => acceptedValues('NextWindow')).toThrow('"NextWindow" has no row');
});
