// Right uses of each time window compile, wrong ones do not; windows.test.ts pins what compilers say.

import { createClient } from '@winninghunter/client';

const { GET, POST } = createClient({ apiKey: 'wh_key' }).raw;
const day = '2026-01-01';
const dates = { date_from: '2026-01-01', date_to: '2026-03-31' };

const explore = '/api/v1/tiktok-shop/products/explore';
const product = '/api/v1/tiktok-shop/product-detail/{id}';
const count = '/api/v1/tiktok-shop/shops/count';
const total = '/api/v1/tiktok-shop/product-detail/total';
const visits = '/api/v1/tiktok-shop/category-visit-events';
const listing = '/api/v1/tiktok-shop/products';
const tab = '/api/brands/ads';
const ads = '/api/v1/adlibrary';
const credits = '/api/v1/tiktok-shop/credits';
const profile = '/api/v1/tiktok-shop/shop-detail';

// PeriodWindow
GET(explore);
GET(explore, { params: { query: { country: 'US', period: '30d', limit: 20 } } });
GET(explore, { params: { query: { period: '180d', category_ids: ['601450'] } } });
GET(count, { params: { query: { name: 'glow', period: 'all' } } });
POST(explore, { body: { country: 'US', period: '7d', category_ids: ['601450'] } });
POST(explore, { body: {} });
GET(product, { params: { path: { id: '1' } } });
// @ts-expect-error GET explore: start_date beside period
GET(explore, { params: { query: { country: 'US', period: '30d', start_date: day } } });
// @ts-expect-error GET explore: end_date alone
GET(explore, { params: { query: { end_date: day } } });
// @ts-expect-error GET explore: date_from
GET(explore, { params: { query: { date_from: day } } });
// @ts-expect-error GET explore: date_range
GET(explore, { params: { query: { date_range: '30d' } } });
// @ts-expect-error GET count: to
GET(count, { params: { query: { period: '30d', to: day } } });
// @ts-expect-error POST explore: start_date beside period
POST(explore, { body: { country: 'US', period: '30d', start_date: day } });
// @ts-expect-error POST explore: spread dates
POST(explore, { body: { country: 'US', ...dates } });
const filters = { country: 'US', period: '30d', start_date: day };
// @ts-expect-error GET explore: start_date in a variable
GET(explore, { params: { query: filters } });
// @ts-expect-error GET product: to
GET(product, { params: { path: { id: '1' }, query: { to: day } } });

// DetailPeriodWindow
POST(total, { body: { id: '1', period: '30d' } });
POST(total, { body: { id: '1', period: 90 } });
POST(total, { body: { id: '1' } });
// @ts-expect-error POST total: start_date beside period
POST(total, { body: { id: '1', period: 30, start_date: day } });
// @ts-expect-error POST total: 45 days
POST(total, { body: { id: '1', period: 45 } });

// VisitPeriodWindow
GET(visits, { params: { query: { period: 'alltime' } } });
GET(visits, { params: { query: { period: 90 } } });
// @ts-expect-error GET visits: 90d
GET(visits, { params: { query: { period: '90d' } } });
// @ts-expect-error GET visits: date_from
GET(visits, { params: { query: { period: '7d', date_from: day } } });

// DateBoundsWindow
GET(listing, { params: { query: { country: 'US', ...dates } } });
GET(listing, { params: { query: { date_from: day } } });
GET(listing);
// @ts-expect-error GET listing: period
GET(listing, { params: { query: { period: '30d' } } });
// @ts-expect-error GET listing: start_date beside date_to
GET(listing, { params: { query: { date_to: day, start_date: day } } });

// DateRangeWindow
GET(tab, { params: { query: { id: '1' } } });
GET(tab, { params: { query: { id: '1', date_range: 'live' } } });
GET(tab, { params: { query: { id: '1', date_range: 'custom', ...dates } } });
// @ts-expect-error GET tab: date_from beside a preset
GET(tab, { params: { query: { id: '1', date_range: '7d', date_from: day } } });
// @ts-expect-error GET tab: date_from alone
GET(tab, { params: { query: { id: '1', date_from: day } } });
// @ts-expect-error GET tab: custom without dates
GET(tab, { params: { query: { id: '1', date_range: 'custom' } } });
// @ts-expect-error GET tab: custom with one date
GET(tab, { params: { query: { id: '1', date_range: 'custom', date_from: day } } });
// @ts-expect-error GET tab: start_date beside a preset
GET(tab, { params: { query: { id: '1', date_range: '7d', start_date: day } } });
// @ts-expect-error GET tab: start_date beside custom
GET(tab, { params: { query: { id: '1', date_range: 'custom', ...dates, start_date: day } } });
// @ts-expect-error GET tab: period
GET(tab, { params: { query: { id: '1', period: '30d' } } });

// AdDatesWindow
GET(ads, { params: { query: { keyword: 'serum', to: day, fromlastseen: day } } });
// @ts-expect-error GET ads: period
GET(ads, { params: { query: { keyword: 'serum', period: '30d' } } });
// @ts-expect-error GET ads: date_from beside to
GET(ads, { params: { query: { to: day, date_from: day } } });

// NoWindow
GET(credits);
GET('/api/v1/brands', { params: { query: { search: 'glow' } } });
POST(profile, { body: { id: '1', country: 'US' } });
POST('/api/regenerate');
// @ts-expect-error GET credits: period
GET(credits, { params: { query: { period: '30d' } } });
// @ts-expect-error GET brands: date_range
GET('/api/v1/brands', { params: { query: { search: 'glow', date_range: '30d' } } });
// @ts-expect-error POST shop: period
POST(profile, { body: { id: '1', period: '30d' } });
// @ts-expect-error POST regenerate: period
POST('/api/regenerate', { params: { query: { period: '30d' } } });

// Bodies that are forms
POST('/api/storetracker/add', { body: { storeurl: 'glowlab.example' } });
// @ts-expect-error POST form: period
POST('/api/storetracker/add', { body: { storeurl: 'glowlab.example', period: '30d' } });
// @ts-expect-error POST form: spread dates
POST('/api/salestracker/delete', { body: { shopid: '48213', ...dates } });
// @ts-expect-error POST form: no body
POST('/api/salestracker/delete');

// A path that may be one of several: what is sent has to suit each of them
const either = Math.random() < 0.5 ? explore : listing;
const both = Math.random() < 0.5 ? explore : '/api/v1/tiktok-shop/shops/explore';
GET(both, { params: { query: { country: 'US', period: '30d' } } });
// @ts-expect-error GET either: dates, which only one of two routes takes
GET(either, { params: { query: { country: 'US', date_from: day } } });
// @ts-expect-error GET either: a period, which only one of two routes takes
GET(either, { params: { query: { country: 'US', period: '30d' } } });
const profileOrTotal = Math.random() < 0.5 ? profile : total;
// @ts-expect-error POST either: a period, which only one of two routes takes
POST(profileOrTotal, { body: { id: '1', period: '7d' } });

// An answer is either data or an error
const answer = await GET(credits);
if (answer.error) {
  answer.error.error satisfies string;
} else {
  answer.data.credits.remaining satisfies number;
}

// What is no JSON is a text
const page = await GET('/api', { parseAs: 'text' });
if (page.error) {
  page.error.error satisfies string;
} else {
  page.data satisfies string;
}
const text = await GET(credits, { parseAs: 'text' });
text.data satisfies string | undefined;
// @ts-expect-error GET page: as JSON
GET('/api');

// Names that no window knows
// @ts-expect-error GET explore: an unknown name beside known ones
GET(explore, { params: { query: { period: '30d', colour: 'red' } } });
// @ts-expect-error POST explore: an unknown name beside known ones
POST(explore, { body: { period: '30d', colour: 'red' } });
// @ts-expect-error GET explore: an unknown option
GET(explore, { parameters: {} });
