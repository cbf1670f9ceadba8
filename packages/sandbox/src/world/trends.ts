import { dayOf } from './day.ts';
import type { Ground } from './ground.ts';
import { combination, slugOf } from './merchants.ts';
import { monthsBefore } from './months.ts';
import { hash, longTail, unit } from './random.ts';
import { searchable } from './searchable.ts';
import { calendarDay, monthly } from './seasons.ts';
import { topics } from './words/trends.ts';
import type { Trend, TrendKey, Trends, TrendTerm } from './world.ts';

/** Topics of each category. */
const EACH = 24;
/** Months of the history that is shown. */
const SHOWN = 60;
const TERMS: readonly TrendTerm[] = [3, 6, 12, 24, 60];

/** Growth in percent from which a topic explodes, by term. */
const EXPLODING: { readonly [Term in TrendTerm]: number } = {
  3: 25,
  6: 50,
  12: 90,
  24: 180,
  60: 400,
};

const SHAPE = 0;
const VOLUME = 1;
const ADDED = 2;
const SECOND_CATEGORY = 3;
const NOISE = 4;

type Topic = { readonly category: string; readonly keyword: string; readonly about: string };

export function createTrends(ground: Ground): Trends {
  const key = ground.key('trends');
  const known = topics.flatMap((topic, at) => topicsOf(hash(key, at), topic));
  const size = known.length;
  // the longest growth starts from the month before those that are shown
  const months = monthsBefore(ground.today, SHOWN + 1);
  const paths = new Map(known.map(({ keyword }, index) => [slugOf(keyword), index]));
  const searches = (index: number): number[] => historyOf(hash(key, index), index, months);
  const growth = (index: number, term: TrendTerm): number => growthOver(searches(index), term);
  const added = (index: number): number => {
    const share = unit(hash(key, index), ADDED);
    return ground.today - Math.floor(700 * share * share);
  };
  return {
    ...searchable<Trend, TrendKey>(ground, 'trends', {
      size,
      at: (index) => {
        const { category, keyword, about } = known[index] ?? {
          category: '',
          keyword: '',
          about: '',
        };
        const history = searches(index);
        const grown = forTerms((term) => growthOver(history, term));
        return {
          index,
          keyword,
          path: slugOf(keyword),
          description: `${keyword}: ${about.charAt(0).toLowerCase()}${about.slice(1)}`,
          categories: categoriesOf(hash(key, index), index, category),
          added: added(index),
          volume: history.at(-1) ?? 0,
          history: months.map((month, at) => ({ month, searches: history[at] ?? 0 })).slice(-SHOWN),
          growth: grown,
          classifications: forTerms((term) =>
            grown[term] >= EXPLODING[term] ? 'exploding' : 'regular',
          ),
        };
      },
      indexOf: (path) => paths.get(path) ?? -1,
      text: (index) => known[index]?.keyword ?? '',
      keys: {
        volume: (index) => searches(index).at(-1) ?? 0,
        added,
        growth3: (index) => growth(index, 3),
        growth6: (index) => growth(index, 6),
        growth12: (index) => growth(index, 12),
        growth24: (index) => growth(index, 24),
        growth60: (index) => growth(index, 60),
      },
    }),
    categories: topics.map(({ category }) => category),
  };
}

/** Pairs of words, each once; the first of all is that of the description's examples. */
function topicsOf(
  key: number,
  { category, first, second, about }: (typeof topics)[number],
): Topic[] {
  const count = first.length * second.length;
  const isFirst = category === topics[0]?.category;
  const places = Array.from({ length: EACH }, (_, at) => combination(key, at, count));
  const chosen = isFirst ? [0, ...places.filter((place) => place !== 0)].slice(0, EACH) : places;
  return chosen.map((place) => ({
    category,
    keyword: `${first[place % first.length]} ${second[Math.floor(place / first.length)]}`,
    about,
  }));
}

/** Searches of each month, by one of ten shapes, with a season and noise. */
function historyOf(own: number, index: number, months: readonly string[]): number[] {
  const shape = index === 0 ? 0 : hash(own, SHAPE) % 10;
  const level = index === 0 ? 60_500 : 900 * longTail(unit(own, VOLUME));
  const season = shape === SEASONAL ? (SEASONS[own % SEASONS.length] ?? 'flat') : undefined;
  const last = months.length - 1;
  const searches: number[] = [];
  for (let back = 0, grown = 1; back <= last; back++) {
    if (back > 0) grown /= rateOf(shape, back, own);
    const demand = season
      ? monthly(calendarDay(dayOf(`${months[last - back]}-15`) ?? 0), season)
      : 1;
    const noise = 0.95 + 0.1 * unit(hash(own, NOISE), back);
    searches.push(Math.round(level * grown * demand * noise));
  }
  return searches.reverse();
}

const SEASONS = ['summer', 'winter', 'fitness'] as const;
const SEASONAL = 4;

/** By how much a month had more than the one before, by shape and by months from the end. */
function rateOf(shape: number, back: number, own: number): number {
  // new, and rising fast
  if (shape <= 1) return back <= 4 + (own % 8) ? 1.11 + ((own >>> 3) % 8) / 100 : 1.001;
  // rising for years
  if (shape === 2) return 1.025;
  // a fad that is over
  if (shape === 3) return back <= 14 ? 0.94 : 1.06;
  // found its level a while ago
  if (shape === 5) return back <= 20 ? 1.002 : 1.06;
  return 1.003;
}

function growthOver(history: readonly number[], term: TrendTerm): number {
  const now = history.at(-1) ?? 0;
  const then = history.at(-1 - term) ?? 0;
  return then === 0 ? 0 : Math.round(((now - then) / then) * 100);
}

function forTerms<Value>(value: (term: TrendTerm) => Value): {
  readonly [Term in TrendTerm]: Value;
} {
  return Object.fromEntries(TERMS.map((term) => [term, value(term)])) as {
    [Term in TrendTerm]: Value;
  };
}

function categoriesOf(own: number, index: number, category: string): string[] {
  if (index === 0) return ['Beauty', category];
  const other = topics[hash(own, SECOND_CATEGORY) % (3 * topics.length)]?.category;
  return other === undefined || other === category ? [category] : [category, other];
}
