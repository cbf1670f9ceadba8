/** A request for a newcomer to paste. */
export type FirstRequest = { title: string; command: string };

/** The guides' first three requests, for a shell. */
export function firstRequests(origin: string, key: string): FirstRequest[] {
  const base = `${origin}/api/v1/tiktok-shop`;
  return [
    {
      title: 'Check the key and the credits',
      command: `curl -H "X-API-Key: ${key}" "${base}/credits"`,
    },
    {
      title: 'Search products by GET',
      command: `curl -H "X-API-Key: ${key}" "${base}/products/explore?country=US&period=30d&limit=20"`,
    },
    {
      title: 'Search products by POST',
      command: `curl -H "X-API-Key: ${key}" -H "Content-Type: application/json" -d '{"country":"US","period":"30d","limit":20}' "${base}/products/explore"`,
    },
  ];
}
