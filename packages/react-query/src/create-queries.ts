import type { QueryKey } from '@tanstack/react-query';
import type { Client, Page, PagedCall, SessionClient } from '@winninghunter/client';
import type { Queries } from './queries.ts';

type Input = Readonly<Record<string, unknown>>;
type EachPage = Page<unknown, unknown, Input>;
type Context = { signal: AbortSignal; pageParam?: unknown };

/** A method, or what holds some. */
type Part = { readonly [name: string]: Part } & ((
  input: Input,
  options: { signal: AbortSignal },
) => PagedCall<unknown, unknown, Input>);

/**
 * Makes the factories of a client. Nothing is sent before a query is used.
 *
 * @param queryKey - Begins every key. Give each client its own if several share one `QueryClient`.
 */
export function createQueries<C extends Client | SessionClient>(
  client: C,
  queryKey: QueryKey = ['winninghunter'],
): Queries<C> {
  return partOf(client as unknown as Part, queryKey) as Queries<C>;
}

function partOf(part: Part, key: QueryKey): object {
  const own = { queryKey: () => key };
  if (typeof part === 'function') {
    return Object.assign(own, factoriesOf(part, key));
  }
  return new Proxy(own, {
    get: (_, name: string) =>
      Object.hasOwn(part, name)
        ? partOf(part[name] as Part, [...key, name])
        : Reflect.get(own, name),
  });
}

function factoriesOf(method: Part, key: QueryKey): object {
  return {
    queryOptions: (input: Input = {}) => ({
      queryKey: [...key, input],
      queryFn: async ({ signal }: Context) => method(input, { signal }),
      // the client has repeated by then what is safe to repeat
      retry: false,
    }),
    infiniteQueryOptions: (input: Input = {}) => ({
      queryKey: [...key, 'infinite', input],
      queryFn: async ({ signal, pageParam }: Context) => {
        const pages = method({ ...input, ...(pageParam as Input) }, { signal }).pages();
        return (await pages.next()).value;
      },
      initialPageParam: {},
      getNextPageParam: (page: EachPage, pages: EachPage[]) =>
        isShort(page, pages) ? undefined : page.next,
      retry: false,
    }),
  };
}

/** Of pages that are counted, the first that is shorter than another is the last. */
function isShort({ items, next }: EachPage, pages: EachPage[]): boolean {
  return (
    Object.values(next ?? {}).every(Number.isFinite) &&
    pages.some((each) => each.items.length > items.length)
  );
}
