import type { Handler, Handlers } from '../../handler.ts';
import { dateOf } from '../../world/day.ts';
import type { DailySeries } from '../../world/world.ts';
import { named } from './categories.ts';
import { DEFAULT_COUNTRY } from './input.ts';
import { periodOf } from './period.ts';

/** No parameter names the product, so it is the one that the description's examples are about. */
const PRODUCT = 0;

const getDetailVisitEvents: Handler = (input, { world }) => {
  const { window, label } = periodOf(world, input['period']);
  return { period_label: label, data: visitsByDay(world.products.series(PRODUCT, window)) };
};

const getCategoryVisitEvents: Handler = (input, { world }) => {
  const { window, label } = periodOf(world, input['period']);
  const series = world.categories.series(named(world, input), DEFAULT_COUNTRY, window);
  return { period_label: label, data: visitsByDay(series) };
};

const MOST_OTHERS = 10;

/** The most visited of what is alike. */
const getProductOtherVisits: Handler = (input, { world }) => {
  const { window, label } = periodOf(world, input['period']);
  const visits = world.products.column('visits', window);
  const others = world.products
    .similar(PRODUCT, MOST_OTHERS)
    .sort((one, other) => (visits[other] ?? 0) - (visits[one] ?? 0) || one - other);
  return {
    period_label: label,
    data: others.map((index) => {
      const { id, title } = world.products.at(index);
      return { id, title, visits: visits[index] ?? 0 };
    }),
  };
};

function visitsByDay({ from, visits }: DailySeries): object[] {
  return Array.from(visits, (value, at) => ({ date: dateOf(from + at), visits: value }));
}

export const visitHandlers: Handlers = {
  getDetailVisitEvents,
  getCategoryVisitEvents,
  getProductOtherVisits,
};
