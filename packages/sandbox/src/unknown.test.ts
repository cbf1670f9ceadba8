import { expect, test } from 'vitest';
import { createFake } from '../test/support/fake.ts';

const PATH = '/api/v1/things';

test('an unknown parameter is told in a header and to the developer, with what was meant', async () => {
  const sandbox = createFake();
  const response = await sandbox.get(`${PATH}?contry=US&colour=red`);
  expect(response.status).toBe(200);
  expect(response.headers.get('x-sandbox-unknown')).toBe('contry (did you mean country?), colour');
  expect(sandbox.lines).toEqual([
    'GET /api/v1/things: `contry` is not known here. Did you mean `country`?',
    'GET /api/v1/things: `colour` is not known here.',
  ]);
});

test('the developer is told once, the caller each time', async () => {
  const sandbox = createFake();
  await sandbox.get(`${PATH}?colour=red`);
  const response = await sandbox.get(`${PATH}?colour=red`);
  expect(response.headers.get('x-sandbox-unknown')).toBe('colour');
  expect(sandbox.lines).toHaveLength(1);
});

test('hostile names neither break the header nor fill the memory', async () => {
  const sandbox = createFake();
  const response = await sandbox.get(`${PATH}?a%0D%0Ab=1&${'%C3%A9'.repeat(500)}=1`);
  expect(response.headers.get('x-sandbox-unknown')).toMatch(/^a\?\?b, \?+$/);
  for (let name = 0; name < 1_100; name += 1) {
    sandbox.wait(60_000);
    await sandbox.get(`${PATH}?unknown${name}=1`);
  }
  expect(sandbox.lines).toHaveLength(1_000);
});

test('of very many unknown parameters the first are told', async () => {
  const names = Array.from({ length: 100 }, (_, index) => `unknown${index}`);
  const response = await createFake().get(`${PATH}?${names.join('&')}`);
  expect(response.headers.get('x-sandbox-unknown')).toBe(names.slice(0, 20).join(', '));
});

test('an unknown parameter is refused, if the sandbox is told so', async () => {
  const sandbox = createFake({ unknown: 'refuse' });
  const response = await sandbox.get(`${PATH}?contry=US&colour=red`);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    success: false,
    error: '`contry` is not known here. Did you mean `country`? `colour` is not known here.',
    parameters: ['contry', 'colour'],
    hint: 'Did you mean `country`?',
  });
  expect((await sandbox.get(`${PATH}?country=US`)).status).toBe(200);
});

test('names that speak to the sandbox are no parameters', async () => {
  const sandbox = createFake({ unknown: 'refuse' });
  const response = await sandbox.get(`${PATH}?__code=200&__example=second`);
  expect(await response.json()).toEqual({ things: ['b'] });
});
