/** HTTP by openapi-fetch; nothing else in this package knows that library. */

import createFetchClient, {
  type Client as FetchClient,
  type FetchOptions,
  type ParamsOption,
  type ParseAs,
  type ParseAsResponse,
} from 'openapi-fetch';
import { toForm } from './form.ts';
import { bodyTypes } from './generated/bodies.ts';
import type { paths } from './generated/types.ts';

type Verb = 'get' | 'post';

/** The paths that have an operation for a verb. */
type PathsWith<V extends Verb> = {
  [Path in keyof paths]: paths[Path][V] extends { responses: unknown } ? Path : never;
}[keyof paths];

/** JSON where a route takes it, else the form that can carry most. */
type BodyOf<Content> = Content extends { 'application/json': infer Body }
  ? Body
  : Content extends { 'multipart/form-data': infer Body }
    ? Body
    : Content extends { 'application/x-www-form-urlencoded': infer Body }
      ? Body
      : never;

/** openapi-fetch would pass a body through a mapped type, in which a `Conflict` loses its name. */
type BodyOption<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: BodyOf<Content> }
  : Operation extends { requestBody?: { content: infer Content } }
    ? { body?: BodyOf<Content> }
    : { body?: never };

/** What openapi-fetch takes beside `params` and `body`: headers, signal, middleware, … */
type CallOptions = Omit<FetchOptions<unknown>, 'params' | 'body' | 'parseAs'>;

type Init<Operation> = ParamsOption<Operation> & BodyOption<Operation> & CallOptions;

/** Where the path is one of several, what suits each of them: a choice would let windows mix. */
type InitOfEach<V extends Verb, Path extends PathsWith<V>> = (
  Path extends unknown
    ? (init: Init<paths[Path][V]>) => void
    : never
) extends (init: infer I) => void
  ? I
  : never;

/** A page, such as HTML, has to be asked for as what it is: read as JSON, it would be an error. */
type ParseOption<Operation, As extends ParseAs> = Operation extends {
  responses: { 200: { content: { 'application/json': unknown } } };
}
  ? { parseAs?: As }
  : { parseAs: As & Exclude<ParseAs, 'json'> };

type Arguments<I> = Record<never, never> extends I ? [init?: I] : [init: I];

/** What an operation answers in JSON with statuses that begin like this. A proxy's page has no type. */
type Json<Operation, Begin extends string> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: `${Status & number}` extends `${Begin}${string}`
        ? Responses[Status] extends { content: { 'application/json': infer Body } }
          ? Body
          : never
        : never;
    }[keyof Responses]
  : never;

/** As openapi-fetch's own, which would make of an open enum, `'a' | (string & {})`, what is no string. */
type Result<Operation, As extends ParseAs> =
  | {
      data: ParseAsResponse<Json<Operation, '2'>, { parseAs: As }>;
      error?: never;
      response: Response;
    }
  | { data?: never; error: Json<Operation, '4' | '5'>; response: Response };

/**
 * One call by path. Its options are a plain type and not a generic one, as in openapi-fetch, so that
 * the compiler refuses names it does not know.
 */
type RawMethod<V extends Verb> = <Path extends PathsWith<V>, As extends ParseAs = 'json'>(
  path: Path,
  // outside of what is inferred for each path, where the compiler would not find `As`
  ...init: Arguments<InitOfEach<V, Path> & ParseOption<paths[Path][V], As>>
) => Promise<Result<paths[Path][V], As>>;

/**
 * One typed method for each verb of the API, and openapi-fetch's middleware.
 *
 * A body travels as JSON wherever the route takes JSON, also where it takes forms beside it. Where it
 * takes only forms, the same object travels as one: lists as `a,b`, and a `Blob` or `File` as multipart.
 *
 * An answer that is not JSON has no type: a page is asked for with `parseAs: 'text'`, and the one with
 * which a proxy answers 414 comes as `error`, a text.
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
  const client = createFetchClient<paths>({
    baseUrl,
    headers: { 'X-API-Key': apiKey },
    // every list of this API travels as a,b,c; lint keeps the description to it
    querySerializer: { array: { style: 'form', explode: false } },
  });
  const post = client.POST as unknown as AnyMethod;
  const POST: AnyMethod = (path, init) => post(path, withForm(bodyTypes[`post ${path}`], init));
  // by way of `unknown`, since to compare the two types would take a compiler seconds
  return { ...client, POST } as unknown as RawClient;
}

type AnyInit = {
  body?: object;
  params?: { header?: object };
  bodySerializer?: (body: object) => object;
};
type AnyMethod = (path: string, init?: AnyInit) => Promise<unknown>;

function withForm(mediaTypes: readonly string[] | undefined, init?: AnyInit): AnyInit | undefined {
  if (mediaTypes === undefined || init?.body === undefined) {
    return init;
  }
  const body = toForm(init.body, mediaTypes);
  // openapi-fetch would call it JSON; of multipart, only fetch knows the boundary
  const header = body instanceof URLSearchParams && {
    'Content-Type': 'application/x-www-form-urlencoded',
  };
  const params = { ...init.params, header: { ...init.params?.header, ...header } };
  return { ...init, params, body, bodySerializer: (form) => form };
}
