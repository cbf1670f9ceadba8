import { expect, test } from 'vitest';
import { asForm } from './body.ts';

const image = new File(['…'], 'cat.png', { type: 'image/png' });
const URL_ENCODED = { 'Content-Type': 'application/x-www-form-urlencoded' };

test('leaves out what has no value', () => {
  const values = { name: 'a&b', ids: ['1', '2'], page: 0, is_ad: false };
  expect(asForm({ ...values, to: undefined, from: null }, 'u')).toEqual({
    body: values,
    headers: URL_ENCODED,
  });
});

test('is multipart if a value is a file, with lists as a,b', () => {
  const { body, headers } = asForm({ image, ids: [1, 2] }, 'f');
  expect(headers).toBeUndefined();
  expect([...(body as FormData)]).toEqual([
    ['image', image],
    ['ids', '1,2'],
  ]);
});

test('is multipart without a file only if nothing else is taken', () => {
  expect(asForm({ page: 1 }, 'm').body).toBeInstanceOf(FormData);
  expect(asForm({ page: 1 }, 'f').headers).toEqual(URL_ENCODED);
});
