import { describe, expect, test } from 'vitest';
import { createCaller, type Row } from '../../../test/support/tiktok-shop.ts';

const { ask, world } = createCaller(400);

type Events = { period_label: string; data: Row[] };

const labels: [unknown, string, number][] = [
  [undefined, 'Last 30 days', 30],
  ['7d', 'Last 7 days', 7],
  ['30d', 'Last 30 days', 30],
  [90, 'Last 90 days', 90],
  ['90', 'Last 90 days', 90],
  [1, 'Last day', 1],
  ['all', 'All time', 400],
  ['alltime', 'All time', 400],
];

describe.each(['getDetailVisitEvents', 'getCategoryVisitEvents'])('%s', (operation) => {
  test.each(labels)('the period %s is labelled "%s"', (period, label, days) => {
    const { period_label, data } = ask<Events>(operation, { period });
    expect(period_label).toBe(label);
    expect(data).toHaveLength(days);
  });

  test('has the same visits of a day in every period', () => {
    const week = ask<Events>(operation, { period: '7d' }).data;
    expect(ask<Events>(operation, { period: 'all' }).data.slice(-7)).toEqual(week);
    expect(week.every((day) => Number(day['visits']) > 0)).toBe(true);
  });
});

test('visits of a detail page are those of the product', () => {
  const { data } = ask<Events>('getDetailVisitEvents', { period: '7d' });
  const sum = data.reduce((total, day) => total + Number(day['visits']), 0);
  expect(sum).toBe(world.products.figures(0, world.lastDays(7)).visits);
});

test.each(labels)(
  'other visits over %s are labelled "%s", the most visited first',
  (period, label) => {
    const { period_label, data } = ask<Events>('getProductOtherVisits', { period });
    expect(period_label).toBe(label);
    expect(data.length).toBeGreaterThan(3);
    const visits = data.map((row) => Number(row['visits']));
    expect(visits).toEqual(visits.toSorted((one, other) => other - one));
    expect(data.map((row) => row['id'])).not.toContain(world.products.at(0).id);
  },
);
