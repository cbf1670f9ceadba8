import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createAsker, type Row, valuesOf } from '../../test/support/asker.ts';

const { ask, world, forget } = createAsker();
const { notifications } = world;

beforeEach(forget);

type Page = { readonly notifications: Row[] };

const list = async (sent: Row = {}): Promise<Row[]> =>
  (await ask<Page>('listNotifications', sent)).notifications;

async function everything(limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = await list({ limit }); page.length > 0; ) {
    rows.push(...page);
    page = await list({ limit, before_id: rows.at(-1)?.['id'] });
  }
  return rows;
}

const unread = async (): Promise<unknown> => (await ask('countUnreadNotifications'))['count'];

describe('the inbox', () => {
  test('shows each item once, newest first, by pages of any size', async () => {
    const all = Array.from(
      { length: notifications.size },
      (_, index) => notifications.at(index).id,
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (limit) => {
        const rows = await everything(limit);
        expect(valuesOf(rows, 'id')).toEqual(all);
      }),
    );
  });

  test('begins below an id that there is not', async () => {
    const rows = await everything(30);
    const id = String(Number(rows[3]?.['id']) + 1);
    expect((await list({ before_id: id }))[0]?.['id']).toBe(
      rows.find((row) => Number(row['id']) < Number(id))?.['id'],
    );
    expect(await list({ before_id: 'nonsense' })).toEqual([]);
  });

  test('counts what is unread, whatever was read', async () => {
    const all = Array.from({ length: notifications.size }, (_, index) => notifications.at(index));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.subarray([...all.map(({ id }) => id), '1'])), async (reads) => {
        forget();
        for (const some of reads) await ask('markNotificationsRead', { ids: some });
        const chosen = new Set(reads.flat());
        const left = all.filter(({ id, isRead }) => !isRead && !chosen.has(id));
        expect(await unread()).toBe(left.length);
      }),
      { numRuns: 40 },
    );
  });

  test('has nothing unread once all is read', async () => {
    expect(await unread()).toBeGreaterThan(0);
    await ask('markAllNotificationsRead');
    expect(await unread()).toBe(0);
  });
});
