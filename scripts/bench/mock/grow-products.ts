import { rotated } from '../rotated.ts';
import type { Options } from '../suite.ts';
import type { ProductGrowth } from './figures.ts';
import { start } from './process.ts';
import { measured, medians, type Round } from './round.ts';
import { NO_FILES, ofProducts } from './servers.ts';

const PRODUCTS = [1_000, 10_000, 100_000];

/** What a search of ours takes of a small and of a large world. */
export async function growProducts({ rounds, announce }: Options): Promise<ProductGrowth[]> {
  const runs = PRODUCTS.map((products) => ({
    products,
    again: [] as Round[],
    anew: [] as Round[],
  }));
  const paths = Array.from({ length: 2 * NEW_SEARCHES }, (_, number) => newSearch(number));
  for (let round = 0; round < rounds; round += 1) {
    for (const { products, again, anew } of rotated(runs, round)) {
      announce(`mock, products, round ${round + 1} of ${rounds}: ${products}`);
      const server = ofProducts(products);
      using running = await start(server, NO_FILES);
      again.push(await measured(running, server));
      anew.push(await measured(running, { ...server, requests: NEW_SEARCHES, paths }));
    }
  }
  return runs.map(({ products, again, anew }) => {
    const { cpuMicros: newMicros, megabytes } = medians(anew);
    const { cpuMicros: againMicros, startMs } = medians(again);
    return { products, againMicros, newMicros, startMs, megabytes };
  });
}

const NEW_SEARCHES = 1_200;
const COUNTRIES = ['US', 'GB', 'DE', 'FR'];
const PERIODS = ['7d', '30d', '90d'];
const SORTS = ['revenue', 'sold_count', 'avg_unit_price', 'revenue_growth_rate'];

/** A search that no other number has: two filters, in an order that they do not follow. */
function newSearch(number: number): string {
  const one = <T>(values: readonly T[], every: number): T =>
    values[Math.floor(number / every) % values.length] as T;
  const query = new URLSearchParams({
    country: one(COUNTRIES, 1),
    period: one(PERIODS, COUNTRIES.length),
    sort: one(SORTS, COUNTRIES.length * PERIODS.length),
    min_revenue: String(1_000 + number),
    min_item_sold: String(1 + (number % 50)),
    limit: '20',
  });
  return `/api/v1/tiktok-shop/products/explore?${query}`;
}
