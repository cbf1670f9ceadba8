import { createTransport, type RawClient } from './transport.ts';

/** How to reach the API. */
export type ClientOptions = {
  /**
   * The key of the account, as the dashboard's page `/api` shows it: `wh_` and 48 hexadecimal
   * digits. It travels in the header `X-API-Key`.
   */
  apiKey: string;
  /**
   * Origin of the service, of a proxy or of a mock.
   *
   * @defaultValue `https://app.winninghunter.com`
   */
  baseUrl?: string;
};

/** A client of the WinningHunter API. */
export type Client = {
  /**
   * Every operation by its path: `raw.GET('/api/v1/tiktok-shop/products/explore', { params })`. A
   * request that mixes two time windows does not compile.
   */
  readonly raw: RawClient;
};

/** First of the description's servers. */
export const DEFAULT_BASE_URL = 'https://app.winninghunter.com';

/**
 * Makes a client. Nothing is sent before its first call.
 *
 * @throws TypeError if the key is empty or holds spaces, quotes or line breaks, or if the base URL is
 *   no http(s) URL. The message never repeats the key.
 */
export function createClient({ apiKey, baseUrl = DEFAULT_BASE_URL }: ClientOptions): Client {
  checkKey(apiKey);
  return { raw: createTransport(checkedBaseUrl(baseUrl), apiKey) };
}

function checkKey(apiKey: string): void {
  if (typeof apiKey !== 'string' || apiKey === '') {
    throw new TypeError(
      'createClient needs `apiKey`. Copy yours from https://app.winninghunter.com/api.',
    );
  }
  if (!/^[\w.~+/=-]+$/.test(apiKey)) {
    throw new TypeError(
      'The `apiKey` holds a space, a quote, a line break or another character that no key has. Copy it again, without what surrounds it.',
    );
  }
}

function checkedBaseUrl(baseUrl: string): string {
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
    throw new TypeError(
      `The \`baseUrl\` must be an http(s) URL such as ${DEFAULT_BASE_URL}, got "${baseUrl}".`,
    );
  }
  return baseUrl.replace(/\/+$/, '');
}
