import { createRequire } from 'node:module';
import type { IHttpRequest, PrismHttpComponents } from '@stoplight/prism-http';
import { matchPath } from '@stoplight/prism-http/dist/router/matchPath.js';
import type { IHttpOperation } from '@stoplight/types';
import { closest } from '@winninghunter/sandbox/server';
import { Refusal } from '../../refusal.ts';

// Loaders disagree on what the default import of such a CommonJS file is.
const require = createRequire(import.meta.url);
const {
  default: route,
}: {
  default: PrismHttpComponents['route'];
} = require('@stoplight/prism-http/dist/router/index.js');

/** The operation that answers the request line. Throws a 404 that says what there is instead. */
export function findOperation(
  operations: IHttpOperation[],
  { method, url }: Pick<IHttpRequest, 'method' | 'url'>,
): IHttpOperation {
  const depth = depthOf(url.path);
  const resources = operations.filter(({ path }) => depthOf(path) === depth);
  const found = route({ resources, input: { method, url } });
  if (found._tag === 'Right') return found.right;
  const verbs = operations.filter(({ path }) => matches(url.path, path)).map((o) => o.method);
  throw new Refusal(404, {
    error:
      verbs.length > 0 ? wrongVerb(method, url.path, verbs) : unknownPath(url.path, operations),
  });
}

/** Paths of another depth never match, and Prism looks at each path for long. */
function depthOf(path: string): number {
  return path.split('/').length;
}

function matches(requested: string, template: string): boolean {
  const match = matchPath(requested, template);
  return match._tag === 'Right' && match.right !== 'no-match';
}

function wrongVerb(method: string, path: string, verbs: string[]): string {
  const known = [...new Set(verbs)].map((verb) => verb.toUpperCase()).join(' and ');
  return `There is no ${method.toUpperCase()} ${path}. This path answers ${known}.`;
}

function unknownPath(path: string, operations: IHttpOperation[]): string {
  const paths = [...new Set(operations.map((operation) => operation.path))];
  const similar = closest(path, paths);
  const next = similar
    ? `Did you mean ${similar}?`
    : `The description holds ${paths.length} paths, such as ${paths.slice(0, 3).join(', ')}.`;
  return `There is no path ${path}. ${next}`;
}
