import path from 'node:path';
import type { Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { type Description, wholeDescription } from './description.ts';
import { queryNames } from './names.ts';
import { isObject, isRef, parameters, type Route } from './request.ts';
import { isSessionOnly, takesKey } from './security.ts';

/** A shared answer in `components/responses/` that an operation has to refer to, and why. */
type Expected = { status: string; response: string; because: string };

/** `BadRequest`, or one that shows what else a few routes refuse, like `BadScroll`. */
const BAD_REQUEST = /^Bad[A-Z]/;

/** The most names that a query may take before its URL can get too long for the proxy. */
const SHORT_QUERY = 8;

/** Every operation declares the errors of its kind, each by reference to the one response that describes it. */
export function meteredErrors(): Oas3Visitor {
  return wholeDescription((description, ctx) => {
    for (const route of description.routes) {
      const missing = expectedErrors(description, route, ctx).filter(
        (error) => !isMet(error, responseNamed(route, error.status)),
      );
      if (missing.length === 0) continue;
      ctx.report({
        message: `${route.name} does not refer to every shared error that it may answer with. Write in its \`responses\`: ${missing.map(asWritten).join('; ')}.`,
        location: route.operation.location.child('responses').key(),
      });
    }
  });
}

function expectedErrors(description: Description, route: Route, ctx: UserContext): Expected[] {
  const expected = [
    { status: '400', response: 'BadRequest', because: 'a request may mix time windows' },
    ...errorsOfAccess(description, route),
  ];
  if (parameters(ctx, route).some(({ node }) => node.in === 'path')) {
    expected.push({ status: '404', response: 'NotFound', because: 'its path takes a parameter' });
  }
  const names = route.method === 'get' ? queryNames(ctx, route).length : 0;
  if (names > SHORT_QUERY) {
    const because = `its query takes ${names} names`;
    expected.push({ status: '414', response: 'UriTooLong', because });
  }
  expected.push({ status: '500', response: 'InternalError', because: 'the service may fail' });
  return expected.sort((a, b) => a.status.localeCompare(b.status));
}

function errorsOfAccess(description: Description, route: Route): Expected[] {
  if (isSessionOnly(description, route)) {
    return [{ status: '401', response: 'LoggedOut', because: 'only a session opens it' }];
  }
  if (!takesKey(description, route)) return [];
  const because = 'a key opens it';
  return [
    { status: '401', response: 'Unauthorized', because },
    { status: '403', response: 'Forbidden', because },
    { status: '429', response: 'TooManyRequests', because },
  ];
}

/** The name of the component that an operation refers to: in a file of its own, or in a bundle. */
function responseNamed({ operation }: Route, status: string): string | undefined {
  const { responses } = operation.node;
  const response: unknown = isObject(responses) ? responses[status] : undefined;
  return isRef(response) ? path.posix.basename(String(response.$ref), '.yaml') : undefined;
}

function isMet({ status, response }: Expected, named = ''): boolean {
  return status === '400' ? BAD_REQUEST.test(named) : named === response;
}

function asWritten({ status, response, because }: Expected): string {
  return `\`'${status}': { $ref: components/responses/${response}.yaml }\`, because ${because}`;
}
