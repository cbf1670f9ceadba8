/** The tree of factories, derived from that of the client's methods. */

import type {
  DataTag,
  InfiniteData,
  QueryKey,
  UnusedSkipTokenInfiniteOptions,
  UnusedSkipTokenOptions,
} from '@tanstack/react-query';
import type {
  Call,
  Client,
  Methods,
  Missing,
  Page,
  PagedCall,
  SessionClient,
  WinningHunterError,
  WriteCall,
} from '@winninghunter/client';

/** Factories of every method of a client that only reads. */
export type Queries<C extends Client | SessionClient> = Branch<Methods & Pick<C, 'dashboard'>>;

/** Factories of a part of the client. */
export type Branch<Tree> = Factories<Tree, ReadName<Tree>> & {
  /** Begins the key of every query of this part: `invalidateQueries({ queryKey: queries.brands.queryKey() })`. */
  queryKey(): QueryKey;
};

// over names instead of by `as`, so that the doc comments come along
type Factories<Tree, Name extends keyof Tree> = {
  readonly [Each in Name]: Tree[Each] extends Missing<string>
    ? Tree[Each]
    : Tree[Each] extends Method
      ? FactoriesOf<Tree[Each]>
      : Branch<Tree[Each]>;
};

type Method = (input: never, options: never) => unknown;

/** Names of what only reads, by an input that a key can tell from others. */
type ReadName<Tree> = {
  [Name in keyof Tree]: Tree[Name] extends Method
    ? keyof WriteCall<unknown> extends keyof ReturnType<Tree[Name]>
      ? never
      : Extract<Values<Parameters<Tree[Name]>[0]>, Blob> extends never
        ? Name
        : never
    : Name;
}[keyof Tree];

type Values<Input> = Input extends unknown ? Input[keyof Input] : never;

type FactoriesOf<Each extends Method> =
  ReturnType<Each> extends PagedCall<infer Data, infer Item, infer Next>
    ? ListFactories<ArgumentsOf<Each>, Data, Item, Next>
    : ReturnType<Each> extends Call<infer Data>
      ? ReadFactories<ArgumentsOf<Each>, Data>
      : never;

type ArgumentsOf<Each extends Method> =
  Parameters<Each> extends [infer Input, unknown?]
    ? [input: Input]
    : [input?: Parameters<Each>[0] | undefined];

/** What a method that reads is asked by. */
export interface ReadFactories<Arguments extends unknown[], Data> {
  /** Options for `useQuery`, `useSuspenseQuery`, `prefetchQuery` and their like. */
  queryOptions(...args: Arguments): ReadOptions<Data>;
  /** Begins the key of every query of this method, whatever its input. */
  queryKey(): QueryKey;
}

/** What a method that reads a list is asked by. */
export interface ListFactories<Arguments extends unknown[], Data, Item, Next>
  extends ReadFactories<Arguments, Data> {
  /**
   * Options for `useInfiniteQuery`, `useSuspenseInfiniteQuery` and their like. A page is
   * `{ data, items, next }`; each is one request.
   */
  infiniteQueryOptions(...args: Arguments): InfiniteReadOptions<Page<Data, Item, Next>, Next>;
}

/** Options of a query. Its key knows the types of data and error. */
export interface ReadOptions<Data>
  extends UnusedSkipTokenOptions<Data, WinningHunterError, Data, QueryKey> {
  queryKey: DataTag<QueryKey, Data, WinningHunterError>;
}

/** Options of an infinite query. Its key knows the types of data and error. */
export interface InfiniteReadOptions<Each, Next>
  extends UnusedSkipTokenInfiniteOptions<
    Each,
    WinningHunterError,
    InfiniteData<Each, Next>,
    QueryKey,
    Next
  > {
  queryKey: DataTag<QueryKey, InfiniteData<Each, Next>, WinningHunterError>;
}
