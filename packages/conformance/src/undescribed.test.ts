import { expect, test } from 'vitest';
import { undescribedFields } from './undescribed.ts';

test('finds nothing in what is described', () => {
  const credits = { used: 1, limit: 2, remaining: 1 };
  expect(undescribedFields('getCredits', 200, { success: true, credits })).toEqual([]);
});

test('finds what is not, wherever it stands', () => {
  const body = { success: true, credits: { used: 1, spent: 1 }, data: [] };
  expect(undescribedFields('getCredits', 200, body)).toEqual(['/credits/spent', '/data']);
});

test('looks into each row of a list', () => {
  const body = { data: [{ id: '1' }, { id: '2', headline: 'New' }], total: 2, scroll: null };
  expect(undescribedFields('searchTiktokAds', 200, body)).toEqual(['/data/1/headline']);
});

test('knows every alternative of an answer', () => {
  const upgrade = { upgrade: 'standard_reach', message: 'Upgrade.' };
  expect(undescribedFields('searchTiktokAds', 200, upgrade)).toEqual([]);
});

test('takes any key of a map', () => {
  const totals = { data: { revenue: { '30d': 312_540, sales: 12_550 }, sales: 12_550 } };
  expect(undescribedFields('getProductTotals', 200, totals)).toEqual(['/data/sales']);
});

test('misses nothing where no field is documented', () => {
  expect(undescribedFields('getCategorySummary', 200, { data: { revenue: 1 } })).toEqual([]);
});

test('judges errors as well', () => {
  const body = { success: false, error: 'No.', reason: 'none' };
  expect(undescribedFields('getCredits', 401, body)).toEqual(['/reason']);
});
