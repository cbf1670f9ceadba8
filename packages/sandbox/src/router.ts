import { TrieRouter } from 'hono/router/trie-router';
import type { Route } from './contract.ts';
import { groupBy } from './group.ts';

export type Router = {
  /** Undefined if no path of the description fits. Throws a URIError on malformed percent-encoding. */
  find(path: string): Found | undefined;
  /** Every path template. */
  readonly paths: readonly string[];
};

export type Found = {
  /** Values of the template's parameters, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly methods: ReadonlyMap<string, Route>;
};

/** Of Hono's routers, the one that takes every path of this API and is fast to start and to match. */
export function createRouter(routes: readonly Route[]): Router {
  const byPath = groupBy(routes, ({ path }) => path);
  const router = new TrieRouter<ReadonlyMap<string, Route>>();
  for (const [path, group] of byPath) {
    const methods = new Map(group.map((route) => [verbOf(route), route]));
    router.add(ANY, path.replaceAll(/\{(\w+)\}/g, ':$1'), methods);
  }
  return {
    paths: [...byPath.keys()],
    find: (path) => {
      const isEncoded = path.includes('%');
      const [matches] = router.match(ANY, isEncoded ? decode(path) : path);
      const [methods, values] = matches[0] ?? [];
      if (!methods) return undefined;
      return { methods, path: isEncoded ? restored(values as Values) : (values as Values) };
    },
  };
}

/** As a request line has it. */
export function verbOf({ method }: Route): string {
  return method.toUpperCase();
}

/** The verb whose operation answers a request: HEAD is answered as GET. */
export function verbFor({ method }: Request): string {
  return method === 'HEAD' ? 'GET' : method;
}

/** `GET /api/v1/brands` */
export function lineOf(route: Route): string {
  return `${verbOf(route)} ${route.path}`;
}

type Values = Record<string, string>;

/** The trie keeps one entry a path, whatever the verb. */
const ANY = 'ALL';

/** Stands for a slash that was sent encoded, which does not part segments; no text decodes to it. */
const SLASH = '\ud800';

function decode(path: string): string {
  return path
    .split('/')
    .map((segment) => decodeURIComponent(segment).replaceAll('/', SLASH))
    .join('/');
}

function restored(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.replaceAll(SLASH, '/')]),
  );
}
