import type { Contract } from '@winninghunter/sandbox';
import type { Engine } from './engine.ts';

/**
 * An engine that can go by another description from the next request on. What is being answered is
 * answered as it began.
 */
export type SandboxEngine = Engine & {
  readonly name: 'sandbox';
  /** Keeps the world, the accounts and all that was ordered. */
  readonly follow: (contract: Contract) => void;
};

/** The same for Prism, which is given a file. Rejects with a `StartError`, and goes by the old one, if that cannot be used. */
export type PrismEngine = Engine & {
  readonly name: 'prism';
  readonly follow: (description: string) => Promise<void>;
};

export type Watched = {
  readonly engine: SandboxEngine | PrismEngine;
  /** The file to watch; the source of our own if it is left out. */
  readonly description?: string;
  /** Tells the person who started the mock. */
  readonly note: (line: string) => void;
};

/** Has an engine follow a description as it is edited. Resolves, once it does, with what ends it. */
export type Watch = (watched: Watched) => Promise<() => Promise<void>>;
