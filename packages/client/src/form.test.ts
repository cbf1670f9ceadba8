import { expect, test, vi } from 'vitest';
import { toForm } from './form.ts';
import { createTransport } from './transport.ts';

const URL_ENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = vi.hoisted(() => 'multipart/form-data');
vi.mock('./generated/bodies.ts', () => ({ bodyTypes: { 'post /images': [MULTIPART] } }));

const image = new File(['…'], 'cat.png', { type: 'image/png' });

test('travels with its boundary, which only fetch knows', async () => {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return Response.json({});
  };
  const { POST } = createTransport('http://127.0.0.1', 'wh_test');
  await (POST as (path: string, init: object) => Promise<unknown>)('/images', {
    body: { image, ids: [1, 2] },
    fetch,
  });
  expect(requests[0]?.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
  const form = await requests[0]?.formData();
  expect(form?.get('ids')).toBe('1,2');
  expect(form?.get('image')).toMatchObject({ name: 'cat.png', type: 'image/png' });
});

test('writes a list as one value with commas, and leaves out what has no value', () => {
  const body = { name: 'a&b', ids: ['1', '2'], page: 0, is_ad: false, to: undefined, from: null };
  expect(String(toForm(body, [URL_ENCODED]))).toBe('name=a%26b&ids=1%2C2&page=0&is_ad=false');
});

test('is multipart if a value is a file', () => {
  const form = toForm({ image, ids: [1, 2] }, [URL_ENCODED, MULTIPART]);
  expect(form).toBeInstanceOf(FormData);
  expect([...form]).toEqual([
    ['image', image],
    ['ids', '1,2'],
  ]);
});

test('is multipart without a file only if nothing else is taken', () => {
  expect(toForm({ page: 1 }, [MULTIPART])).toBeInstanceOf(FormData);
  expect(toForm({ page: 1 }, [MULTIPART, URL_ENCODED])).toBeInstanceOf(URLSearchParams);
});
