import strict from '@winninghunter/openapi/openapi.strict.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Caller,
  createCaller,
  NOW,
  type Page,
  type Row,
  rowsOf,
} from '../../../test/support/tiktok-shop.ts';
import { dateOf, dayAt } from '../../world/day.ts';

const caller = createCaller(400);
const { ask, refusal, world } = caller;
const today = dayAt(NOW);

const kinds = [
  {
    name: 'Products',
    id: 'id',
    figures: ['revenue', 'sales'],
    sorts: sortsOf('ProductSort'),
  },
  {
    name: 'Shops',
    id: 'id',
    figures: ['revenue', 'sold_count'],
    // growth is not in their rows
    sorts: sortsOf('ShopSort').filter((sort) => sort !== 'revenue_growth_rate'),
  },
  {
    name: 'Creators',
    id: 'creator_id',
    figures: ['revenue'],
    sorts: sortsOf('CreatorSort'),
  },
  {
    name: 'Videos',
    id: 'video_id',
    figures: ['revenue', 'view_count'],
    sorts: sortsOf('VideoSort'),
  },
  {
    name: 'Categories',
    id: 'id',
    figures: ['revenue'],
    sorts: sortsOf('CategorySort'),
  },
];

const periods = ['1d', '7d', '30d', '90d', 'all'];
const categoryIds = Array.from(
  { length: world.categories.size },
  (_, index) => world.categories.at(index).id,
);

/** Any mixture of what searches of all kinds take. */
const filters = fc.record(
  {
    country: fc.constantFrom('US', 'gb', 'DE', 'ZZ'),
    period: fc.oneof(fc.constantFrom(...periods), fc.integer({ min: 1, max: 500 })),
    min_revenue: fc.oneof(
      fc.integer({ min: 0, max: 60_000 }),
      fc.double({ min: 0, max: 900, noNaN: true }),
    ),
    max_revenue: fc.integer({ min: 0, max: 200_000 }),
    min_item_sold: fc.integer({ min: 0, max: 2_000 }),
    max_item_sold: fc.integer({ min: 0, max: 20_000 }),
    min_gmv_30d: fc.integer({ min: 0, max: 60_000 }),
    name: fc.constantFrom('serum', 'E', 'glow', '', 'no such name'),
    is_ad: fc.boolean(),
    is_affiliate: fc.boolean(),
    level: fc.integer({ min: 0, max: 4 }),
    category_l1_id: fc.constantFrom(...categoryIds, '1'),
    category_l2_id: fc.constantFrom(...categoryIds),
    category_ids: fc.oneof(
      fc.array(fc.constantFrom(...categoryIds), { maxLength: 3 }),
      fc.array(fc.constantFrom(...categoryIds), { maxLength: 3 }).map((ids) => ids.join(',')),
    ),
    exclude_category_ids: fc.array(fc.constantFrom(...categoryIds), { maxLength: 3 }),
    sort: fc.constantFrom(
      'revenue',
      'first_seen',
      'gpm',
      'sold_count',
      'revenue_7d',
      'no such key',
    ),
    order: fc.constantFrom('asc', 'desc'),
  },
  { requiredKeys: [] },
);

describe.each(kinds)('$name', ({ name, id, figures, sorts }) => {
  const operation = `explore${name}`;
  const all = (input: object): Row[] => rowsOf(caller, operation, { limit: 500, ...input }, 'page');

  test('a count is the number of rows on all pages, each of which is there once', () => {
    fc.assert(
      fc.property(filters, fc.integer({ min: 1, max: 40 }), (input, least) => {
        const { total, count } = ask<{ total: number; count: number }>(`count${name}`, input);
        expect(count).toBe(total);
        const limit = Math.max(least, Math.ceil(total / 8));
        for (const by of ['page', 'after'] as const) {
          const rows = rowsOf(caller, operation, { ...input, limit }, by);
          expect(new Set(rows.map((row) => row[id])).size).toBe(rows.length);
          expect(rows).toHaveLength(total);
        }
        const last = ask<Page>(operation, { ...input, limit, page: Math.ceil(total / limit) || 1 });
        expect(last.meta.next_cursor).toBeNull();
        const beyond = ask<Page>(operation, {
          ...input,
          limit,
          page: Math.ceil(total / limit) + 1,
        });
        expect(beyond.data).toEqual([]);
        expect(beyond.total).toBe(total);
        expect(beyond.meta.next_cursor).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test('pages by number and by cursor are the same', () => {
    fc.assert(
      fc.property(filters, fc.integer({ min: 3, max: 90 }), (input, limit) => {
        const byNumber = rowsOf(caller, operation, { ...input, limit }, 'page');
        expect(rowsOf(caller, operation, { ...input, limit }, 'after')).toEqual(byNumber);
      }),
      { numRuns: 25 },
    );
  });

  test('a cursor goes on after its row, whatever the size of the page', () => {
    const rows = all({});
    const first = ask<Page>(operation, { limit: 3 });
    const second = ask<Page>(operation, { limit: 4, after: first.meta.next_cursor });
    expect([...first.data, ...second.data]).toEqual(rows.slice(0, 7));
    const third = ask<Page>(operation, {
      limit: 3,
      after: ask<Page>(operation, { limit: 3, page: 2 }).meta.next_cursor,
    });
    expect(third).toEqual(ask<Page>(operation, { limit: 3, page: 3 }));
  });

  test('a cursor goes on after its row, even if its place has changed', () => {
    const [, second, third] = all({});
    const after = btoa(JSON.stringify({ id: second?.[id] }));
    expect(ask<Page>(operation, { limit: 1, after }).data).toEqual([third]);
  });

  test.each([
    ['no cursor', 'nonsense'],
    ['one of nobody', btoa('{"id":"1"}')],
    ['one without an id', btoa('{"at":3}')],
    ['one with an odd id', btoa('{"id":{"length":16}}')],
    ['a number', btoa('3')],
  ])('%s is refused', (_, after) => {
    expect(refusal(operation, { after })).toEqual({
      status: 400,
      body: {
        success: false,
        error: '`after` does not belong to this search.',
        parameters: ['after'],
        hint: expect.stringContaining('meta.next_cursor'),
      },
    });
  });

  test('a cursor of a row that the filters leave out is refused', () => {
    const { meta } = ask<Page>(operation, { limit: 2 });
    expect(
      refusal(operation, { country: 'GB', max_revenue: 0, after: meta.next_cursor }).status,
    ).toBe(400);
  });

  test('what is empty or undefined is not sent', () => {
    const names = ['after', 'country', 'name', 'sort', 'category_l1_id', 'category_ids', 'period'];
    for (const name of names) {
      for (const nothing of ['', ' ', 'undefined', undefined, null]) {
        expect(ask(operation, { [name]: nothing })).toEqual(ask(operation));
      }
    }
  });

  test.each(sorts)('rows are sorted by %s', (sort) => {
    const field = sort.replace('_origin', '');
    for (const period of ['7d', '30d']) {
      const values = all({ sort, period }).map((row) => row[field] as number);
      expect(values.length).toBeGreaterThan(10);
      expect(values).not.toContain(undefined);
      expect(values).toEqual(
        values.toSorted((one, other) => (one < other ? 1 : one > other ? -1 : 0)),
      );
    }
  });

  test('the lowest first are the highest first, read backwards', () => {
    for (const sort of [...sorts, undefined]) {
      const highest = all({ ...(sort && { sort }), order: 'desc' });
      expect(all({ ...(sort && { sort }), order: 'asc' })).toEqual(highest.toReversed());
    }
  });

  test('without a sort, or by one that nobody knows, the order is that of revenue', () => {
    const revenue = all({ sort: 'revenue' });
    expect(all({})).toEqual(revenue);
    expect(all({ sort: 'constructor' })).toEqual(revenue);
  });

  test('a sort follows the period, unless it names one', () => {
    const ids = (input: object): unknown[] => all(input).map((row) => row[id]);
    const byWeek = ids({ sort: 'revenue', period: '7d' });
    expect(byWeek).not.toEqual(ids({ sort: 'revenue', period: '90d' }));
    expect(ids({ sort: 'revenue_7d', period: '90d' })).toEqual(byWeek);
  });

  test('a wider period has no smaller figures', () => {
    const byPeriod = periods.map(
      (period) => new Map(all({ period }).map((row) => [row[id], row] as const)),
    );
    for (const figure of figures) {
      for (const [key] of byPeriod[0] ?? []) {
        const values = byPeriod.map((rows) => rows.get(key)?.[figure] as number);
        expect(values).toEqual(values.toSorted((one, other) => one - other));
      }
      const sums = byPeriod.map((rows) =>
        sum([...rows.values()].map((row) => row[figure] as number)),
      );
      expect(new Set(sums).size).toBe(periods.length);
    }
  });

  test('a period may be sent in several ways', () => {
    const month = ask(operation, { period: '30d' });
    for (const period of [
      undefined,
      30,
      '30',
      '30D',
      '',
      'undefined',
      'a period that nobody knows',
      '0d',
    ]) {
      expect(ask(operation, { period })).toEqual(month);
    }
    expect(ask(operation, { period: 'alltime' })).toEqual(ask(operation, { period: 'all' }));
  });

  test('bounds of revenue keep exactly what lies between them', () => {
    const rows = all({});
    const revenues = rows.map((row) => row['revenue'] as number);
    const bound = fc.constantFrom(...revenues, 0, 0.01, 1e9);
    fc.assert(
      fc.property(
        bound,
        bound,
        fc.constantFrom(...sorts, 'revenue_7d'),
        (min_revenue, max_revenue, sort) => {
          const kept = all({ min_revenue, max_revenue, sort });
          const expected = rows.filter(
            ({ revenue }) => Number(revenue) >= min_revenue && Number(revenue) <= max_revenue,
          );
          expect(idSet(kept, id)).toEqual(idSet(expected, id));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('what is in a category and what is not are everything together', () => {
    const everything = all({}).length;
    fc.assert(
      fc.property(fc.subarray(categoryIds, { minLength: 1, maxLength: 4 }), (ids) => {
        const inside = idSet(all({ category_ids: ids }), id);
        const outside = idSet(all({ exclude_category_ids: ids }), id);
        expect(new Set([...inside, ...outside]).size).toBe(everything);
        expect(inside.size + outside.size).toBe(everything);
      }),
      { numRuns: 30 },
    );
  });

  test('categories are merged, whichever way they are named', () => {
    const [one = '', other = '', third = ''] = world.categories.roots
      .slice(0, 3)
      .map((index) => world.categories.at(index).id);
    const merged = all({ category_ids: [one, other, third] });
    expect(merged.length).toBeGreaterThan(0);
    expect(all({ category_ids: `${one},${other},${third}` })).toEqual(merged);
    expect(all({ category_l1_id: one, category_l2_id: other, category_l3_id: third })).toEqual(
      merged,
    );
    expect(all({ category_l1_id: one, category_ids: [other, 'undefined', third, ''] })).toEqual(
      merged,
    );
  });

  test('a category that nobody knows has nothing, and leaves nothing out', () => {
    expect(ask<Page>(operation, { category_l1_id: '1' }).total).toBe(0);
    expect(all({ exclude_category_ids: ['1'] })).toEqual(all({}));
  });

  test('a market has rows of its own, and a country that is none has no rows', () => {
    expect(ask(operation)).toEqual(ask(operation, { country: 'us' }));
    expect(ask<Page>(operation, { country: 'GB' }).total).toBeGreaterThan(0);
    expect(ask<Page>(operation, { country: 'ZZ' })).toMatchObject({ data: [], total: 0 });
  });

  test('a huge page is cut, and a page far away is empty', () => {
    expect(ask<Page>(operation, { limit: 1e300, country: 'US' }).data.length).toBeLessThanOrEqual(
      1_000,
    );
    expect(ask<Page>(operation, { page: 1e308, limit: 20 })).toMatchObject({
      data: [],
      page: 1e308,
    });
  });

  test('what was first seen between two dates is a slice, and slices add up to everything', () => {
    const slice = (from: string, to: string): Row[] =>
      ask<Page>(operation, { limit: 1_000 }, { firstSeen: { from, to } }).data as Row[];
    const everything = ask<Page>(operation, { limit: 1_000 }).data;
    expect(slice('1990-01-01', dateOf(today))).toEqual(everything);
    expect(slice(dateOf(today), '1990-01-01')).toEqual([]);
    const early = slice('1990-01-01', dateOf(today - 300));
    const late = slice(dateOf(today - 299), dateOf(today));
    expect(early.length + late.length).toBe(everything.length);
    expect(early.length).toBeGreaterThan(0);
    expect(ask(`count${name}`, {}, { firstSeen: { to: dateOf(today - 300) } })).toMatchObject({
      total: early.length,
    });
  });
});

describe('products', () => {
  const all = (input: object): Row[] =>
    rowsOf(caller, 'exploreProducts', { limit: 500, ...input }, 'after');

  test('bounds of units sold keep exactly what lies between them', () => {
    const rows = all({ period: '7d' });
    const bound = fc.constantFrom(...rows.map((row) => row['sales'] as number));
    fc.assert(
      fc.property(bound, bound, (min_item_sold, max_item_sold) => {
        const kept = all({ period: '7d', min_item_sold, max_item_sold });
        expect(kept).toEqual(
          rows.filter(
            ({ sales }) => Number(sales) >= min_item_sold && Number(sales) <= max_item_sold,
          ),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('a name keeps exactly the titles that contain it', () => {
    const rows = all({});
    const part = fc.constantFrom(...rows).chain(({ title }) =>
      fc
        .tuple(fc.nat({ max: String(title).length - 1 }), fc.integer({ min: 1, max: 6 }))
        .map(([from, length]) =>
          String(title)
            .slice(from, from + length)
            .trim(),
        )
        .filter((text) => text !== ''),
    );
    fc.assert(
      fc.property(part, fc.boolean(), (text, isLoud) => {
        const name = isLoud ? text.toUpperCase() : text;
        const contains = ({ title }: Row): boolean =>
          String(title).toLowerCase().includes(text.toLowerCase());
        expect(all({ name })).toEqual(rows.filter(contains));
      }),
      { numRuns: 40 },
    );
  });

  test('rows agree with themselves, under all names and in all periods', () => {
    const week = new Map(all({ period: '7d' }).map((row) => [row['id'], row]));
    const lifetime = new Map(all({ period: 'all' }).map((row) => [row['id'], row]));
    for (const row of all({ period: '30d' })) {
      expect(row).toMatchObject({
        product_title: row['title'],
        unit_price: row['price'],
        sold_count: row['sales'],
        item_sold: row['sales'],
        creator_num: row['creator_count'],
        revenue_30d: row['revenue'],
        revenue_30_days: row['revenue'],
        revenue_growth_rate_30d: row['revenue_growth_rate'],
        revenue_7d: week.get(row['id'])?.['revenue'],
        revenue_growth_rate_7d: week.get(row['id'])?.['revenue_growth_rate'],
        revenue_lifetime: lifetime.get(row['id'])?.['revenue'],
        sold_count_lifetime: lifetime.get(row['id'])?.['sales'],
        country: 'US',
      });
    }
  });

  test('a month of first sight is about one in twenty', () => {
    const { ask: askMany } = createCaller(4_000);
    const firstSeen = { from: dateOf(today - 29), to: dateOf(today) };
    const { total } = askMany<Page>('countProducts');
    const slice = askMany<Page>('exploreProducts', { limit: 500 }, { firstSeen });
    expect(slice.total / total).toBeGreaterThan(0.03);
    expect(slice.total / total).toBeLessThan(0.08);
    for (const row of slice.data) {
      expect(String(row['first_seen']) >= firstSeen.from).toBe(true);
    }
  });
});

test('both names of the lowest revenue of shops hold', () => {
  const least = (input: object): unknown =>
    ask<Page>('exploreShops', { ...input, limit: 1, order: 'asc' }).data[0]?.['revenue'];
  const [, , third] = rowsOf(caller, 'exploreShops', { order: 'asc' }, 'page');
  const revenue = Number(third?.['revenue']);
  expect(least({ min_gmv_30d: revenue })).toBe(revenue);
  expect(least({ min_gmv_30d: revenue, min_revenue: 0 })).toBe(revenue);
  expect(least({ min_gmv_30d: 0, min_revenue: revenue })).toBe(revenue);
});

test('shops are sorted by growth', () => {
  const rows = rowsOf(
    caller,
    'exploreShops',
    { sort: 'revenue_growth_rate', period: '7d' },
    'page',
  );
  const growth = rows.map(
    ({ id }) =>
      world.shops.figures(world.shops.indexOf(String(id)), world.lastDays(7)).revenueGrowthRate,
  );
  expect(growth.length).toBeGreaterThan(10);
  expect(growth).toEqual(growth.toSorted((one, other) => other - one));
});

test.each(['is_ad', 'is_affiliate'] as const)('videos are kept by %s', (flag) => {
  const rows = (input: object): Row[] =>
    rowsOf(caller, 'exploreVideos', { limit: 500, ...input }, 'page');
  const flags = flag === 'is_ad' ? world.videos.isAd : world.videos.isAffiliate;
  for (const wanted of [true, false]) {
    const kept = rows({ [flag]: wanted });
    expect(kept.length).toBeGreaterThan(10);
    for (const { video_id } of kept) {
      expect(flags[world.videos.indexOf(String(video_id))]).toBe(wanted ? 1 : 0);
    }
  }
  expect(rows({ [flag]: true }).length + rows({ [flag]: false }).length).toBe(rows({}).length);
});

test('categories are kept by level, and a level is the sum of the next', () => {
  const revenueOf = (level: number): number => {
    const rows = rowsOf(caller, 'exploreCategories', { level, limit: 500 }, 'page');
    expect(new Set(rows.map((row) => row['level']))).toEqual(new Set([level]));
    return sum(rows.map((row) => Math.round(Number(row['revenue']) * 100)));
  };
  expect(revenueOf(1)).toBe(revenueOf(2));
  expect(revenueOf(2)).toBe(revenueOf(3));
});

test('a category was first seen with the first of its products in the market', () => {
  const firstDays = new Map<string, string>();
  for (let index = 0; index < world.products.size; index += 1) {
    const { country, category, firstSeen } = world.products.at(index);
    if (country !== 'DE') continue;
    for (const each of world.categories.at(category).path) {
      const { id } = world.categories.at(each);
      const day = dateOf(firstSeen);
      if (day < (firstDays.get(id) ?? '9')) firstDays.set(id, day);
    }
  }
  const firstSeen = { from: dateOf(today - 300), to: dateOf(today) };
  const { data } = ask<Page>('exploreCategories', { country: 'DE', limit: 500 }, { firstSeen });
  const expected = [...firstDays].filter(([, day]) => day >= firstSeen.from).map(([id]) => id);
  expect(idSet(data, 'id')).toEqual(new Set(expected));
  expect(expected.length).toBeGreaterThan(0);
});

test('searches inside a category find as many as the category has', () => {
  for (const index of [0, 1, 2, ...world.categories.roots]) {
    const figures = world.categories.figures(index, 'US', world.lastDays(30));
    const input = { category_ids: [world.categories.at(index).id] };
    for (const kind of ['Products', 'Shops', 'Creators', 'Videos'] as const) {
      const { total } = ask<{ total: number }>(`count${kind}`, input);
      expect(total).toBe(figures[kind.toLowerCase() as 'products']);
    }
  }
});

test('the same seed has the same bytes, and another one others', () => {
  const bytes = ({ ask: askAgain }: Caller): string =>
    kinds
      .map(({ name }) => JSON.stringify(askAgain(`explore${name}`, { period: '7d' })))
      .join('\n');
  expect(bytes(createCaller(200))).toBe(bytes(createCaller(200)));
  expect(bytes(createCaller(200))).not.toBe(bytes(createCaller(200, 2)));
});

function sortsOf(schema: string): string[] {
  const { schemas } = strict.components as unknown as {
    schemas: Record<string, { properties: { sort: { examples: string[] } } }>;
  };
  return schemas[schema]?.properties.sort.examples ?? [];
}

function idSet(rows: readonly Row[], id: string): Set<unknown> {
  return new Set(rows.map((row) => row[id]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
