import { beforeAll, expect, test } from 'vitest';
import { figures, measured, type Report } from './report.ts';

let report: Report;
beforeAll(async () => {
  report = await measured();
});

test('every property of the description has a description and an example', () => {
  expect(report.properties.missing).toEqual([]);
});

test('the description scores what it should', () => {
  expect(figures(report).filter(({ value, bound }) => value < bound)).toEqual([]);
});
