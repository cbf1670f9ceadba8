import type { RequestHandlerOptions } from 'msw';
import { HttpHandler, HttpResponse, type HttpResponseResolver } from 'msw/http';
import { type Choice, respondWith } from './answer.ts';
import { type Examples, routes } from './generated/examples.ts';
import type { AnswerChoice, OperationId, Resolver, StatusOf, SuccessOf } from './operation.ts';
import { checkedOrigin, type MockOptions } from './origin.ts';
import { refusalOf } from './refusal.ts';

/**
 * A handler for one operation, for `setupServer`, `setupWorker` or `server.use`.
 *
 * @param answer - An example, a body, or a function; the first example of success, if it is left out.
 * @param options - MSW's own: `{ once: true }` for a single request.
 * @throws RangeError if the description has no such status or example.
 */
export type Override<Id extends OperationId> = <Status extends StatusOf<Id> = SuccessOf<Id>>(
  answer?: AnswerChoice<Id, Status> | Resolver<Id>,
  options?: RequestHandlerOptions,
) => HttpHandler;

/** One function for each operation, by its operationId. */
export type Mock = { readonly [Id in keyof Examples]: Override<Id> };

/** The functions for the service's own origin. */
export const mock: Mock = /* @__PURE__ */ createMock();

/**
 * The functions for another origin.
 *
 * @throws TypeError if the origin is neither an http(s) URL nor `*`.
 */
export function createMock(options?: MockOptions): Mock {
  return overrides(options) as unknown as Mock;
}

/**
 * A handler for every operation, each with its first example of success.
 *
 * @throws TypeError if the origin is neither an http(s) URL nor `*`.
 */
export function handlers(options?: MockOptions): HttpHandler[] {
  return Object.values(overrides(options)).map((override) => override());
}

type AnyResolver = (info: AnyInfo) => unknown;
type AnyInfo = Parameters<HttpResponseResolver>[0];
type AnyOverride = (answer?: Choice | AnyResolver, options?: RequestHandlerOptions) => HttpHandler;

function overrides({ origin }: MockOptions = {}): Record<string, AnyOverride> {
  const base = checkedOrigin(origin);
  const ids = Object.keys(routes) as OperationId[];
  return Object.fromEntries(ids.map((id) => [id, overrideOf(id, base)]));
}

function overrideOf(id: OperationId, base: string): AnyOverride {
  const { method, path, refusals } = routes[id];
  return (answer = {}, options) => {
    const respond = typeof answer === 'function' ? byResolver(id, answer) : respondWith(id, answer);
    return new HttpHandler(
      method.toUpperCase(),
      base + path,
      async (info) => {
        const refused = await refusalOf(info.request, refusals);
        return refused ? HttpResponse.json(refused, { status: 400 }) : respond(info);
      },
      options,
    );
  };
}

function byResolver(id: OperationId, resolver: AnyResolver) {
  return async (info: AnyInfo): Promise<Response | undefined> => {
    const body = await resolver(info);
    const isBody = body !== undefined && !(body instanceof Response);
    return isBody ? respondWith(id, { body })() : body;
  };
}
