/** Query options for TanStack Query from the WinningHunter client. */

export { createQueries } from './create-queries.ts';
export type {
  Branch,
  InfiniteReadOptions,
  ListFactories,
  Queries,
  ReadFactories,
  ReadOptions,
} from './queries.ts';
