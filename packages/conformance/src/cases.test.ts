import { operations } from '@winninghunter/openapi';
import { describe, expect, test } from 'vitest';
import { contractCases } from './cases.ts';
import { acceptedValues, foreignNames, windowNames } from './window-table.ts';

const cases = contractCases();

describe.each(Object.entries(operations))('%s', (id, { exclusive, refused }) => {
  const own = cases.filter(({ operationId }) => operationId === id);

  test('is tried without credentials, with each value of its window and with each foreign name', () => {
    const statuses = Object.groupBy(own, ({ status }) => status);
    expect(statuses[401]).toHaveLength(1);
    expect(statuses[200]?.length).toBeGreaterThanOrEqual(acceptedValues(exclusive).length);
    const lone = (statuses[400] ?? []).filter(({ window }) => Object.keys(window).length === 1);
    expect(lone.flatMap(({ window }) => Object.keys(window))).toEqual(
      expect.arrayContaining(foreignNames(exclusive)),
    );
  });

  test('refuses, by its description, just the names that the guides leave it', () => {
    expect(Object.keys(refused).sort()).toEqual(foreignNames(exclusive).sort());
  });
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

test('a window without a row in the table is an error', () => {
  expect(() => acceptedValues('NextWindow')).toThrow('"NextWindow" has no row');
});
