import { expect, test } from 'vitest';
import { createSandbox } from './index.ts';
import { judge } from './judge.ts';

const EXPLORE = 'https://sandbox.example/api/v1/tiktok-shop/products/explore';

/** What the sandbox answers, which is what the judge says of the same request. */
async function errorOf(make: () => Request, windows: 'strict' | 'faithful'): Promise<string> {
  const sandbox = createSandbox({ scale: 20, windows });
  const request = make();
  request.headers.set('x-api-key', sandbox.accounts[0]?.key ?? '');
  const response = await sandbox.fetch(request);
  const { error, parameters } = (await response.json()) as { error: string; parameters: string[] };
  expect([response.status, parameters]).toEqual([400, ['min_revenue']]);
  const judgement = await judge(make());
  expect(judgement.kind === 'operation' && judgement.complaints.map(({ text }) => text)).toEqual([
    error,
  ]);
  return error;
}

function asQuery(value: unknown): Request {
  return new Request(`${EXPLORE}?min_revenue=${value}`);
}

function asJson(value: unknown): Request {
  return new Request(EXPLORE, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ min_revenue: value }),
  });
}

test.each([
  ['', asQuery],
  ['undefined', asQuery],
  ['', asJson],
  ['undefined', asJson],
  [null, asJson],
] as const)('%j is refused with what to do, whatever windows are like', async (value, ask) => {
  const told = `\`min_revenue\` is ${JSON.stringify(value)} and has to be a number from 0. Leave it out where it has no value.`;
  expect(await errorOf(() => ask(value), 'strict')).toBe(told);
  expect(await errorOf(() => ask(value), 'faithful')).toBe(told);
});

test('a value that is wrong, but not empty, is to be corrected', async () => {
  expect(await errorOf(() => asQuery('many'), 'strict')).toBe(
    '`min_revenue` is "many" and has to be a number from 0.',
  );
});

test('a value that is needed is not to be left out', async () => {
  const judgement = await judge(
    new Request('https://sandbox.example/api/v1/tiktok-shop/suggestions?type=&q=a'),
  );
  expect(judgement).toMatchObject({
    complaints: [{ text: expect.stringMatching(/^`type` is "" and has to be .*`videos`\.$/) }],
  });
});
