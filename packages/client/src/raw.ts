/** Calls by path, typed as openapi-fetch has them. */

import type {
  Client as FetchClient,
  FetchOptions,
  ParamsOption,
  ParseAs,
  ParseAsResponse,
} from 'openapi-fetch';
import type { paths } from './generated/types.ts';
import { type Operation, operationOf } from './operation.ts';
import type { Runtime } from './runtime.ts';
import type { RequestParts, Sent } from './transport.ts';
import { checkWindow } from './window.ts';

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
type CallOptions = Omit<FetchOptions<unknown>, 'params' | 'body' | 'parseAs' | 'fetch'>;

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

type RawInit = RequestParts & {
  signal?: AbortSignal;
  headers?: ConstructorParameters<typeof Headers>[0];
};

/** @param operationAt - What is known of a method and a path. */
export function createRaw(
  runtime: Runtime,
  operationAt: (route: string) => Operation | undefined,
): RawClient {
  const method =
    (verb: string) =>
    (path: string, { signal, headers, params, body, ...rest }: RawInit = {}) => {
      const route = `${verb} ${path}`;
      const operation = {
        ...(operationAt(route) ?? operationOf('', path, verb === 'GET' ? 'Gk1n' : 'Wk1j')),
        name: route,
      };
      const options = {
        ...rest,
        ...(signal && { signal }),
        ...(headers && { headers: Object.fromEntries(new Headers(headers)) }),
      };
      return runtime.exchange(operation, verb, options, (send): Promise<Sent> => {
        checkWindow(operation.window, { ...params?.query, ...body }, {}, route);
        return send(verb, { ...rest, params, body });
      });
    };
  const { use, eject } = runtime;
  return { GET: method('GET'), POST: method('POST'), use, eject } as unknown as RawClient;
}
