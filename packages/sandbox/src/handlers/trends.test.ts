import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAsker, isFalling, type Row, valuesOf } from '../../test/support/asker.ts';

const { ask, refusal, world } = createAsker(60);
const { trends } = world;

type Page = { readonly total: number; readonly result: Row[] };

const everything = Array.from({ length: trends.size }, (_, index) => trends.at(index));

async function allOf(sent: Row): Promise<Row[]> {
  const rows: Row[] = [];
  for (let offset = 0; ; offset += 20) {
    const { total, result } = await ask<Page>('searchTrends', { ...sent, offset });
    rows.push(...result);
    if (offset + 20 >= total) {
      expect(rows.length).toBe(total);
      return rows;
    }
  }
}

describe('the search of trends', () => {
  test('finds what passes its filters and nothing else, over all pages', async () => {
    const filters = fc.record(
      {
        query: fc.constantFrom('collagen', 'Coffee', 'o', 'no such topic'),
        category: fc.constantFrom(...trends.categories, 'beauty', 'Nothing'),
        timeframe: fc.constantFrom('default', '3', '6', '12', '24', 'nonsense'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filters, async (sent) => {
        const expected = everything.filter(
          ({ index, categories, classifications }) =>
            trends.text(index).includes(sent.query?.toLowerCase() ?? '') &&
            (sent.category === undefined ||
              categories.some((own) => own.toLowerCase() === sent.category?.toLowerCase())) &&
            (!/^\d+$/.test(sent.timeframe ?? '') ||
              classifications[Number(sent.timeframe) as 3] === 'exploding'),
        );
        expect(valuesOf(await allOf(sent), 'path').sort()).toEqual(
          expected.map(({ path }) => path).sort(),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('begins at any row', async () => {
    const rows = await allOf({});
    const { result } = await ask<Page>('searchTrends', { offset: 7 });
    expect(result).toEqual(rows.slice(7, 27));
  });

  test('sorts by volume and by day', async () => {
    expect(
      isFalling(valuesOf(await allOf({ sorting: 'absolute_volume' }), 'absolute_volume')),
    ).toBe(true);
    const days = valuesOf(await allOf({ sorting: 'date_added' }), 'date_added').map(String);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test.each([
    ['growth', '3', 3],
    ['growth', '6', 6],
    ['exponent', '24', 24],
    ['default', '12', 12],
    ['nonsense', 'default', 12],
  ] as const)(
    'sorted by %s over %s months, grows less and less',
    async (sorting, timeframe, term) => {
      const rows = await allOf({ sorting, timeframe });
      const growth = rows.map(({ path }) => trends.at(trends.indexOf(String(path))).growth[term]);
      expect(isFalling(growth)).toBe(true);
    },
  );

  test('sorts by searches that come on top each month', async () => {
    const rows = await allOf({ sorting: 'gradient', timeframe: '6' });
    const gained = rows.map(({ path }) => {
      const { history } = trends.at(trends.indexOf(String(path)));
      return (history.at(-1)?.searches ?? 0) - (history.at(-7)?.searches ?? 0);
    });
    expect(isFalling(gained)).toBe(true);
  });
});

test('one trend is the row of the search, with its history', async () => {
  for (const row of await allOf({})) {
    const detail = await ask('getTrend', { topic: row['path'] });
    expect(detail).toMatchObject(row);
    const history = detail['search_history'] as { [span: string]: Row[] };
    expect(history['last_12_months']?.length).toBe(12);
    expect(history['last_3_months']).toEqual(history['last_12_months']?.slice(-3));
    expect(history['last_3_months']?.at(-1)).toEqual({ value: row['absolute_volume'] });
  }
  expect(await refusal('getTrend', { topic: 'no-such-topic' })).toMatchObject({
    status: 404,
    error: 'Topic not found',
  });
});

test('suggestions have the text in their name, and most searches first', async () => {
  for (const keyword of ['colla', 'Ma', 'nothing like it']) {
    const { result } = await ask<Page>('suggestTrends', { keyword });
    const fitting = everything.filter((trend) =>
      trend.keyword.toLowerCase().includes(keyword.toLowerCase()),
    );
    expect(result.length).toBe(Math.min(10, fitting.length));
    const volumes = result.map(({ path }) => trends.at(trends.indexOf(String(path))).volume);
    expect(isFalling(volumes)).toBe(true);
  }
  expect(await ask('suggestTrends', { keyword: '' })).toEqual({ result: [] });
});
