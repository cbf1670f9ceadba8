import { expect, test } from 'vitest';
import { type ContractCase, contractCases } from './cases.ts';
import { judge } from './judge.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const SENTENCE =
  'Send `period` alone, such as `7d`, `30d` or `90d`: this route has no custom range. Of TikTok Shop only the product listing, GET /api/v1/tiktok-shop/products, takes dates.';

const mixed = find('GET /api/v1/tiktok-shop/products/explore refuses {"period":"7d","from":');
const accepted = find('GET /api/v1/tiktok-shop/products/explore accepts {"period":"7d"}');

test('is content with a refusal that names the parameter and the way out', () => {
  const body = { success: false, error: `Not so. ${SENTENCE}`, parameters: ['from'] };
  expect(judge(mixed, { status: 400, contentType: JSON_TYPE, body })).toEqual([]);
});

test('is content with an answer to an accepted request', () => {
  expect(judge(accepted, { status: 200, contentType: JSON_TYPE, body: {} })).toEqual([]);
});

test('notices the slice of the catalogue that a mixed request gets from the service', () => {
  const [flaw] = judge(mixed, { status: 200, contentType: JSON_TYPE, body: { data: [] } });
  expect(flaw).toContain('expected status 400, got 200 with {"data":[]}');
});

test.each([
  ['another envelope', { message: 'no' }, 'is not the error envelope'],
  ['no list of names', { success: false, error: SENTENCE }, 'does not list `from`'],
  [
    'no way out',
    { success: false, error: 'no', parameters: ['from'] },
    `does not say "${SENTENCE}"`,
  ],
])('notices a refusal with %s', (_, body, flaw) => {
  const flaws = judge(mixed, {
    status: 400,
    contentType: JSON_TYPE,
    body: { error: 'no', ...body },
  });
  expect(flaws.join('\n')).toContain(flaw);
});

test('notices a refusal of a wrong value that does not say which', () => {
  const wrong = find('GET /api/brands/ads refuses {"date_range":"custom"}');
  const body = { success: false, error: 'no' };
  const [flaw] = judge(wrong, { status: 400, contentType: JSON_TYPE, body });
  expect(flaw).toContain('does not list in "parameters" what is wrong');
});

test('is content with the name of a wrong value that only one window knows', () => {
  const wrong = find('GET /api/v1/google-ads refuses {"first_seen_from":"yesterday"}');
  const body = { success: false, error: 'no', parameters: ['first_seen_from'] };
  expect(judge(wrong, { status: 400, contentType: JSON_TYPE, body })).toEqual([]);
});

test('notices an answer that is no JSON', () => {
  const [flaw] = judge(accepted, { status: 200, contentType: 'text/html', body: {} });
  expect(flaw).toContain('came as "text/html" instead of application/json');
});

test('expects a page where the description has one', () => {
  const page = find('GET /api accepts {}');
  expect(judge(page, { status: 200, contentType: 'text/html; charset=utf-8', body: '' })).toEqual(
    [],
  );
  const [flaw] = judge(page, { status: 200, contentType: JSON_TYPE, body: {} });
  expect(flaw).toContain('instead of text/html');
});

function find(start: string): ContractCase {
  const found = contractCases().find(({ name }) => name.startsWith(start));
  if (found === undefined) {
    throw new Error(`There is no case "${start}…"`);
  }
  return found;
}
