import type { Checked, Route as DescribedRoute, Parts } from './generated/requests.js';

/** What a server has to know of an operation; its id may be that of another description. */
export type Route = Omit<DescribedRoute, 'operationId'> & { readonly operationId: string };

/** What is generated from the description; another one can stand in for it. */
export type Contract = {
  readonly routes: readonly Route[];
  readonly check: (operationId: string, parts: Parts) => Checked;
  /** Names that an operation takes, to guess what was meant by another. */
  readonly names: (operationId: string) => readonly string[];
  readonly examples: Examples;
};

/** Bodies by operation, status and name. Those that are text are HTML pages. */
export type Examples = {
  readonly [operationId: string]: {
    readonly [status: string]: { readonly [name: string]: unknown };
  };
};
