import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../runtimes/pack.ts';
import { installed } from '../folder.ts';

/** A server to measure. */
export type Server = {
  name: string;
  /** What Node is to run so that it listens on a port of 127.0.0.1. */
  command: (port: number, files: Files) => string[];
  /** Requests of a round, which takes a second or two. */
  requests: number;
  /** Whether it counts requests, and so has to be reset now and then. */
  isLimited?: boolean;
  /** Whether it reads a description when it starts, so that its cost may grow with it. */
  isDescribed?: boolean;
};

/** What a server may answer from. */
export type Files = {
  /** An answer of ours to the search, in JSON. */
  body: string;
  /** The description as it is for validators, with that answer as an example. */
  strict: string;
  /** The same for every other tool. */
  flat: string;
};

/** For a server that reads none. */
export const NO_FILES: Files = { body: '', strict: '', flat: '' };

export const OURS = 'sandbox';
export const BARE = 'bare Node';
export const PRISM = 'Prism CLI';

const CLI = join(ROOT, 'apps/mock/dist/cli.js');
const PRISM_CLI = createRequire(CLI).resolve('@stoplight/prism-cli');
const BARE_FILE = fileURLToPath(new URL('bare.ts', import.meta.url));
const OURS_FILE = fileURLToPath(new URL('ours.ts', import.meta.url));
const PEERS = fileURLToPath(new URL('peers/', import.meta.url));

export const SERVERS: Server[] = [
  {
    name: BARE,
    requests: 24_000,
    command: (port, { body }) => [BARE_FILE, String(port), body],
  },
  {
    name: 'bare Node with JSON.stringify',
    requests: 18_000,
    command: (port, { body }) => [BARE_FILE, String(port), body, 'stringify'],
  },
  {
    name: OURS,
    requests: 12_000,
    isLimited: true,
    command: (port) => [CLI, '--port', String(port)],
  },
  {
    name: 'our engine prism',
    requests: 1_500,
    command: (port, { strict }) => [
      ...[CLI, '--port', String(port), '--engine', 'prism'],
      ...['--description', strict],
    ],
  },
  {
    name: 'fastify-openapi-glue',
    requests: 6_000,
    isDescribed: true,
    command: (port, { flat }) => [`${PEERS}openapi-glue.js`, String(port), flat],
  },
  {
    name: 'openapi-backend on Fastify',
    requests: 4_000,
    isDescribed: true,
    command: (port, { flat }) => [`${PEERS}openapi-backend.js`, String(port), flat],
  },
  {
    name: '@scalar/mock-server',
    requests: 1_500,
    isDescribed: true,
    command: (port, { flat }) => [`${PEERS}scalar.js`, String(port), flat],
  },
  {
    name: PRISM,
    requests: 1_500,
    isDescribed: true,
    command: (port, { strict }) => [PRISM_CLI, 'mock', '--port', String(port), strict],
  },
  {
    name: 'Mockoon',
    requests: 600,
    isDescribed: true,
    command: (port, { flat }) => [
      ...[installed('@mockoon/cli/bin/run.js'), 'start', '--data', flat, '--port', String(port)],
      ...['--hostname', '127.0.0.1', '--disable-log-to-file', '--disable-admin-api'],
    ],
  },
];

/** Ours, of any description, which `SERVERS` has as it is built. */
export const OURS_DESCRIBED: Server = {
  name: OURS,
  requests: 12_000,
  isLimited: true,
  isDescribed: true,
  command: (port, { strict }) => [OURS_FILE, String(port), strict],
};

/** Ours, with a world of so many products. */
export function ofProducts(products: number): Server {
  return {
    name: `${products}`,
    requests: 6_000,
    isLimited: true,
    command: (port) => [CLI, '--port', String(port), '--scale', String(products)],
  };
}
