import { expect, test } from 'vitest';
import { rollingWindow, serve } from './scripted-server.ts';

test('lets so many through in every span, and tells the others when to come again', () => {
  const script = rollingWindow(2, 2_000);
  const statuses = [0, 1_999, 1_999, 2_000, 2_001, 3_999].map((time) => script(time).status);
  expect(statuses).toEqual([200, 200, 429, 200, 429, 200]);
  expect(script(3_999).headers).toEqual({ 'Retry-After': '2' });
});

test('answers by its script after the warm-up, and counts from there', async () => {
  await using server = await serve(() => ({ status: 429, headers: { 'Retry-After': '1' } }), true);
  const key = { headers: { 'Idempotency-Key': 'a' } };
  const responses = [
    await fetch(server.origin),
    await fetch(server.origin),
    await fetch(server.origin, key),
  ];
  expect(responses.map(({ status }) => status)).toEqual([200, 429, 429]);
  expect(responses[1]?.headers.get('retry-after')).toBe('1');
  expect(server.counts).toEqual({ requests: 2, refused: 2, keyed: 1 });
});

test('counts from the first request without a warm-up', async () => {
  await using server = await serve(() => ({ status: 200 }), false);
  expect(await (await fetch(server.origin)).json()).toMatchObject({ success: true });
  expect(server.counts).toEqual({ requests: 1, refused: 0, keyed: 0 });
});
