/**
 * Every request that the service's guides print, as printed but for words that reached us
 * translated: header `X-API-Key`, path `credits`, parameters `period`, `date_from`, `date_to`.
 */

/** A request of a guide, and what a mock has to answer. */
export type GuideRequest = {
  /** Title of the guide and of its section. */
  guide: string;
  /** A curl command with `{origin}` and `$WH_API_KEY`, or a request line with its URL. */
  request: string;
  status: 200 | 400;
};

export const guideRequests: readonly GuideRequest[] = [
  {
    guide: 'Getting started, Verify your key',
    request: String.raw`curl -sS \
  -H "X-API-Key: $WH_API_KEY" \
  "{origin}/api/v1/tiktok-shop/credits"`,
    status: 200,
  },
  {
    guide: 'Getting started, Run a search',
    request: String.raw`curl -sS \
  -H "X-API-Key: $WH_API_KEY" \
  -H "Content-Type: application/json" \
  -X POST "{origin}/api/v1/tiktok-shop/products/explore" \
  -d '{ "country": "US", "period": "30d", "limit": 20, "min_revenue": 50000 }'`,
    status: 200,
  },
  {
    guide: 'Time windows, TikTok Shop period',
    request: String.raw`curl -sS \
-H "X-API-Key: $WH_API_KEY" \
"{origin}/api/v1/tiktok-shop/products/explore?country=US&period=30d&limit=20"`,
    status: 200,
  },
  {
    guide: 'Time windows, Brand tracking date_range (preset)',
    request: 'GET /api/brands/ads?id={page_id}&date_range=30d',
    status: 200,
  },
  {
    guide: 'Time windows, Brand tracking date_range (custom)',
    request:
      'GET /api/brands/ad-copies?id={page_id}&date_range=custom&date_from=2026-01-01&date_to=2026-03-31',
    status: 200,
  },
  {
    guide: 'Time windows, GET /api/v1/tiktok-shop/products',
    request: `GET /api/v1/tiktok-shop/products
 ?country=US
 &date_from=2026-03-01
 &date_to=2026-03-31
 &search=mascara
 &min_price=10&max_price=50
 &min_sales=100
 &min_rating=4`,
    status: 200,
  },
  {
    guide: 'Time windows, Why mixing time params goes wrong',
    request: 'GET /api/v1/tiktok-shop/products/explore?country=US&period=30d&start_date=2026-01-01',
    status: 400,
  },
];
