import { expect, test } from 'vitest';
import { createFake, START } from '../test/support/fake.ts';

test('the world is made when it is first needed, or ahead of that', async () => {
  const sandbox = createFake({ seed: 7, scale: 50 });
  await sandbox.get('/api/v1/search');
  expect(sandbox.worlds).toEqual([]);
  sandbox.prepare();
  await sandbox.get('/api/v1/things');
  expect(sandbox.worlds).toHaveLength(1);
});

test('a handler is given the world of the seed', async () => {
  const sandbox = createFake({ seed: 7, scale: 50 }, { listThings: (_, { world }) => world });
  expect(await (await sandbox.get('/api/v1/things')).json()).toEqual({ seed: 7 });
  expect(sandbox.worlds).toEqual([{ seed: 7, scale: 50, now: START }]);
});

test('what no handler computes is answered by an example, which is told once', async () => {
  const sandbox = createFake();
  for (let call = 0; call < 2; call += 1) {
    const response = await sandbox.get('/api/v1/search');
    expect(response.headers.get('x-sandbox-source')).toBe('example');
    expect(await response.json()).toEqual({ found: 1 });
  }
  expect(sandbox.lines).toEqual([
    "GET /api/v1/search: the sandbox's world does not cover it yet, so the description's example is answered.",
  ]);
  expect(sandbox.answeredByExamples).toEqual(['touch', 'search']);
  expect(sandbox.operationCount).toBe(12);
});

test('an operation with neither handler nor example fails', async () => {
  const sandbox = createFake();
  expect((await sandbox.post('/api/v1/touch')).status).toBe(500);
  expect(sandbox.lines.join()).toMatch(/The description has no example of touch\./);
});
