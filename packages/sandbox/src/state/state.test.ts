import { describe, expect, test } from 'vitest';
import { createFake, type Fake, KEY, SESSION } from '../../test/support/fake.ts';
import { testAccounts } from '../account/accounts.ts';
import type { Change } from '../account/memory-store.ts';
import { createMemoryStore } from '../account/memory-store.ts';
import type { Handlers } from '../handler.ts';
import { section } from './section.ts';

const boards = section<readonly string[]>('boards', []);
const visits = section('visits', 0);

const handlers: Handlers = {
  listThings: (_, { state }) => ({ boards: state.read(boards), visits: state.read(visits) }),
  getThing: ({ id }, { state }) => {
    state.write(visits, state.read(visits) + 1);
    state.write(boards, [...state.read(boards), String(id)]);
    if (id === 'bug') throw new Error('oops');
    return { visits: state.read(visits) };
  },
};

const OTHER = { 'x-api-key': testAccounts.at(-1)?.key ?? '' };

async function read(sandbox: Fake, headers: Record<string, string> = { 'x-api-key': KEY }) {
  return (await sandbox.get('/api/v1/things', headers)).json();
}

function add(sandbox: Fake, name: string): Promise<Response> {
  return sandbox.get(`/api/v1/things/${name}`);
}

describe('what a handler writes', () => {
  test('is there for the next request of the account, and for no other account', async () => {
    const sandbox = createFake({}, handlers);
    expect(await read(sandbox)).toEqual({ boards: [], visits: 0 });
    expect(await (await add(sandbox, 'a')).json()).toEqual({ visits: 1 });
    await add(sandbox, 'b');
    expect(await read(sandbox)).toEqual({ boards: ['a', 'b'], visits: 2 });
    expect(await read(sandbox, OTHER)).toEqual({ boards: [], visits: 0 });
  });

  test('is dropped if it throws', async () => {
    const sandbox = createFake({}, handlers);
    expect((await add(sandbox, 'bug')).status).toBe(500);
    expect(await read(sandbox)).toEqual({ boards: [], visits: 0 });
  });

  test('is forgotten by a reset', async () => {
    const sandbox = createFake({}, handlers);
    await add(sandbox, 'a');
    await sandbox.post('/__sandbox__/reset');
    expect(await read(sandbox)).toEqual({ boards: [], visits: 0 });
  });
});

describe('a snapshot', () => {
  /** By way of JSON, as a file would have it. */
  function copy<T>(value: T): T {
    return JSON.parse(JSON.stringify(value));
  }

  test('carries writes, credits and keys into another sandbox', async () => {
    const before = createFake({}, handlers);
    await add(before, 'a');
    const key = await before.replaceKey();

    const after = createFake({}, handlers);
    await add(after, 'lost');
    after.restore(copy(before.snapshot()));
    expect((await after.get('/api/v1/things')).status).toBe(401);
    expect(await read(after, { 'x-api-key': key })).toEqual({ boards: ['a'], visits: 1 });
    const usage = await after.get('/api/usage', SESSION);
    expect(await usage.json()).toMatchObject({ credits: { used: 2 } });
    expect(await after.replaceKey()).not.toBe(key);
  });

  test('carries the rate window and the log of requests', async () => {
    const before = createFake({}, handlers);
    for (let count = 0; count < 61; count += 1) await read(before);

    const after = createFake({}, handlers);
    after.restore(copy(before.snapshot()));
    const log = async (sandbox: Fake) => (await sandbox.get('/api/logs', SESSION)).json();
    expect(await log(after)).toEqual(await log(before));
    const refused = await after.get('/api/v1/things');
    expect([refused.status, refused.headers.get('x-sandbox-rate')]).toEqual([
      429,
      'limit=60, remaining=0',
    ]);
    after.wait(60_000);
    expect((await after.get('/api/v1/things')).status).toBe(200);
    // neither shares what it counts with the other
    before.wait(60_000);
    expect((await before.get('/api/v1/things')).headers.get('x-sandbox-rate')).toBe(
      'limit=60, remaining=59',
    );
  });

  test('and the changes after it are what was acknowledged', async () => {
    const changes: Change[] = [];
    const before = createFake({ onWrite: (more) => void changes.push(...copy(more)) }, handlers);
    const start = copy(before.snapshot());
    await add(before, 'lost');
    await before.post('/__sandbox__/reset');
    await add(before, 'a');
    await read(before, OTHER);
    await before.post('/__sandbox__/credits', { account: 'no-access', used: 5 });
    await before.post('/api/regenerate', undefined, SESSION);

    const after = createFake({}, handlers);
    after.restore(start, changes);
    expect(after.snapshot()).toEqual(before.snapshot());
  });

  test('with accounts that there are no longer is read all the same', () => {
    const sandbox = createFake();
    const { normal, ...others } = sandbox.snapshot();
    sandbox.restore({ gone: { ...normal, key: 'wh_gone' } as never, ...others });
    expect(sandbox.snapshot()).toEqual({ normal, ...others });
  });
});

describe('onWrite', () => {
  test('comes before the answer', async () => {
    const events: string[] = [];
    const onWrite = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      events.push('written');
    };
    const sandbox = createFake({ onWrite }, handlers);
    await add(sandbox, 'a');
    events.push('answered');
    expect(events).toEqual(['written', 'answered']);
  });

  test('is told of requests at the same time in their order, one after another', async () => {
    const written: number[] = [];
    let running = 0;
    const onWrite = async (changes: readonly Change[]) => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      written.push(...changes.flatMap(({ accounts }) => accounts['normal']?.balance?.used ?? []));
      running -= 1;
    };
    const sandbox = createFake({ onWrite });
    await Promise.all(Array.from({ length: 20 }, () => sandbox.get('/api/v1/things')));
    expect(written).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('is not called where nothing changes', async () => {
    let calls = 0;
    const sandbox = createFake({
      onWrite: () => {
        calls += 1;
      },
    });
    await sandbox.get('/api/usage', SESSION);
    await sandbox.get('/nothing');
    expect(calls).toBe(0);
  });

  test('that fails makes the answer a 500, and only that one', async () => {
    let isFull = true;
    const onWrite = () => {
      if (isFull) throw new Error('disk full');
    };
    const sandbox = createFake({ onWrite });
    const response = await sandbox.get('/api/v1/things');
    expect([response.status, await response.json()]).toEqual([
      500,
      { success: false, error: 'Internal server error' },
    ]);
    expect(sandbox.lines.join()).toMatch(/^The sandbox itself failed: Error: disk full\n/);
    isFull = false;
    expect((await sandbox.get('/api/v1/things')).status).toBe(200);
  });
});

describe('a store that others share', () => {
  test('has the handler run again if somebody wrote meanwhile', async () => {
    const memory = createMemoryStore(testAccounts, 0);
    let runs = 0;
    const store = {
      ...memory,
      load: async (account: string) => {
        const sections = await memory.load(account);
        runs += 1;
        if (runs === 1) await memory.save(account, sections, { boards: ['theirs'] });
        return sections;
      },
    };
    const sandbox = createFake({ store }, handlers);
    expect((await add(sandbox, 'ours')).status).toBe(200);
    expect(await read(sandbox)).toEqual({ boards: ['theirs', 'ours'], visits: 1 });
  });

  test('that never lets it write leads to a 500', async () => {
    const store = { ...createMemoryStore(testAccounts, 0), save: () => false };
    const sandbox = createFake({ store }, handlers);
    expect((await add(sandbox, 'a')).status).toBe(500);
    expect(sandbox.lines.join()).toMatch(/Others wrote to the account during each of 10 attempts/);
  });

  test('that is out of reach leads to a 500', async () => {
    const store = {
      ...createMemoryStore(testAccounts, 0),
      identify: () => Promise.reject(new Error('connection lost')),
    };
    const sandbox = createFake({ store });
    expect((await sandbox.get('/api/v1/things')).status).toBe(500);
    expect(sandbox.lines.join()).toMatch(/connection lost/);
  });
});
