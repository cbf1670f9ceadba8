import { expect, test } from 'vitest';
import { contract, createFake, START } from '../test/support/fake.ts';
import type { Route } from './contract.ts';

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

test('another description is followed from the next request on', async () => {
  const started = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const onWrite = (): Promise<void> => {
    started.resolve();
    return goOn.promise;
  };
  const sandbox = createFake({ onWrite });
  const before = sandbox.get('/api/v1/things');
  await started.promise;
  sandbox.follow({ ...contract, routes: [movedTo('/api/v1/goods')] });
  const moved = sandbox.get('/api/v1/goods');
  goOn.resolve();
  expect([(await before).status, (await moved).status]).toEqual([200, 200]);
  expect((await sandbox.get('/api/v1/things')).status).toBe(404);
});

test('all but the description stays when another is followed', async () => {
  const sandbox = createFake();
  await sandbox.get('/api/v1/things');
  const { now } = (await (await sandbox.get('/__sandbox__')).json()) as { now: string };
  await sandbox.post('/__sandbox__/clock', { advanceMs: 5_000 });
  await sandbox.post('/__sandbox__/faults', { status: 503 });
  sandbox.follow({ ...contract, routes: [movedTo('/api/v1/goods')] });
  const state = await (await sandbox.get('/__sandbox__')).json();
  expect(state).toMatchObject({
    now: new Date(Date.parse(now) + 5_000).toISOString(),
    faults: [{ status: 503 }],
    accounts: [{ id: 'normal', credits: { used: 1 } }, {}, {}, {}, {}, {}],
    operations: 1,
    answeredByExamples: [],
  });
  expect((await sandbox.get('/api/v1/goods')).status).toBe(503);
  expect((await sandbox.get('/api/v1/goods')).status).toBe(200);
  expect(sandbox.worlds).toHaveLength(1);
});

function movedTo(path: string): Route {
  return { ...(contract.routes[0] as Route), path };
}
