/** The table of all operations, read. */

import { type Operation, operationOf } from './operation.ts';
import type { Way } from './paging.ts';
import type { Run } from './run.ts';
import type { Window } from './window.ts';

/** A line a prefix (`@/api dashboard`), then a line an operation: path, letters, verb. */
export type Table = {
  readonly rows: string;
  readonly windows: readonly Window[];
  readonly ways: readonly (readonly Way[])[];
};

export type Tree = { [name: string]: unknown };

/** What a table makes. */
export type Methods = {
  /** The methods, nested by their names. */
  tree: Tree;
  /** Every operation by `GET /path`, aliases too. */
  byRoute: Map<string, Operation>;
};

/** The names at the top of the tree, which take less to read than the whole. */
export function topNamesOf({ rows }: Table): string[] {
  return familiesOf(rows).flatMap((family) => {
    const [, namespace] = family.split(/[ \n]/, 2);
    const paths = new Set(family.match(/\n\/[^/ {]+/g));
    return namespace || [...paths].map((path) => nameOf(path.slice(2)));
  });
}

/** Reads a table. `run` calls an operation. */
export function methodsOf({ rows, windows, ways }: Table, run: Run): Methods {
  const tree: Tree = {};
  const byRoute: Methods['byRoute'] = new Map();
  for (const family of familiesOf(rows)) {
    const [head = '', ...lines] = family.trimEnd().split('\n');
    const [prefix = '', namespace = ''] = head.split(' ');
    for (const line of lines) {
      const [path = '', flags = '', verb = ''] = line.split(' ');
      const names = [namespace, ...path.split('/').map(nameOf), verb].filter(Boolean);
      const [window = '', way = ''] = flags.slice(4);
      const operation = operationOf(
        names.join('.'),
        prefix + path,
        flags,
        windows[Number.parseInt(window, 36)],
        ways[Number.parseInt(way, 36)],
      );
      for (const method of methodsByKind[operation.kind] ?? ['POST']) {
        byRoute.set(`${method} ${operation.path}`, operation);
      }
      if (verb !== '-') {
        place(tree, names, (input, options) => run(operation, input, options));
      }
    }
  }
  return { tree, byRoute };
}

const methodsByKind: { [kind: string]: string[] } = { G: ['GET'], T: ['GET', 'POST'] };

type Method = (input?: Record<string, unknown>, options?: object) => unknown;

function place(tree: Tree, [name = '', ...rest]: string[], method: Method): void {
  if (rest.length === 0) {
    tree[name] = method;
  } else {
    tree[name] ??= {};
    place(tree[name] as Tree, rest, method);
  }
}

function familiesOf(rows: string): string[] {
  return rows.split('@').slice(1);
}

function nameOf(segment: string): string {
  return segment.startsWith('{')
    ? ''
    : segment.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
