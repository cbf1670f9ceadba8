/**
 * The truth about time windows, written by hand from the service's guides and not derived from the
 * description: what each window takes, everything else it has to refuse, and which route has which.
 */

/** Names and values of one attempt to narrow a request in time. */
export type WindowValues = Readonly<Record<string, string | number>>;

/** What a window takes, and what it refuses although it takes the names. */
type WindowTruth = { accepted: readonly WindowValues[]; refused: readonly WindowValues[] };

/** Every name by which some route narrows time, or by which people try to, with a sample value. */
export const windowNames: Readonly<Record<string, string>> = {
  period: '30d',
  date_range: '30d',
  date_from: '2026-01-01',
  date_to: '2026-01-31',
  start_date: '2026-01-01',
  end_date: '2026-01-31',
  from: '2026-01-01',
  to: '2026-01-31',
  fromlastseen: '2026-01-01',
  tolastseen: '2026-01-31',
};

const JANUARY = { date_from: '2026-01-01', date_to: '2026-01-31' };

const truths: Readonly<Record<string, WindowTruth>> = {
  PeriodWindow: {
    accepted: [
      {},
      { period: '7d' },
      { period: '30d' },
      { period: '90d' },
      { period: 'all' },
      { period: 30 },
    ],
    refused: [{ period: '30d', start_date: '2026-01-01', end_date: '2026-01-31' }],
  },
  DetailPeriodWindow: {
    accepted: [
      {},
      { period: '7d' },
      { period: '30d' },
      { period: '90d' },
      { period: 1 },
      { period: 7 },
      { period: 30 },
      { period: 90 },
    ],
    refused: [{ period: 0 }, { period: 2 }, { period: 45 }, { period: 30.5 }],
  },
  VisitPeriodWindow: {
    accepted: [
      {},
      { period: '7d' },
      { period: '30d' },
      { period: 'all' },
      { period: 'alltime' },
      { period: 1 },
      { period: 90 },
    ],
    refused: [{ period: '90d' }, { period: 0 }, { period: -7 }, { period: 1.5 }, { period: '3m' }],
  },
  DateBoundsWindow: {
    accepted: [{}, { date_from: '2026-03-01' }, { date_to: '2026-03-31' }, JANUARY],
    refused: [
      { date_from: '01.03.2026' },
      { date_to: '2026-02-30' },
      { date_from: '2026-3-1' },
      { date_from: 'yesterday' },
    ],
  },
  DateRangeWindow: {
    accepted: [
      {},
      { date_range: 'all' },
      { date_range: 'live' },
      { date_range: '7d' },
      { date_range: '30d' },
      { date_range: '3m' },
      { date_range: '6m' },
      { date_range: 'custom', ...JANUARY },
    ],
    refused: [
      { date_range: 'custom' },
      { date_range: 'custom', date_from: JANUARY.date_from },
      { date_range: 'custom', date_to: JANUARY.date_to },
      { date_range: '30d', ...JANUARY },
      { date_range: 'all', date_from: JANUARY.date_from },
      { date_range: 'live', date_to: JANUARY.date_to },
      { date_range: '90d' },
      { date_range: 'custom', date_from: '2026-01-01', date_to: 'today' },
      JANUARY,
      { date_from: JANUARY.date_from },
      { date_to: JANUARY.date_to },
    ],
  },
  AdDatesWindow: {
    accepted: [
      {},
      { from: '2026-03-01' },
      { to: '2026-03-31' },
      { fromlastseen: '2026-03-01' },
      { tolastseen: '2026-03-31' },
      { from: '2026-03-01', to: '2026-03-31' },
      { fromlastseen: '2026-03-01', tolastseen: '2026-03-31' },
      { to: '2026-03-31', fromlastseen: '2026-03-01' },
      {
        from: '2026-01-01',
        to: '2026-01-31',
        fromlastseen: '2026-03-01',
        tolastseen: '2026-03-31',
      },
    ],
    refused: [{ from: 'yesterday' }, { to: '2026-13-01' }, { fromlastseen: '2026-3-1' }],
  },
  GoogleAdDatesWindow: {
    accepted: [
      {},
      { first_seen_from: '2026-03-01' },
      { first_seen_to: '2026-03-31' },
      { date_from: '2026-03-01' },
      { date_to: '2026-03-31' },
      { first_seen_from: '2026-03-01', first_seen_to: '2026-03-31' },
      JANUARY,
      { ...JANUARY, first_seen_from: '2026-01-01', first_seen_to: '2026-03-31' },
    ],
    refused: [
      { first_seen_from: 'yesterday' },
      { first_seen_to: '2026-02-30' },
      { date_from: '2026-3-1' },
      { date_to: '31.03.2026' },
    ],
  },
  NoWindow: { accepted: [{}], refused: [] },
};

/** Which window a route has, as the guides tell it; the first that matches counts. */
const routes: readonly [route: RegExp, window: string][] = [
  [/^GET \/api\/v1\/tiktok-shop\/products$/, 'DateBoundsWindow'],
  [/\/(product-other-visits|category-visit-events|detail-visit-events)$/, 'VisitPeriodWindow'],
  [/^(GET|POST) \/api\/v1\/tiktok-shop\/\w+\/(explore|count)$/, 'PeriodWindow'],
  [/^GET \/api\/v1\/tiktok-shop\/product-detail\/\{id\}$/, 'PeriodWindow'],
  [/^POST \/api\/v1\/tiktok-shop\/(product|shop|creator)-detail\/./, 'DetailPeriodWindow'],
  [/^GET \/api\/v1\/tiktok-shop\/categories\/(history|summary)$/, 'PeriodWindow'],
  [/^POST \/api\/v1\/tiktok-shop\/categories\/top-(products|shops|creators)$/, 'PeriodWindow'],
  [/^GET \/api\/v1\/tiktok-shop\/shops\/(products|summary)$/, 'PeriodWindow'],
  [/^GET \/api\/brands\/./, 'DateRangeWindow'],
  [/^GET \/api\/(v1\/adlibrary|adlibrary|fb-ads)$/, 'AdDatesWindow'],
  [/^GET \/api\/(v1\/tiktok-ads|tt-ads|v1\/pinterest-ads|pinterest-ads)$/, 'AdDatesWindow'],
  [/^POST \/api\/(v1\/)?magic-ai$/, 'AdDatesWindow'],
  [/^GET \/api\/v1\/(google-ads|store\/google-ads)$/, 'GoogleAdDatesWindow'],
  [/^GET \/api\/v1\/store\/google-ads\/\w+$/, 'NoWindow'],
  [/^GET \/api\/(v1\/tiktok-ads\/\{id\}|niche-counts)$/, 'NoWindow'],
  [/^(GET|POST) \/api\/v1\/(ad-transcript|ad-transcript-generate)$/, 'NoWindow'],
  [/^POST \/api\/v1\/ad-similar-script-generate$/, 'NoWindow'],
  [/^(GET|POST) \/api\/v1\/saved-ads\/[a-z-]+$/, 'NoWindow'],
  [/^(GET|POST) \/api\/(v1\/)?(credits|usage|logs|regenerate)$/, 'NoWindow'],
  [/^GET \/api$/, 'NoWindow'],
  [/^POST \/api\/(storetracker\/add|salestracker\/delete)$/, 'NoWindow'],
  [/^(GET|POST) \/api\/(v1\/brands|brands|brands\/follow|brands\/unfollow)$/, 'NoWindow'],
  [/^POST \/api\/v1\/tiktok-shop\/(shop|creator)-detail$/, 'NoWindow'],
  [/^GET \/api\/v1\/tiktok-shop\/(shop-details|shops\/details)$/, 'NoWindow'],
  [/^GET \/api\/v1\/tiktok-shop\/categories\/(hierarchy|layers|siblings)$/, 'NoWindow'],
  [/^GET \/api\/(v1\/)?tiktok-shop\/(credits|search|suggestions|trending)$/, 'NoWindow'],
  [/^GET \/api\/v1\/tiktok-shop\/videos\/\{id\}\/metrics$/, 'NoWindow'],
  [/^(GET|POST) \/api\/v1\/landers\/(explore|favorites|favorites\/toggle)$/, 'NoWindow'],
  [/^(GET|POST) \/api\/(lander\/overview|landers\/filter-bootstrap|shops\/explore)$/, 'NoWindow'],
  [
    /^POST \/api\/(store-explorer|v1\/store-explorer|v1\/store-explorer\/visual-search)$/,
    'NoWindow',
  ],
  [
    /^GET \/api\/(store-tracker|v1\/store-tracker|storetracker\/amount-stores-tracked)$/,
    'NoWindow',
  ],
  [/^POST \/api\/v1\/trends\/(autocomplete|detail|search)$/, 'NoWindow'],
  [/^GET \/api\/v1\/notifications(\/unread-count)?$/, 'NoWindow'],
  [/^POST \/api\/v1\/notifications\/(mark-all-read|mark-read)$/, 'NoWindow'],
];

/**
 * The window of a route such as `GET /api/usage`.
 *
 * @throws If the table does not have the route: a new route begins with its truth.
 */
export function windowOf(route: string): string {
  const [, window] = routes.find(([pattern]) => pattern.test(route)) ?? [];
  if (window === undefined) {
    throw new Error(
      `The route "${route}" has no row in window-table.ts. Write down which window it has, from the guides.`,
    );
  }
  return window;
}

/**
 * What a window takes.
 *
 * @throws If the window is not in the table: a new window begins with its truth.
 */
export function acceptedValues(window: string): readonly WindowValues[] {
  return truthOf(window).accepted;
}

/**
 * What a window refuses: its own bad values; every foreign name alone, beside each accepted value,
 * and in pairs.
 */
export function refusedValues(window: string): readonly WindowValues[] {
  const { accepted, refused } = truthOf(window);
  const foreign = foreignValues(window);
  const mixed = accepted.flatMap((values) => foreign.map((name) => ({ ...values, ...name })));
  const pairs = foreign.flatMap((one, index) =>
    foreign.slice(index + 1).map((other) => ({ ...one, ...other })),
  );
  return [...refused, ...mixed, ...pairs];
}

/** Every foreign name of a window, alone. */
export function foreignValues(window: string): readonly WindowValues[] {
  return foreignNames(window).map((name) => ({ [name]: sample(name) }));
}

/** The names that a window never takes. */
export function foreignNames(window: string): string[] {
  const own = new Set(truthOf(window).accepted.flatMap((values) => Object.keys(values)));
  return Object.keys(windowNames).filter((name) => !own.has(name));
}

function sample(name: string): string {
  return windowNames[name] ?? '';
}

function truthOf(window: string): WindowTruth {
  const truth = truths[window];
  if (truth === undefined) {
    throw new Error(
      `The window "${window}" has no row in window-table.ts. Write down what it takes, from the guides.`,
    );
  }
  return truth;
}
