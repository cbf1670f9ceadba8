import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../runtimes/pack.ts';

/** A server to measure. */
export type Server = {
  name: string;
  /** What Node is to run so that it listens on a port of 127.0.0.1. `body` is a file with an answer. */
  command: (port: number, body: string) => string[];
  /** Requests of a round, which takes a second or two. */
  requests: number;
  /** Whether it counts requests, and so has to be reset now and then. */
  isLimited?: boolean;
};

export const OURS = 'sandbox';
export const BARE = 'bare Node, fixed bytes';
export const PRISM = 'Prism CLI, static';

const CLI = join(ROOT, 'apps/mock/dist/cli.js');
const BARE_FILE = fileURLToPath(new URL('bare.ts', import.meta.url));
const DESCRIPTION = fileURLToPath(
  import.meta.resolve('@winninghunter/openapi/openapi.strict.json'),
);
const PRISM_CLI = createRequire(CLI).resolve('@stoplight/prism-cli');

export const SERVERS: Server[] = [
  {
    name: BARE,
    requests: 12_000,
    command: (port, body) => [BARE_FILE, String(port), body],
  },
  {
    name: 'bare Node, JSON.stringify',
    requests: 12_000,
    command: (port, body) => [BARE_FILE, String(port), body, 'stringify'],
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
    command: (port) => [CLI, '--port', String(port), '--engine', 'prism'],
  },
  {
    name: PRISM,
    requests: 1_500,
    command: (port) => [PRISM_CLI, 'mock', '--port', String(port), DESCRIPTION],
  },
];
