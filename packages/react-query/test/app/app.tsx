/** A small application, as somebody who uses this package would write it. */

import {
  QueryClient,
  QueryClientProvider,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  useSuspenseInfiniteQuery,
} from '@tanstack/react-query';
import { createClient } from '@winninghunter/client';
import { type ReactNode, StrictMode, Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueries } from '../../src/index.ts';

const wh = createClient({ apiKey: 'wh_test', baseUrl: location.origin, allowBrowser: true });
const queries = createQueries(wh);
const { explore } = queries.tiktokShop.products;

function List(): ReactNode {
  const { data } = useQuery(explore.queryOptions({ country: 'US' }));
  return <Rows titles={data?.data.map(({ title }) => title)} />;
}

function Pages(): ReactNode {
  const options = explore.infiniteQueryOptions({ country: 'US' });
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(options);
  return (
    <>
      <Rows titles={data?.pages.flatMap(({ items }) => items.map(({ title }) => title))} />
      {hasNextPage && <Button onClick={fetchNextPage}>More</Button>}
    </>
  );
}

function Suspended(): ReactNode {
  const { data } = useSuspenseInfiniteQuery(explore.infiniteQueryOptions({ country: 'FR' }));
  return <Rows titles={data.pages.flatMap(({ items }) => items.map(({ title }) => title))} />;
}

function Slow(): ReactNode {
  const { isPending } = useQuery(queries.brands.list.queryOptions());
  return isPending && <p>Loading</p>;
}

function Refused(): ReactNode {
  const { error } = useQuery(queries.tiktokShop.credits.queryOptions());
  return error && <p role="alert">{`${error.status}: ${error.message}`}</p>;
}

function Rows({ titles = [] }: { titles: (string | undefined)[] | undefined }): ReactNode {
  return (
    <ul>
      {titles.map((title) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
  );
}

const views = { List, Pages, Suspended, Slow, Refused, Nothing: () => null };

function App(): ReactNode {
  const [shown, show] = useState<keyof typeof views>('Nothing');
  const cache = useQueryClient();
  const View = views[shown];
  return (
    <>
      {(Object.keys(views) as (keyof typeof views)[]).map((name) => (
        <Button key={name} onClick={() => show(name)}>
          {name}
        </Button>
      ))}
      <Button onClick={() => cache.invalidateQueries({ queryKey: queries.tiktokShop.queryKey() })}>
        Refresh
      </Button>
      <Suspense fallback={<p>Waiting</p>}>
        <View />
      </Suspense>
    </>
  );
}

type ButtonProps = { onClick: () => unknown; children: ReactNode };

function Button({ onClick, children }: ButtonProps): ReactNode {
  return (
    <button type="button" onClick={() => void onClick()}>
      {children}
    </button>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
