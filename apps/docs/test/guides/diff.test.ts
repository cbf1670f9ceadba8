// What the guides call wrong is refused by the mock, and what they call right is answered.

import { createSandboxEngine, TEST_KEY } from '@winninghunter/mock';
import { expect, test } from 'vitest';
import { ENGLISH } from '../../src/i18n/locales.ts';
import { blocksIn, guidesIn } from './guides.ts';

const ORIGIN = 'http://127.0.0.1:4010';

/** What a line is about that shows nothing but a query. */
const SEARCH = 'GET /api/v1/tiktok-shop/products/explore';

const LINE = /^(?<sign>[-+]) (?<method>GET|POST) (?<target>\/\S+)(?: +(?<body>\{.*\}))?$/;

const lines = blocksIn(guidesIn(ENGLISH), 'diff').flatMap(({ title, text }) =>
  text.split('\n').map((line) => ({ title, line })),
);

test('each block has a right line and a wrong one', () => {
  const titles = new Set(lines.map(({ title }) => title));
  for (const sign of ['-', '+']) {
    const those = lines.filter(({ line }) => line.startsWith(sign)).map(({ title }) => title);
    expect(new Set(those)).toEqual(titles);
  }
  expect(titles.size).toBeGreaterThan(5);
});

test.each(lines.map(({ line }) => line))('%s', async (line) => {
  const { sign, method, target, body } = partsOf(line);
  const isPublic = target.startsWith('/api/v1/');
  const headers = {
    ...(isPublic ? { 'X-API-Key': TEST_KEY } : { Cookie: 'wh_session=test' }),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
  };
  const request = new Request(ORIGIN + target, {
    method,
    headers,
    ...(body !== undefined && { body }),
  });
  const { fetch } = await createSandboxEngine();
  expect((await fetch(request)).status).toBe(sign === '-' ? 400 : 200);
});

type Parts = { sign: string; method: string; target: string; body?: string };

function partsOf(line: string): Parts {
  const match = LINE.exec(line.replace(/^([-+]) \?/, `$1 ${SEARCH}?`));
  if (!match) throw new Error(`This is no request: ${line}`);
  return match.groups as Parts;
}
