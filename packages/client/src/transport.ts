/** HTTP by openapi-fetch; nothing else in this package knows that library. */

import createFetchClient, {
  type Client as FetchClient,
  type FetchOptions,
  type FetchResponse,
  type ParamsOption,
  type ParseAs,
} from 'openapi-fetch';
import type { paths } from './generated/types.ts';

type Verb = 'get' | 'post';

/** The paths that have an operation for a verb. */
type PathsWith<V extends Verb> = {
  [Path in keyof paths]: paths[Path][V] extends { responses: unknown } ? Path : never;
}[keyof paths];

/** openapi-fetch would pass a body through a mapped type, in which a `Conflict` loses its name. */
type BodyOption<Operation> = Operation extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? { body: Body }
  : { body?: never };

/** What openapi-fetch takes beside `params` and `body`: headers, signal, middleware, … */
type CallOptions = Omit<FetchOptions<unknown>, 'params' | 'body' | 'parseAs'>;

type Init<Operation, As extends ParseAs> = ParamsOption<Operation> &
  BodyOption<Operation> &
  CallOptions & { parseAs?: As };

/** Where the path is one of several, what suits each of them: a choice would let windows mix. */
type InitOfEach<V extends Verb, Path extends PathsWith<V>, As extends ParseAs> = (
  Path extends unknown
    ? (init: Init<paths[Path][V], As>) => void
    : never
) extends (init: infer I) => void
  ? I
  : never;

type Arguments<I> = Record<never, never> extends I ? [init?: I] : [init: I];

/** Its answers in JSON. A proxy's page, typed, would make every `error` perhaps a string. */
type JsonAnswers<Operation> = Operation extends { responses: infer Responses }
  ? {
      responses: {
        [Status in keyof Responses as Responses[Status] extends {
          content: { 'application/json': unknown };
        }
          ? Status
          : never]: Responses[Status];
      };
    }
  : never;

/**
 * One call by path. Its options are a plain type and not a generic one, as in openapi-fetch, so that
 * the compiler refuses names it does not know.
 */
type RawMethod<V extends Verb> = <Path extends PathsWith<V>, As extends ParseAs = 'json'>(
  path: Path,
  ...init: Arguments<InitOfEach<V, Path, As>>
) => Promise<FetchResponse<JsonAnswers<paths[Path][V]>, { parseAs: As }, 'application/json'>>;

/**
 * One typed method for each verb of the API, and openapi-fetch's middleware.
 *
 * What is not JSON has no type: the page with which a proxy answers 414 comes as `error`, a text.
 *
 * Each call resolves to `{ data, response }` or `{ error, response }`, typed by path and status, and
 * rejects only if no answer came.
 */
export type RawClient = {
  GET: RawMethod<'get'>;
  POST: RawMethod<'post'>;
} & Pick<FetchClient<paths>, 'use' | 'eject'>;

/** @param baseUrl - Origin, without a slash at its end. */
export function createTransport(baseUrl: string, apiKey: string): RawClient {
  return createFetchClient<paths>({
    baseUrl,
    headers: { 'X-API-Key': apiKey },
    // every list of this API travels as a,b,c; lint keeps the description to it
    querySerializer: { array: { style: 'form', explode: false } },
  }) as RawClient;
}
