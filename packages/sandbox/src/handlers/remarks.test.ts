import { expect, test } from 'vitest';
import { createAsker } from '../../test/support/asker.ts';
import { remarks } from './remarks.ts';

const { ask } = createAsker(60);

test('a period that nobody knows is said to be read as the default, which it is', async () => {
  expect(remarks('exploreProducts', { period: '7days' })).toEqual([
    expect.stringContaining('`period=7days` is read as `30d`'),
  ]);
  expect(remarks('listTrendingProducts', { timeframe: 'week' })).toHaveLength(1);
  expect(await ask('exploreProducts', { period: '7days' })).toEqual(
    await ask('exploreProducts', { period: '30d' }),
  );
});

test.each(['7d', '30D', '90', 14, 'all', 'AllTime', '365d'])('%s is no riddle', (period) => {
  expect(remarks('exploreProducts', { period })).toEqual([]);
});

test('a request without a period is not remarked upon', () => {
  expect(remarks('exploreProducts', { country: 'US' })).toEqual([]);
});

test('a parameter without effect is told with the reason', () => {
  expect(remarks('getNicheCounts', { refresh: '1' })).toEqual([
    '`refresh` has no effect. The counts are always fresh.',
  ]);
});
