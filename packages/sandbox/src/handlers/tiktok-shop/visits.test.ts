import { expect, test } from 'vitest';
import { createCaller } from '../../../test/support/tiktok-shop.ts';

const { ask } = createCaller(60);

const operations = ['getDetailVisitEvents', 'getCategoryVisitEvents', 'getProductOtherVisits'];

const labels: [unknown, string][] = [
  [undefined, 'Last 30 days'],
  ['7d', 'Last 7 days'],
  ['30d', 'Last 30 days'],
  [90, 'Last 90 days'],
  ['90', 'Last 90 days'],
  [1, 'Last day'],
  ['all', 'All time'],
  ['alltime', 'All time'],
];

test.each(labels)('the period %s is labelled "%s"', (period, period_label) => {
  for (const operation of operations) expect(ask(operation, { period })).toEqual({ period_label });
});
