// What the factories take and give; messages.test.ts pins what compilers say of the wrong uses.

import {
  type InfiniteData,
  QueryClient,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';
import {
  type components,
  createClient,
  type Page,
  type WinningHunterError,
} from '@winninghunter/client';
import { createQueries } from './index.ts';

type Products = components['schemas']['ProductPage'];
type Product = Products['data'][number];
type ProductsPage = Page<Products, Product, { page?: number; after?: string }>;

/** True only for the very same type. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

const queries = createQueries(createClient());
const { explore } = queries.tiktokShop.products;
const cache = new QueryClient();

export function Reads(): void {
  const read = useQuery(explore.queryOptions({ country: 'US', period: '30d' }));
  true satisfies Same<typeof read.data, Products | undefined>;
  true satisfies Same<typeof read.error, WinningHunterError | null>;

  const mapped = useQuery({ ...explore.queryOptions(), select: ({ data }) => data.length });
  true satisfies Same<typeof mapped.data, number | undefined>;
  true satisfies Same<typeof mapped.error, WinningHunterError | null>;

  const suspended = useSuspenseQuery(explore.queryOptions());
  true satisfies Same<typeof suspended.data, Products>;
  true satisfies Same<typeof suspended.error, WinningHunterError | null>;

  const [first, second] = useQueries({
    queries: [explore.queryOptions(), queries.tiktokShop.credits.queryOptions()],
  });
  true satisfies Same<typeof first.data, Products | undefined>;
  true satisfies Same<typeof second.data, components['schemas']['CreditBalance'] | undefined>;
  true satisfies Same<typeof second.error, WinningHunterError | null>;
}

export function Lists(): void {
  const list = useInfiniteQuery(explore.infiniteQueryOptions({ country: 'US' }));
  true satisfies Same<typeof list.error, WinningHunterError | null>;
  const page = list.data?.pages[0];
  true satisfies Same<typeof page, ProductsPage | undefined>;
  const asked = list.data?.pageParams[0];
  true satisfies Same<typeof asked, { page?: number; after?: string } | undefined>;

  const flat = useInfiniteQuery({
    ...explore.infiniteQueryOptions(),
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
  true satisfies Same<typeof flat.data, Product[] | undefined>;

  const suspended = useSuspenseInfiniteQuery(explore.infiniteQueryOptions());
  const row = suspended.data.pages[0]?.items[0];
  true satisfies Same<typeof row, Product | undefined>;
}

export async function fromTheCache(): Promise<void> {
  const plain = explore.queryOptions();
  const infinite = explore.infiniteQueryOptions();
  const data = cache.getQueryData(plain.queryKey);
  true satisfies Same<typeof data, Products | undefined>;
  const state = cache.getQueryState(plain.queryKey);
  true satisfies Same<
    typeof state,
    import('@tanstack/react-query').QueryState<Products, WinningHunterError> | undefined
  >;
  const list = cache.getQueryData(infinite.queryKey);
  true satisfies Same<
    typeof list,
    InfiniteData<ProductsPage, { page?: number; after?: string }> | undefined
  >;
  const fetched = await cache.fetchQuery(plain);
  true satisfies Same<typeof fetched, Products>;
  const pages = await cache.fetchInfiniteQuery({ ...infinite, pages: 2 });
  true satisfies Same<typeof pages.pages, ProductsPage[]>;
  await cache.prefetchQuery(plain);
  await cache.ensureInfiniteQueryData(infinite);
  cache.setQueryData(plain.queryKey, (old) => old && { ...old, total: 0 });
  await cache.invalidateQueries({ queryKey: queries.tiktokShop.queryKey() });
}

// Names of time that do not fit
const day = '2026-01-01';
explore.queryOptions({ country: 'US', period: '30d', limit: 20 });
queries.tiktokShop.products.list.infiniteQueryOptions({ date_from: day });
// @ts-expect-error explore: start_date beside period
explore.queryOptions({ country: 'US', period: '30d', start_date: day });
// @ts-expect-error explore, infinite: start_date beside period
explore.infiniteQueryOptions({ country: 'US', period: '30d', start_date: day });
const filters = { country: 'US', period: '30d', start_date: day };
// @ts-expect-error explore: start_date in a variable
explore.queryOptions(filters);
// @ts-expect-error history: date_from beside period
queries.tiktokShop.productDetail.history.queryOptions({ id: '1', period: '30d', date_from: day });
// @ts-expect-error adlibrary, infinite: period
queries.adlibrary.list.infiniteQueryOptions({ keyword: 'serum', period: '30d' });
// @ts-expect-error credits: period
queries.tiktokShop.credits.queryOptions({ period: '30d' });

// Names that nothing knows, and such as are missing
// @ts-expect-error explore: an unknown name
explore.queryOptions({ country: 'US', colour: 'red' });
// @ts-expect-error explore, infinite: an unknown name
explore.infiniteQueryOptions({ country: 'US', colour: 'red' });
queries.tiktokShop.productDetail.get.queryOptions({ id: '1', period: '30d' });
// @ts-expect-error product: no input
queries.tiktokShop.productDetail.get.queryOptions();
// @ts-expect-error product: no id
queries.tiktokShop.productDetail.get.queryOptions({ period: '30d' });

// What has no factories
// @ts-expect-error plain: no pages
queries.tiktokShop.credits.infiniteQueryOptions();
// @ts-expect-error write: no factories
queries.savedAds.createBoard.queryOptions({ name: 'Board' });
// @ts-expect-error picture: nothing that a key can tell from others
queries.magicAi.infiniteQueryOptions({});
// @ts-expect-error meter: no method
queries.credits.spent;
// @ts-expect-error raw: no methods
queries.raw;
// @ts-expect-error dashboard: no session
queries.dashboard.brands;

const session = createQueries(createClient({ cookie: 'wh_session=1' }));
session.dashboard.brands.ads.infiniteQueryOptions({ id: '1', date_range: '30d' });
session.tiktokShop.products.explore.queryOptions({ country: 'US', period: '30d' });
// @ts-expect-error dashboard: date_from beside a preset
session.dashboard.brands.ads.queryOptions({ id: '1', date_range: '7d', date_from: day });
// @ts-expect-error dashboard: a write
session.dashboard.brands.follow;
