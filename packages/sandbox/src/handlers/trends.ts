import type { Context, Handlers, Input } from '../handler.ts';
import { dateOf } from '../world/day.ts';
import type { Trend, TrendKey, TrendTerm, World } from '../world/world.ts';
import { notFound } from './support/errors.ts';
import { countOf, textOf } from './support/input.ts';
import { sliceOf } from './support/pages.ts';
import { find, identityOf, type Search } from './support/search.ts';
import type { Test } from './support/tests.ts';
import { isSame, matcher } from './support/text.ts';

/** Rows of a page, which cannot be chosen. */
const PAGE_SIZE = 20;

const MOST_SUGGESTED = 10;

export const trends: Handlers = {
  searchTrends: (input, context) => {
    const { world } = context;
    const found = find(context, identityOf('trends', input), () => trendSearch(input, context));
    const rows = sliceOf(found, countOf(input, 'offset', 0), PAGE_SIZE);
    return { total: found.length, result: rows.map((index) => trendRow(world.trends.at(index))) };
  },

  suggestTrends: (input, { world }) => {
    const keyword = textOf(input, 'keyword')?.toLowerCase();
    const found =
      keyword === undefined
        ? []
        : Array.from(world.trends.ordered('volume'))
            .map((index) => world.trends.at(index))
            .filter((trend) => trend.keyword.toLowerCase().includes(keyword));
    return {
      result: found
        .slice(0, MOST_SUGGESTED)
        .map((trend) => ({ keyword: trend.keyword, path: trend.path })),
    };
  },

  getTrend: (input, { world }) => {
    const index = world.trends.indexOf(String(input['topic']));
    if (index < 0) throw notFound('Topic');
    const trend = world.trends.at(index);
    return { ...trendRow(trend), search_history: historyOf(trend) };
  },
};

function trendSearch(input: Input, context: Context): Search {
  const { world } = context;
  const term = termOf(input);
  return {
    order: orderOf(textOf(input, 'sorting'), term ?? USUAL_TERM, world),
    tests: [
      ...(term ? [isExploding(world, term)] : []),
      ...byCategory(input, world),
      ...byText(input, world),
    ],
  };
}

const TERMS: ReadonlyMap<string, TrendTerm> = new Map([
  ['3', 3],
  ['6', 6],
  ['12', 12],
  ['24', 24],
  ['60', 60],
]);

/** What growth looks back over without a `timeframe`. */
const USUAL_TERM: TrendTerm = 12;

function termOf(input: Input): TrendTerm | undefined {
  return TERMS.get(textOf(input, 'timeframe') ?? '');
}

/** A topic that is judged over so many months is one that explodes over them. */
function isExploding({ trends: all }: World, term: TrendTerm): Test {
  return (index) => all.at(index).classifications[term] === 'exploding';
}

function byCategory(input: Input, { trends: all }: World): Test[] {
  const category = textOf(input, 'category');
  if (category === undefined) return [];
  return [(index) => all.at(index).categories.some((own) => isSame(own, category))];
}

function byText(input: Input, { trends: all }: World): Test[] {
  const query = textOf(input, 'query');
  if (query === undefined) return [];
  const matches = matcher(query);
  return [(index) => matches(all.text(index))];
}

/** Exponential growth is that in percent, and a gradient that in searches a month. */
function orderOf(
  sorting: string | undefined,
  term: TrendTerm,
  { trends: all }: World,
): Uint32Array {
  if (sorting === 'gradient') {
    const gradients = Float64Array.from({ length: all.size }, (_, index) =>
      gradientOf(all.at(index), term),
    );
    return all
      .ordered('volume')
      .toSorted((one, other) => (gradients[other] ?? 0) - (gradients[one] ?? 0));
  }
  const key: TrendKey | undefined = KEYS.get(sorting ?? '');
  return all.ordered(key ?? `growth${term}`);
}

const KEYS: ReadonlyMap<string, TrendKey> = new Map([
  ['absolute_volume', 'volume'],
  ['date_added', 'added'],
]);

function gradientOf({ history }: Trend, months: number): number {
  const now = history.at(-1)?.searches ?? 0;
  const then = history.at(-1 - months)?.searches ?? history[0]?.searches ?? 0;
  return (now - then) / months;
}

function trendRow(trend: Trend): object {
  return {
    keyword: trend.keyword,
    path: trend.path,
    description: trend.description,
    absolute_volume: trend.volume,
    classifications: trend.classifications,
    categories: trend.categories,
    date_added: dateOf(trend.added),
  };
}

function historyOf({ history, growth }: Trend): object {
  const last = (months: number): object[] =>
    history.slice(-months).map(({ searches }) => ({ value: searches }));
  return {
    last_12_months: last(12),
    last_3_months: last(3),
    growth: { '3': growth[3], '6': growth[6], '12': growth[12] },
  };
}
