import { describe, expect, test } from 'vitest';
import { createFake, KEY, SESSION } from '../test/support/fake.ts';

const PATH = '/api/v1/things';

function prefer(wish: string, path = PATH): Promise<Response> {
  return createFake().get(path, { 'x-api-key': KEY, prefer: wish });
}

describe('Prefer', () => {
  test.each([
    ['code=200', 200, { things: ['a'] }],
    ['example=second', 200, { things: ['b'] }],
    ['code=429', 429, { success: false, error: 'Slow down' }],
    ['code=429, example=exhausted', 429, { success: false, error: 'Spent', credits: {} }],
    ['CODE = "429"; example="exhausted"', 429, { success: false, error: 'Spent', credits: {} }],
    ['respond-async, code=500', 500, { success: false, error: 'Internal server error' }],
  ])('%s gets the example', async (wish, status, body) => {
    const response = await prefer(wish);
    expect(response.status).toBe(status);
    expect(response.headers.get('x-sandbox-source')).toBe('example');
    expect(await response.json()).toEqual(body);
  });

  test('without a wish of ours is no preference', async () => {
    const response = await prefer('respond-async, wait=10');
    expect(await response.json()).toHaveProperty('input');
  });

  test.each([
    ['code=418', 'code=418'],
    ['example=third', 'example=third'],
    ['example=__proto__', 'example=__proto__'],
    ['code=500, example=second', 'code=500, example=second'],
  ])('%s that nothing fits is answered with 404 and what there is', async (wish, told) => {
    const response = await prefer(wish);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      success: false,
      error: `No response fits "Prefer: ${told}". GET /api/v1/things describes 200 (first, second), 429 (rateLimit, exhausted) and 500 (failure).`,
    });
  });

  test.each([
    ['code=x', 'The preferred code is "x". Send a status such as 429.'],
    ['code=999', 'The preferred code is "999". Send a status such as 429.'],
    ['delay=-1', 'The preferred delay is "-1". Send milliseconds, at most 600000.'],
    ['delay=600001', 'The preferred delay is "600001". Send milliseconds, at most 600000.'],
    ['fault=fire', 'The preferred fault is "fire". Send reset, stall or truncate.'],
  ])('%s makes no sense', async (wish, error) => {
    const response = await prefer(wish);
    expect([response.status, await response.json()]).toEqual([400, { success: false, error }]);
  });

  test('comes after the key and the check', async () => {
    const sandbox = createFake();
    const headers = { prefer: 'code=200' };
    expect((await sandbox.get(PATH, headers)).status).toBe(401);
    const refused = await sandbox.get(`${PATH}?limit=x`, { ...headers, 'x-api-key': KEY });
    expect(refused.status).toBe(400);
  });

  test('gets a page as a page', async () => {
    const response = await createFake().get('/api', { ...SESSION, prefer: 'example=page' });
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<h1>API</h1>');
  });

  test('delays the answer', async () => {
    const started = performance.now();
    expect((await prefer('delay=50')).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(45);
  });

  test('stops to wait once the request is aborted', async () => {
    const controller = new AbortController();
    const answer = createFake().fetch(
      new Request(`https://sandbox.example${PATH}?__delay=600000`, { signal: controller.signal }),
    );
    controller.abort(new Error('enough'));
    await expect(answer).rejects.toThrow('enough');
  });
});

test.each(['?__code=429', '?__code=429&__example=rateLimit'])('%s does the same', async (query) => {
  expect((await createFake().get(PATH + query)).status).toBe(429);
});
