import { fileURLToPath } from 'node:url';
import { installed, ours, versionIn } from '../folder.ts';

/** A client of an HTTP API. */
export type Peer = {
  name: string;
  /** Read from what is installed. */
  version: () => string;
  /**
   * A module whose `create` makes a client of an origin, whose `search` gets one page of twenty, and
   * whose `add` sends what must not be sent twice: for each the call that its makers would write.
   */
  module: string;
  /** What it brings along, by its documentation. */
  features: Record<Feature, boolean | string>;
  /** Without: its calls cannot be aborted. */
  takesSignal: boolean;
  /** The most bytes of one call, minified and compressed; only ours have a bar. */
  mostBytes?: number;
};

type Feature = (typeof FEATURES)[number];

/** What a client of this API needs beside fetch. */
export const FEATURES = ['retries', 'throttle', 'credits', 'paging'] as const;

/** Ours, with every operation. */
export const OURS = 'client';

/** Ours, with the one operation that is imported. */
export const OURS_ONE = 'client/core';

const none = { retries: false, throttle: false, credits: false, paging: false };
const all = { retries: true, throttle: true, credits: true, paging: true };

/** All clients. */
export const PEERS: Peer[] = [
  {
    ...described('ours', ours('client'), all),
    name: OURS,
    mostBytes: 8_000,
  },
  {
    ...described('ours-one', ours('client'), all),
    name: OURS_ONE,
    mostBytes: 6_000,
  },
  described('openapi-fetch', installed('openapi-fetch'), none),
  {
    ...described('hey-api', installed('@hey-api/openapi-ts'), { ...none, paging: 'plugin' }),
    name: '@hey-api/openapi-ts',
  },
  described('ky', installed('ky'), { ...none, retries: true }),
  described('cloudflare', installed('cloudflare'), { ...none, retries: true, paging: true }),
  {
    ...described('octokit', installed('@octokit/core'), { ...all, credits: false }),
    name: '@octokit/core',
  },
  {
    ...described('stripe', installed('stripe'), { ...none, retries: true, paging: true }),
    takesSignal: false,
  },
  described('openai', installed('openai'), { ...none, retries: true, paging: true }),
];

/** Tells ours from the others. */
export function isOurs({ name }: { name: string }): boolean {
  return name === OURS || name === OURS_ONE;
}

function described(name: string, folder: string, features: Peer['features']): Peer {
  return {
    name,
    version: () => versionIn(folder),
    module: fileURLToPath(new URL(`./peers/${name}.js`, import.meta.url)),
    features,
    takesSignal: true,
  };
}
