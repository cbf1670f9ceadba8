import type { Change } from './account/memory-store.ts';
import type { Store } from './account/store.ts';
import { isLocalOrigin } from './local-origin.ts';

/** How a sandbox behaves. Everything has a default. */
export type SandboxOptions = {
  /** Another seed gives another world; the same gives the same. 1 by default. */
  seed?: number;
  /**
   * When it is in the sandbox, in milliseconds since 1970: a time from which its clock runs, or a clock
   * of your own. The real time by default.
   */
  now?: number | (() => number);
  /** Products in the world; all other sizes follow. 2,000 by default. */
  scale?: number;
  /**
   * What a request with mixed time windows gets: a 400 that says what to send instead (`strict`, the
   * default), or what the service answers, a slice of the data (`faithful`).
   */
  windows?: 'strict' | 'faithful';
  /** What a parameter that the description does not know leads to: a header (`warn`, the default), or a 400. */
  unknown?: 'warn' | 'refuse';
  /** Whether pages of an origin may call it; those of this machine by default. */
  allowOrigin?: (origin: string) => boolean;
  /** Hears what a developer should know, a line each. */
  log?: (line: string) => void;
  /**
   * Keeps what changed, for `restore`. The answer to the request that led to it waits until that is
   * done, and is a 500 if it fails.
   */
  onWrite?: (changes: readonly Change[]) => void | Promise<void>;
  /** Where keys, credits, rate windows and writes are, if they are shared. In memory by default. */
  store?: Store;
};

/** The options with their defaults. */
export type Settings = Required<Omit<SandboxOptions, 'now' | 'onWrite' | 'store'>>;

export function readOptions({
  seed = 1,
  scale = 2_000,
  windows = 'strict',
  unknown = 'warn',
  allowOrigin = isLocalOrigin,
  log = () => {},
}: SandboxOptions): Settings {
  return { seed, scale, windows, unknown, allowOrigin, log };
}
