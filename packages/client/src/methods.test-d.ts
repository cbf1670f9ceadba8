// Right calls of methods compile, wrong ones do not; windows.test.ts pins what compilers say.

import { createClient } from './client.ts';
import type { WinningHunterError } from './errors.ts';
import { timeWindow } from './time-window.ts';

const wh = createClient({ apiKey: 'wh_key' });
const { dashboard } = createClient({ cookie: 'wh_session=test' });
const day = '2026-01-01';
const dates = { date_from: '2026-01-01', date_to: '2026-03-31' };

// PeriodWindow, by GET or by POST
wh.tiktokShop.products.explore();
wh.tiktokShop.products.explore({ country: 'US', period: '30d', category_ids: ['601450'] });
wh.tiktokShop.products.explore({ period: '180d', min_revenue: 50_000 }, { maxItems: 100 });
// @ts-expect-error explore: start_date beside period
wh.tiktokShop.products.explore({ country: 'US', period: '30d', start_date: day });
// @ts-expect-error explore: end_date alone
wh.tiktokShop.products.explore({ end_date: day });
// @ts-expect-error explore: spread dates
wh.tiktokShop.products.explore({ country: 'US', ...dates });
const filters = { country: 'US', period: '30d', start_date: day };
// @ts-expect-error explore: start_date in a variable
wh.tiktokShop.products.explore(filters);
// @ts-expect-error explore: an unknown name beside known ones
wh.tiktokShop.products.explore({ period: '30d', colour: 'red' });
// @ts-expect-error explore: an unknown option
wh.tiktokShop.products.explore({ period: '30d' }, { maxRows: 5 });

// A path, a query and a window in one object
wh.tiktokShop.productDetail.get({ id: '1729384756102394', period: '7d' });
// @ts-expect-error product: no id
wh.tiktokShop.productDetail.get({ period: '7d' });
// @ts-expect-error product: to
wh.tiktokShop.productDetail.get({ id: '1', to: day });
// @ts-expect-error product: an unknown name beside known ones
wh.tiktokShop.productDetail.get({ id: '1', sku: '2' });

// DetailPeriodWindow, by POST
wh.tiktokShop.productDetail.total({ id: '1', period: 90 });
// @ts-expect-error total: date_from beside period
wh.tiktokShop.productDetail.total({ id: '1', period: 30, date_from: day });
// @ts-expect-error total: 45 days
wh.tiktokShop.productDetail.total({ id: '1', period: 45 });

// VisitPeriodWindow
wh.tiktokShop.categoryVisitEvents({ period: 'alltime' });
// @ts-expect-error visits: date_range
wh.tiktokShop.categoryVisitEvents({ period: '7d', date_range: '7d' });

// DateBoundsWindow
wh.tiktokShop.products.list({ country: 'US', ...dates });
// @ts-expect-error list: period
wh.tiktokShop.products.list({ period: '30d' });

// DateRangeWindow, in a session
dashboard.brands.ads({ id: '1', date_range: 'live' });
dashboard.brands.ads({ id: '1', date_range: 'custom', ...dates });
// @ts-expect-error tab: date_from beside a preset
dashboard.brands.ads({ id: '1', date_range: '7d', date_from: day });
// @ts-expect-error tab: custom with one date
dashboard.brands.ads({ id: '1', date_range: 'custom', date_from: day });
// @ts-expect-error tab: period
dashboard.brands.ads({ id: '1', period: '30d' });

// AdDatesWindow and GoogleAdDatesWindow
wh.adlibrary.list({ keyword: 'serum', to: day, fromlastseen: day });
// @ts-expect-error ads: period
wh.adlibrary.list({ keyword: 'serum', period: '30d' });
// @ts-expect-error Google ads: from
wh.googleAds.list({ from: day });

// NoWindow
wh.tiktokShop.credits();
wh.brands.list({ search: 'glow' });
// @ts-expect-error credits: period
wh.tiktokShop.credits({ period: '30d' });
// @ts-expect-error brands: date_range
wh.brands.list({ search: 'glow', date_range: '30d' });
// @ts-expect-error form: period
dashboard.storetracker.add({ storeurl: 'glowlab.example', period: '30d' });

// What the description does not know yet
wh.tiktokShop.products.explore({ period: '30d' }, { extraQuery: { colour: 'red', sizes: [1, 2] } });
// @ts-expect-error extraQuery: start_date
wh.tiktokShop.products.explore({ period: '30d' }, { extraQuery: { start_date: day } });

// Sessions
// @ts-expect-error dashboard: with only a key
wh.dashboard.brands.ads({ id: '1' });
createClient({ apiKey: 'wh_key', credentials: 'include' }).dashboard.usage();

// Answers
const page = await wh.tiktokShop.products.explore();
page.data?.[0]?.title satisfies string | undefined;
for await (const product of wh.tiktokShop.products.explore()) {
  product.revenue satisfies number | undefined;
}
for await (const { items, next } of wh.tiktokShop.products.explore().pages()) {
  items.length satisfies number;
  wh.tiktokShop.products.explore({ country: 'US', ...next });
}
const { data, credits } = await wh.tiktokShop.credits().withResponse();
data.credits.remaining satisfies number;
credits.spent satisfies number;
const result = await wh.brands.list({ search: 'glow' }).safe();
if (result.error) {
  result.error satisfies WinningHunterError;
} else {
  result.data.brands.length satisfies number;
}
// an upgrade is an error, so only ads are left
(await wh.adlibrary.list()).data.length satisfies number;
// @ts-expect-error credits: is no list
for await (const _ of wh.tiktokShop.credits());

// Windows from loose values
const form = { period: '30d', date_from: '' };
wh.tiktokShop.products.explore({ country: 'US', ...timeWindow('PeriodWindow', form) });
dashboard.brands.ads({ id: '1', ...timeWindow('DateRangeWindow', form) });
// @ts-expect-error window: of another route
wh.tiktokShop.products.explore({ country: 'US', ...timeWindow('DateBoundsWindow', form) });
