import { describe, expect, test } from 'vitest';
import { createCaller, type Row, rowsOf } from '../../../test/support/tiktok-shop.ts';

const caller = createCaller(400);
const { ask, world } = caller;

type Suggestions = { success: true; suggestions: { id: string; name: string }[] };

const types = ['categories', 'shops', 'creators', 'products', 'videos'] as const;

describe.each(types)('suggestions of %s', (type) => {
  const suggest = (input: object): Suggestions['suggestions'] =>
    ask<Suggestions>('suggest', { type, ...input }).suggestions;

  test('contain the text, whatever its letter case, and name what there is', () => {
    for (const q of ['e', 'BE', 'glo', 'se']) {
      for (const { id, name } of suggest({ q })) {
        expect(name.toLowerCase()).toContain(q.toLowerCase());
        expect(world[type].indexOf(id)).toBeGreaterThanOrEqual(0);
      }
    }
    expect(suggest({ q: 'e' }).length).toBeGreaterThan(5);
  });

  test('are at most as many as the limit, and 10 without one', () => {
    expect(suggest({ q: 'e', limit: 3 })).toEqual(suggest({ q: 'e' }).slice(0, 3));
    expect(suggest({ q: 'e' }).length).toBeLessThanOrEqual(10);
    expect(suggest({ q: 'e', limit: 20 }).length).toBeLessThanOrEqual(20);
  });

  test('are empty for an empty text, and for one that nothing contains', () => {
    expect(ask('suggest', { type, q: '' })).toEqual({ success: true, suggestions: [] });
    expect(suggest({ q: 'no such text' })).toEqual([]);
  });

  test('come the most popular first, of the market that is asked for', () => {
    const kind = type.charAt(0).toUpperCase() + type.slice(1);
    for (const country of [undefined, 'US', 'gb']) {
      const ids = suggest({ q: 'e', country, limit: 20 }).map(({ id }) => id);
      const order = rowsOf(caller, `explore${kind}`, { country, limit: 500 }, 'page').map(idOf);
      const places = ids.map((id) => order.indexOf(id));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    }
  });

  test('are the same in the dashboard', () => {
    expect(ask('suggestInDashboard', { type, q: 'e' })).toEqual(ask('suggest', { type, q: 'e' }));
  });
});

test('a creator is suggested by the display name as well', () => {
  const { suggestions } = ask<Suggestions>('suggest', { type: 'creators', q: 'june s' });
  expect(suggestions).toContainEqual({ id: '6817204935718203', name: 'June Skincare' });
});

test('a type that nobody knows has nothing', () => {
  expect(ask('suggest', { type: 'constructor', q: 'e' })).toEqual({
    success: true,
    suggestions: [],
  });
});

test('a search by text finds things of all kinds, and tells which', () => {
  const { data } = ask<{ data: Row[] }>('searchTiktokShop', { q: 'serum' });
  expect(new Set(data.map((row) => row['type'])).size).toBeGreaterThan(1);
  for (const { id, name, type } of data) {
    expect(world[type as (typeof types)[number]].indexOf(String(id))).toBeGreaterThanOrEqual(0);
    expect(String(name).toLowerCase()).toContain('serum');
  }
  expect(ask('searchTiktokShop', { q: '' })).toEqual({ success: true, data: [] });
});

function idOf(row: Row): string {
  return String(row['id'] ?? row['creator_id'] ?? row['video_id']);
}
