import { expect, test } from 'vitest';
import { type ContractCase, contractCases } from './cases.ts';
import { formOf } from './form.ts';

const [example] = contractCases() as [ContractCase];

test('writes lists with commas', () => {
  const body = { ids: ['1', '2'], page: 1 };
  const mediaType = 'application/x-www-form-urlencoded';
  const request = { ...example.request, body, mediaType };
  expect(String(formOf({ ...example, request }))).toBe('ids=1%2C2&page=1');
});

test('writes multipart', () => {
  const request = {
    ...example.request,
    body: { ids: ['1', '2'] },
    mediaType: 'multipart/form-data',
  };
  expect([...formOf({ ...example, request })]).toEqual([['ids', '1,2']]);
});
