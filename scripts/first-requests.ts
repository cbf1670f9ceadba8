/** A request for a newcomer to paste. */
export type FirstRequest = { title: string; command: string };

/** The guides' first two requests, for a shell, and the mistake that everybody makes next. */
export function firstRequests(origin: string, key: string): FirstRequest[] {
  const base = `${origin}/api/v1/tiktok-shop`;
  const ask = `curl -H "X-API-Key: ${key}"`;
  return [
    {
      title: 'Check the key and the credits',
      command: `${ask} "${base}/credits"`,
    },
    {
      title: 'Search products: the best sellers of 30 days',
      command: `${ask} "${base}/products/explore?country=US&period=30d&sort=revenue&limit=3"`,
    },
    {
      title: 'Mix two time windows: refused, with what to send instead',
      command: `${ask} "${base}/products/explore?period=30d&start_date=2026-01-01"`,
    },
  ];
}
