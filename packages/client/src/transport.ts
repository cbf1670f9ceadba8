/** HTTP by openapi-fetch; nothing else in this package knows that library, but for the types of `raw.ts`. */

import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import { InvalidRequestError } from './errors.ts';
import type { paths } from './generated/types.ts';

/** What a request is made of. */
export type RequestParts = {
  params?:
    | { path?: object | undefined; query?: object | undefined; header?: object | undefined }
    | undefined;
  body?: object | undefined;
  [option: string]: unknown;
};

/** What came back: data of a success, or the body of another answer. */
export type Sent = { data?: unknown; error?: unknown; response: Response };

/** One connection to an origin. */
export type Transport = Pick<FetchClient<paths>, 'use' | 'eject'> & {
  request: (method: string, path: string, parts: RequestParts) => Promise<Sent>;
};

/** @param baseUrl - Origin, without a slash at its end. */
export function createTransport(baseUrl: string): Transport {
  let client: Transport | undefined;
  // made by the first call: it touches `Request`, which takes Node 40 ms to load
  const get = () =>
    (client ??= createFetchClient<paths>({
      baseUrl,
      // every list of this API travels as a,b,c; lint keeps the description to it
      querySerializer: { array: { style: 'form', explode: false } },
      pathSerializer,
      redirect: 'manual',
    }) as unknown as Transport);
  return {
    request: (method, path, parts) => get().request(method, path, parts),
    use: (...middleware) => get().use(...middleware),
    eject: (...middleware) => get().eject(...middleware),
  };
}

/** A value stays within its segment: what a URL would read as a way up is refused. */
function pathSerializer(path: string, values: Record<string, unknown>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name] ?? '');
    if (/^\.{0,2}$/.test(value)) {
      throw new InvalidRequestError(`${path} needs \`${name}\`, got ${JSON.stringify(value)}.`, {
        operation: path,
        parameters: [name],
      });
    }
    return encodeURIComponent(value);
  });
}
